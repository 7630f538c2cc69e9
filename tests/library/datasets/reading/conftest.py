"""Reading an invented answer, and finding its cells again."""

from collections.abc import Callable

import pytest
from tests.library.datasets.reading.answers import make_text

from tiru.datasets.reading import Observation, ReadingReport
from tiru.datasets.reading.webapi import read_webapi_text


@pytest.fixture
def read() -> Callable[..., ReadingReport]:
    """`read(rows=…, answers=…)` reads the answer made of these lists."""

    def call(content=None, *, region=None, answers=None, **lists) -> ReadingReport:
        return read_webapi_text(make_text(content, **lists), "jawaban.json", region=region, answers=answers)

    return call


@pytest.fixture
def kinds() -> Callable[[ReadingReport], list[str]]:
    return lambda report: [problem.kind for problem in report.problems]


@pytest.fixture
def cell() -> Callable[[ReadingReport, str], Observation]:
    """The one cell of a report at an address."""

    def find(report: ReadingReport, where: str) -> Observation:
        (found,) = [observation for observation in report.observations if observation.where == where]
        return found

    return find
