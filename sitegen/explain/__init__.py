"""What the search box finds, and why: by the scripts that ship, in an engine that is at hand."""
