"""The first inputs of each target, in every run; `make fuzz` tries many more."""

import random

import pytest

from tests.fuzz.targets import TARGETS


@pytest.mark.parametrize("target", TARGETS)
def test_the_first_inputs_hold(target: str) -> None:
    for number in range(300):
        TARGETS[target](random.Random(number))
