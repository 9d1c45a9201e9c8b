"""An edge, and the whole story: from a folder with content to a site. Begin at `build.py`."""
