"""The site while it is being written: rebuilt at every save, in a server for one machine."""
