"""Other people's keys → ours: nodes in, nodes out, and every value keeps its place in its file."""
