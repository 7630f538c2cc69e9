"""Messages read from files, with or without their structure."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.library.datasets.reading.sdmx import messages

from tiru.datasets.reading import AnswerFile, ReadingReport, read_file

_STRUCTURE = messages.structure()


@pytest.fixture
def save(tmp_path) -> Callable[..., Path]:
    """`save(text, name)` writes a file."""

    def write(text: str, name: str = "data.xml") -> Path:
        file = tmp_path / name
        file.write_text(text, encoding="utf-8")
        return file

    return write


@pytest.fixture
def read(save) -> Callable[..., ReadingReport]:
    """Reads a message; with its structure unless `structure=None`, with `answers` by key."""

    def call(text, *, name="data.xml", structure=_STRUCTURE, answers=None, region=None):
        if structure or "sdmxml" in text:
            pytest.importorskip("sdmx")
        given = AnswerFile("peta.yaml", answers, dict.fromkeys(answers, 1)) if answers else None
        beside = save(structure, "struktur.xml") if structure else None
        return read_file(save(text, name), mapping=given, region=region, structure=beside)

    return call
