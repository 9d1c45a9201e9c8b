"""Files of a site, in memory."""
