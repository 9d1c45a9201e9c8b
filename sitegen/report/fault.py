"""What went wrong that no author can mend, in one line that can be reported."""

import traceback


def fault_line(error: Exception) -> str:
    """What happened and where in the program, without control characters."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{place.filename.rpartition('sitegen/')[2]}:{place.lineno}"
    return f"{type(error).__name__} at {where}: {str(error)!a}"
