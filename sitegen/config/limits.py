"""`limits:` in `sitegen.yml`: how much is accepted."""

from dataclasses import dataclass, fields

from sitegen.document.yaml_nodes import YamlLimits
from sitegen.model.field import Field, Kind

_DEEPEST = 50
"""How deep front matter may be, whatever the settings say: what reads a tree of nodes calls itself."""


@dataclass(frozen=True)
class Limits:
    """How much is accepted; `limits:` in `sitegen.yml` changes each."""

    front_matter_characters: int = 64 * 1024
    front_matter_depth: int = 8
    front_matter_nodes: int = 2_000
    content_files: int = 50_000
    content_file_bytes: int = 256 * 1024
    seconds_per_file: int = 2
    data_file_bytes: int = 4 * 1024 * 1024
    data_file_nodes: int = 200_000
    static_files: int = 1_000
    static_file_bytes: int = 25 * 1024 * 1024
    attachment_bytes: int = 10 * 1024 * 1024
    image_bytes: int = 2 * 1024 * 1024
    image_pixels: int = 25_000_000

    @property
    def yaml(self) -> YamlLimits:
        """The limits of front matter."""
        depth = min(self.front_matter_depth, _DEEPEST)
        return YamlLimits(self.front_matter_characters, depth, self.front_matter_nodes)

    @property
    def data(self) -> YamlLimits:
        """The limits of a file that is data alone."""
        return YamlLimits(self.data_file_bytes, self.yaml.depth, self.data_file_nodes)


LIMIT_FIELDS = tuple(Field(each.name, Kind.NUMBER, each.name) for each in fields(Limits))
