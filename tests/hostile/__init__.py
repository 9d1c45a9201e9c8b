"""What an outsider may send in a pull request, by the rows of the failure list (safety, section 2)."""
