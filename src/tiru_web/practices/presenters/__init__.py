"""What the pages of practices show, as ready texts and figures."""

from tiru_web.practices.presenters.listing import (
    ListingView,
    PracticeLine,
    csv_rows,
    practice_line,
    practice_lines,
)
from tiru_web.practices.presenters.practice import PracticePresenter

__all__ = [
    "ListingView",
    "PracticeLine",
    "PracticePresenter",
    "csv_rows",
    "practice_line",
    "practice_lines",
]
