"""Pages → artifacts. The only importer of jinja2 and lunr; pure, given the templates."""
