"""An edge: proof that someone who withdrew is nowhere in what was made."""
