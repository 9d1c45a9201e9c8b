"""Pictures as bytes: their size, and what in them tells more than they show."""
