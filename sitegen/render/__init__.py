"""Pages → bytes, by the one importer of jinja2; hands what is finished to a `write`."""
