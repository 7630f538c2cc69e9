"""The reference pages say what the code does today."""

import re
from itertools import pairwise

import pytest
from tools.reference import commands_page, pages


def test_headings_of_commands_skip_no_level():
    headings = re.findall(r"^(#+) (.+)$", commands_page(), re.MULTILINE)
    levels = [len(marks) for marks, _ in headings]

    assert levels[0] == 1
    assert all(deeper - level <= 1 for level, deeper in pairwise(levels))
    assert ("###", "tiru accounts role") in headings
    assert ("####", "tiru accounts role add") in headings


@pytest.mark.parametrize("path", pages(), ids=lambda path: path.name)
def test_reference_page_is_up_to_date(path):
    assert path.read_text("utf-8") == pages()[path], "jalankan ./run docs"
