"""An edge: a site on disk. The old one stays whole until the new one is complete."""
