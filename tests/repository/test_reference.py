"""The reference pages say what the code does today."""

import pytest
from tools.reference import pages


@pytest.mark.parametrize("path", pages(), ids=lambda path: path.name)
def test_reference_page_is_up_to_date(path):
    assert path.read_text("utf-8") == pages()[path], "jalankan ./run docs"
