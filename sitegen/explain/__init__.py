"""An edge: what the search box finds, and why, by the scripts that ship."""
