"""The form for authors."""

from dataclasses import dataclass

from sitegen.pages.views.cards import Card
from sitegen.pages.views.frame import FrameView


@dataclass(frozen=True)
class FormOption:
    """One of the values to choose from."""

    slug: str
    label: str
    depth: int
    """How many values it is a kind of."""


@dataclass(frozen=True)
class FormFieldView:
    """A field of the form."""

    key: str
    control: str
    """`line`, `lines`, `rows`, `ticks`, `pick`, `date`, `statement`, `area` or `records`."""
    kind: str
    """As in the schema."""
    label: str
    help: str
    statement: str
    """What one ticks, if that is how it is filled in."""
    example: str
    is_required: bool
    max_length: int
    options: tuple[FormOption, ...]
    fields: "tuple[FormFieldView, ...]"
    """The keys of each record."""


@dataclass(frozen=True)
class FormView:
    """The form for authors who do not use Git."""

    frame: FrameView
    kind: str
    """`practice`, `contact` or `wanted`."""
    required: tuple[FormFieldView, ...]
    optional: tuple[FormFieldView, ...]
    email: str
    mailto: str
    has_new_url: bool
    card: Card
    """An empty one, for what is filled in."""
    template: str
    """A file to fill in, for readers without JavaScript."""
    other: str
    """The link to the form for a contact, else for a practice; of one to ask, to what is asked for."""
    wanted: str
    """The page of all that is asked for."""
