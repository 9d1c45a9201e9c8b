"""Letters: which are the same to a reader, for search, slugs, order and nearest names."""
