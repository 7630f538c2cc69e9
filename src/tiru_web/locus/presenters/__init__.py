"""What the locus pages show, as ready texts and figures."""

from tiru_web.locus.presenters.addresses import Addresses
from tiru_web.locus.presenters.candidate import candidate_view
from tiru_web.locus.presenters.compare import compare_view
from tiru_web.locus.presenters.decision import DecisionView, Showing, decision_view
from tiru_web.locus.presenters.rows import Ranking
from tiru_web.locus.presenters.travel import standing_words, travel_view

__all__ = [
    "Addresses",
    "DecisionView",
    "Ranking",
    "Showing",
    "candidate_view",
    "compare_view",
    "decision_view",
    "standing_words",
    "travel_view",
]
