from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from tiru_web.accounts.models import User
from tiru_web.visits.models import Visit
from tiru_web.visits.services import VisitPlan, create_visit

PLAN = VisitPlan("Belajar anyaman", "51.03", "73.71", "kriya")


@pytest.fixture
def make_visit() -> Callable[..., Visit]:
    """`make_visit(user, stage=…)` is a visit kept by that user's office."""

    def make(by: User, **changes: object) -> Visit:
        return create_visit(plan=replace(PLAN, **changes), office=by.office, by=by)

    return make
