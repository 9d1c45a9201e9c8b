"""Marks texts that are translated where they are used, so that `make words` finds them where they stand."""


def gettext_noop(message: str) -> str:
    """The message itself."""
    return message


def pgettext_noop(_context: str, message: str) -> str:
    """The message itself; its context is what `pgettext` is to be given too."""
    return message


def ngettext_noop(one: str, many: str) -> tuple[str, str]:
    """The message about a number of things itself, for `counted`."""
    return one, many
