"""What the locus pages show, as ready texts and figures."""

from tiru_web.locus.presenters.candidate import candidate_view
from tiru_web.locus.presenters.decision import DecisionView, decision_view
from tiru_web.locus.presenters.rows import decision_url

__all__ = ["DecisionView", "candidate_view", "decision_url", "decision_view"]
