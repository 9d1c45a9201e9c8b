"""An edge: processes, time limits, and how long it all takes."""
