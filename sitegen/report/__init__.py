"""Diagnostics and changes → words: text, JSON, GitHub, GitLab, SARIF, in Dutch and English."""
