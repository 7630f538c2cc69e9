"""Profile of regions by their activities: specialisation, growth, relatedness and complexity."""

from tiru.profile._activities import ActivityPanel, ActivitySlice, activity_panel
from tiru.profile._complexity import Complexity, measure_complexity
from tiru.profile._complexity_frames import (
    activity_complexity,
    cell_complexity,
    proximity_pairs,
    region_complexity,
)
from tiru.profile._fitness import region_fitness
from tiru.profile._growth import shift_share
from tiru.profile._result import LeftOut, ProfileResult
from tiru.profile._specialisation import activity_concentration, location_quotients, region_specialisation

__all__ = [
    "ActivityPanel",
    "ActivitySlice",
    "Complexity",
    "LeftOut",
    "ProfileResult",
    "activity_complexity",
    "activity_concentration",
    "activity_panel",
    "cell_complexity",
    "location_quotients",
    "measure_complexity",
    "proximity_pairs",
    "region_complexity",
    "region_fitness",
    "region_specialisation",
    "shift_share",
]
