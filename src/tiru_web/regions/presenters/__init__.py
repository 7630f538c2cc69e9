"""What the region pages show, as ready texts and figures."""

from tiru_web.regions.presenters.activities import ActivitiesView, activities_view, choice_words
from tiru_web.regions.presenters.figures import contents, match_lines, namesake_sentence, topics
from tiru_web.regions.presenters.medians import MedianLine, performance_lines, structure_lines

__all__ = [
    "ActivitiesView",
    "MedianLine",
    "activities_view",
    "choice_words",
    "contents",
    "match_lines",
    "namesake_sentence",
    "performance_lines",
    "structure_lines",
    "topics",
]
