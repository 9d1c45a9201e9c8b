"""Search as the browser does it, to explain what a question finds. Twin of `templates/js/index`."""
