"""An edge: what is kept from one build to the next."""
