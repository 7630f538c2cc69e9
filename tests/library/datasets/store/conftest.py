"""A store of its own for each test."""

import pytest
from tests.library.datasets.store.made import Importer


@pytest.fixture
def importer(tmp_path):
    return Importer(tmp_path)
