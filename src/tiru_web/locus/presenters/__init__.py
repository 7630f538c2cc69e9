"""What the locus pages show, as ready texts and figures."""

from tiru_web.locus.presenters.candidate import candidate_view
from tiru_web.locus.presenters.decision import decision_url, decision_view

__all__ = ["candidate_view", "decision_url", "decision_view"]
