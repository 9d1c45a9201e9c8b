"""An edge: the site while it is being written, rebuilt at every save."""
