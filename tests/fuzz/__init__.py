"""Random input for what reads an outsider's text: `make fuzz`, and a slice of it in every test run."""
