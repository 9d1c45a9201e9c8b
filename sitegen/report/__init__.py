"""Diagnostics → a string. Sees nothing else."""
