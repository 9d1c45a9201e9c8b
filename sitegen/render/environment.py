"""The Jinja environment: escaping always on, undefined names fail the build."""

from collections.abc import Mapping

from jinja2 import DictLoader, Environment, StrictUndefined


def make_environment(templates: Mapping[str, str]) -> Environment:
    """From template names and texts. Content is never a template."""
    return Environment(
        loader=DictLoader(dict(templates.items())),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
