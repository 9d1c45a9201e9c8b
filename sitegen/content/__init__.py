"""An edge: what authors wrote, from disk."""
