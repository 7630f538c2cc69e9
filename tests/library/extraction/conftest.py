"""Texts for these tests are invented; their people are called Misal and Umpama."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from tiru.extraction import VisitDraft, draft_visit, seed_article
from tiru.extraction._document import prepare
from tiru.extraction._evidence import Evidence, gather
from tiru.extraction._vocabulary import load_vocabulary


@pytest.fixture(scope="session")
def look() -> Callable[..., Evidence]:
    """`look(text)` gives everything found in a text before it is judged."""
    vocabulary = load_vocabulary()

    def find(text: str, published: dt.date | None = None) -> Evidence:
        return gather(prepare(text, vocabulary.gazetteer, published), vocabulary)

    return find


@pytest.fixture(scope="session")
def seed_draft() -> VisitDraft:
    return draft_visit(seed_article().text)
