"""Figures as Markdown and as a plot, in a generated part of `docs/performance.md`."""

import datetime
import math
import os
import platform
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from pathlib import Path

PAGE = Path(__file__).parents[2] / "docs/performance.md"
_COLORS = ("#005b96", "#c2410c", "#15803d", "#7e22ce", "#b91c1c", "#4b5563", "#a16207")
_WIDTH, _HEIGHT, _EDGE = 720, 420, 60


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def circumstances(versions: Iterable[str]) -> str:
    """When, with what and on what."""
    day = datetime.datetime.now(tz=datetime.UTC).date()
    models = [line for line in _lines("/proc/cpuinfo") if line.startswith("model name")]
    model = models[0].partition(":")[2].strip() if models else platform.processor()
    load = os.getloadavg()[0]
    software = "; ".join((f"Python {platform.python_version()}", *versions))
    return f"{day}; {software}; {os.cpu_count()} cores ({model}), load {load:.1f} at the end."


def _lines(path: str) -> list[str]:
    file = Path(path)
    return file.read_text(encoding="utf-8").splitlines() if file.exists() else []


def publish(part: str, text: str) -> None:
    """Print `text`, and put it between the marks of this part of the page."""
    print(text)  # noqa: T201
    begin, end = f"<!-- {part}: generated -->\n", f"<!-- {part}: end -->"
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(begin)
    _, found, after = rest.partition(end)
    assert found, f"docs/performance.md has no part {part}"
    PAGE.write_text(f"{before}{begin}\n{text}\n\n{end}{after}", encoding="utf-8")


def plot(file: Path, title: str, unit: str, lines: Mapping[str, Mapping[int, float]]) -> None:
    """An SVG with both axes logarithmic: a straight line at 45° means time grows as the site does."""
    sizes = sorted({size for line in lines.values() for size in line})
    values = [value for line in lines.values() for value in line.values()]
    lowest, highest = (math.floor(math.log10(min(values))), math.ceil(math.log10(max(values))))

    def x(size: float) -> float:
        share = math.log(size / sizes[0]) / math.log(sizes[-1] / sizes[0])
        return _EDGE + share * (_WIDTH - 4 * _EDGE)

    def y(value: float) -> float:
        share = (math.log10(value) - lowest) / (highest - lowest)
        return _HEIGHT - _EDGE - share * (_HEIGHT - 2 * _EDGE)

    parts = [f'<text x="{_EDGE}" y="30" font-size="16">{escape(title)}</text>']
    parts += [
        f'<text x="{x(size):.0f}" y="{_HEIGHT - 35}" text-anchor="middle">{size:,}</text>'
        for size in sizes
    ]
    for power in range(lowest, highest + 1):
        line = y(10.0**power)
        parts.append(f'<path d="M{_EDGE} {line:.0f}H{x(sizes[-1]):.0f}" stroke="#d4d4d4"/>')
        parts.append(
            f'<text x="{_EDGE - 8}" y="{line + 4:.0f}" text-anchor="end">{10.0**power:g} {unit}</text>'
        )
    for (name, line_), color in zip(lines.items(), _COLORS, strict=False):
        points = " ".join(f"{x(size):.0f},{y(value):.0f}" for size, value in sorted(line_.items()))
        last = max(line_)
        parts.append(f'<polyline points="{points}" fill="none" stroke="{color}" stroke-width="2"/>')
        parts.append(
            f'<text x="{x(last) + 6:.0f}" y="{y(line_[last]) + 4:.0f}" fill="{color}">{escape(name)}</text>'
        )
    body = "\n".join(parts)
    file.write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" '
        f'font-family="sans-serif" font-size="12">\n<rect width="100%" height="100%" fill="#fff"/>\n'
        f"{body}\n</svg>\n",
        encoding="utf-8",
    )
