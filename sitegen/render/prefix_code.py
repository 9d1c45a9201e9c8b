"""Numbers as bits, the commoner the shorter: a canonical Huffman code (RFC 1951, §3.2.2).

For columns that gzip cannot shorten, as it takes whole characters and one table for all columns
that stand together. Twin of `templates/js/index/prefix-code.js`.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from heapq import heapify, heappop, heappush

from sitegen.render.codec import ALPHABET, ascending, number

_BITS = 6
"""In a character of `ALPHABET`."""


def prefix_coded(values: Sequence[int]) -> tuple[str, str]:
    """How long the codes are, and the values in them.

    The first says how many bits the longest code has; then for each length from one bit on which
    values have it: how many, and their gaps. The second is base64, the first bit highest.
    """
    by_length = _by_length(Counter(values))
    codes = dict(_codes(by_length))
    bits = "".join(codes[value] for value in values)
    bits += "0" * (-len(bits) % _BITS)
    text = "".join(ALPHABET[int(bits[at : at + _BITS], 2)] for at in range(0, len(bits), _BITS))
    return number(len(by_length)) + "".join(map(ascending, by_length)), text


def _by_length(often: Mapping[int, int]) -> list[list[int]]:
    """The values with a code of one bit, of two, and so on; each ascending."""
    lengths = dict.fromkeys(often, 1 if len(often) == 1 else 0)
    # Each tree of the forest: how often its values occur, something to break ties by, the values.
    forest = [(count, value, [value]) for value, count in often.items()]
    heapify(forest)
    while len(forest) > 1:
        one, other = heappop(forest), heappop(forest)
        values = one[2] + other[2]
        for value in values:
            lengths[value] += 1
        heappush(forest, (one[0] + other[0], min(one[1], other[1]), values))
    by_length = defaultdict(list)
    for value in sorted(lengths):
        by_length[lengths[value]].append(value)
    return [by_length[length] for length in range(1, max(by_length, default=0) + 1)]


def _codes(by_length: Sequence[Sequence[int]]) -> Iterator[tuple[int, str]]:
    code = 0
    for length, values in enumerate(by_length, 1):
        code <<= 1
        for value in values:
            yield value, format(code, f"0{length}b")
            code += 1
