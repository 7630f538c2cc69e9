"""What the docstrings show is so."""

import doctest
from importlib import import_module

import pytest


@pytest.mark.parametrize("name", ["_aggregate", "_connect", "_measures"])
def test_examples_hold(name):
    found = doctest.testmod(import_module(f"tiru.registers.{name}"))

    assert found.attempted > 0
    assert found.failed == 0
