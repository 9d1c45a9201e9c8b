"""An edge: `sitegen.yml`, and the files that it names beside the content."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from sitegen.authoring.exports.export import export
from sitegen.config.read_settings import read_settings, words_in
from sitegen.config.settings import Settings
from sitegen.content.elsewhere import settings_elsewhere
from sitegen.content.safe_read import SourceFile, is_file, read_text
from sitegen.content.walk import stamps_of
from sitegen.diagnostics.model import Checked, Diagnostic, Place, Severity, problem
from sitegen.document.portable_names import is_inside
from sitegen.words.words import Words
from sitegen.workers.timeout import Deadline

_BYTES = 1024 * 1024
_SECONDS = 5


@dataclass(frozen=True)
class Config:
    """The settings of a catalogue, as far as they could be read."""

    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, str] = field(default_factory=dict)
    """Path → text of the file; empty when it could not be read."""
    settings: Settings | None = None
    words: Words | None = None
    """How the site speaks, as far as the settings say so, even when something else is wrong in them."""
    theme: str = ""
    """The style sheet of this catalogue."""
    stamps: Mapping[str, str] = field(default_factory=dict)
    """Path → stamp of the file and of those that it names, of before they were read."""


def read_config(root: Path, path: str, base_url: str | None = None) -> Config:
    """The settings in the file `path`; `base_url` takes the place of the one they name."""
    stamps = stamps_of(root, [path])
    if not is_file(root, path):
        where = settings_elsewhere(root, path)
        return Config((problem("no-settings", Place(path), **where),))
    file = read_text(root, path, _BYTES)
    if file.value is None:
        return Config(file.diagnostics)
    with Deadline(_SECONDS) as deadline:
        checked = deadline.run(_settings_of, file.value)
    texts, settings = {path: file.value.text}, checked.value
    if settings is None:
        return Config(checked.diagnostics, texts, words=_words_in(file.value, checked))
    if base_url is not None:
        settings = replace(settings, site=replace(settings.site, base_url=base_url))
    beside = [copy.file for copy in settings.copies]
    beside += filter(None, (settings.site.theme, settings.content.baseline))
    stamps = {**stamps_of(root, beside), **stamps}
    theme = _theme(root, settings)
    diagnostics = (*checked.diagnostics, *theme.diagnostics)
    return Config(diagnostics, texts, settings, settings.words, theme.value or "", stamps)


def _settings_of(file: SourceFile) -> Checked[Settings]:
    return read_settings(file.text, file.path)


def _words_in(file: SourceFile, checked: Checked[Settings]) -> Words | None:
    is_slow = any(each.code == "too-slow" for each in checked.diagnostics)
    return None if is_slow else words_in(file.text, file.path)


def stale_copies(root: Path, settings: Settings) -> Iterator[Diagnostic]:
    """A warning for each file under `copies:` that is not what the schema says today."""
    for copy in settings.copies:
        is_there = is_file(root, copy.file)
        file = read_text(root, copy.file, _BYTES).value if is_there else None
        if file is None or file.text != export(settings, copy.format, copy.of):
            yield problem("stale-copy", copy.place, severity=Severity.WARNING, field="file",
                          value=copy.file)  # fmt: skip


def _theme(root: Path, settings: Settings) -> Checked[str]:
    name = settings.site.theme
    if not name:
        return Checked("")
    if not (name.endswith(".css") and is_inside(name) and is_file(root, name)):
        place = settings.places["theme"]
        return Checked(None, (problem("no-theme", place, field="theme", value=name),))
    file = read_text(root, name, _BYTES)
    return Checked(file.value.text if file.value else "", file.diagnostics)
