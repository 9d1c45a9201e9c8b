"""The ways in for authors: all that derives from the one schema, and text that passes `check`."""
