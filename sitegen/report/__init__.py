"""Diagnostics and changes → words: text, JSON, GitHub, GitLab, SARIF, in the words of whoever reads them."""
