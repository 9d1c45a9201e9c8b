"""Ways in for authors: text that passes `check`."""
