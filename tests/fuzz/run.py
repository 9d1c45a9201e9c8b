"""Try one target for a while: `python -m tests.fuzz.run markdown 120 [seed]`.

Every input has a number; a failure names it, and `python -m tests.fuzz.run markdown 0 NUMBER`
tries that one again.
"""

import random
import sys
import time
import traceback

from tests.fuzz.targets import TARGETS


def main(target: str, seconds: float, first: int) -> int:
    """Inputs from number `first` on until the time is up; the number of failures."""
    end = time.monotonic() + seconds
    number, failures = first, 0
    while number == first or time.monotonic() < end:
        try:
            TARGETS[target](random.Random(number))
        except Exception:  # noqa: BLE001  # whatever it is, it is a failure
            failures += 1
            sys.stdout.write(f"{target} {number}:\n{traceback.format_exc(limit=-3)}\n")
        number += 1
    sys.stdout.write(f"{target}: {number - first} inputs, {failures} failures\n")
    return failures


if __name__ == "__main__":
    name, seconds, *seed = sys.argv[1:]
    sys.exit(bool(main(name, float(seconds), int(seed[0]) if seed else 0)))
