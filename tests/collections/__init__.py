"""Four folders of Markdown as others have them, none written for sitegen.

Whoever wrote them had read what issue 23 asks and nothing of how it is built. Each module says
who owns the folder, what readers would filter on and which keys there are. They are generated, so
that the repository holds no 7,000 files, and alike each time, on any version of Python.
"""
