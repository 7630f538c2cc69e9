"""A planner's browser, a store of its own for whoever asks for one, and a text without its tags."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from django.http import HttpResponse
from django.test import Client

from tiru.datasets.reading import read_file
from tiru.datasets.store import Declaration, ImportOptions, ImportSource, Store
from tiru_web.accounts.models import User
from tiru_web.locus import services
from tiru_web.locus.models import LocusRuling, Scenario
from tiru_web.locus.question import Question

BADUNG = Question("51.03", "pangan")
READ_ON = dt.date(2026, 3, 5)


@pytest.fixture
def client(planner: User, client_for: Callable[[User], Client]) -> Client:
    return client_for(planner)


@pytest.fixture
def text_of() -> Callable[[HttpResponse], str]:
    def read(response: HttpResponse) -> str:
        return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))

    return read


@pytest.fixture
def home(settings, tmp_path) -> Path:
    """A workspace whose store is empty."""
    settings.CONFIG = replace(settings.CONFIG, home=tmp_path)
    return tmp_path


@pytest.fixture
def store_figures(home: Path) -> Callable[..., str]:
    """`store_figures(table, indicator, series)` stores invented figures and gives their import's number."""

    def go(table: str, indicator: str, series: str) -> str:
        path = home / f"{indicator}.csv"
        path.write_text(table, "utf-8")
        store = Store(home / "data")
        declared = ImportOptions(declarations=(Declaration(indicator, series),))
        source = ImportSource("Angka contoh", "Dinas Contoh", "https://contoh.go.id", READ_ON)
        name = indicator.replace("_", "-")
        report = read_file(path)
        preview = store.preview(report, path, dataset=name, source=source, options=declared)
        return store.commit(preview, by="contoh").id

    return go


@pytest.fixture
def save_scenario() -> Callable[..., Scenario]:
    def save(by: User, name: str = "Pangan", question: Question = BADUNG, note: str = "") -> Scenario:
        return services.save_scenario(name=name, note=note, question=question, by=by)

    return save


@pytest.fixture
def write_ruling() -> Callable[..., LocusRuling]:
    """`write_ruling(user, chosen_code="")` is a decision not to travel."""

    def write(by: User, **changes: object) -> LocusRuling:
        plan = services.RulingPlan(BADUNG, "35.78", "Paling mirip di antara yang mempunyai praktik.")
        return services.write_ruling(plan=replace(plan, **changes), by=by)

    return write
