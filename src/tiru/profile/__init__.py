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
from tiru.profile._focus_standing import (
    ActivityStanding,
    FocusQuotient,
    FocusStanding,
    StandingReason,
    focus_standing,
)
from tiru.profile._growth import shift_share
from tiru.profile._industry_standing import IndustryStanding, industry_standing
from tiru.profile._kbli import KnownActivity, recognise_activity
from tiru.profile._medians import Medians, PerformanceStanding, StructureStanding, against_medians
from tiru.profile._overlaps import LabelLeftOut, LabelReason
from tiru.profile._reference import Reference, RegionLevel
from tiru.profile._region_profile import (
    ActivityLine,
    ActivityProfile,
    UsableTable,
    profile_activities,
    usable_tables,
    why_no_table,
)
from tiru.profile._result import LeftOut, ProfileResult
from tiru.profile._rules import ProfileRules, load_profile_rules
from tiru.profile._specialisation import activity_concentration, location_quotients, region_specialisation
from tiru.profile._standings import (
    ComplexityStanding,
    DiversityStanding,
    GrowthLine,
    GrowthParts,
    NearActivity,
    NotSaid,
)
from tiru.profile._tables import (
    ActivityTable,
    ActivityTables,
    TableReason,
    TableRefused,
    TableSource,
    activity_tables,
)

__all__ = [
    "ActivityLine",
    "ActivityPanel",
    "ActivityProfile",
    "ActivitySlice",
    "ActivityStanding",
    "ActivityTable",
    "ActivityTables",
    "Complexity",
    "ComplexityStanding",
    "DiversityStanding",
    "FocusQuotient",
    "FocusStanding",
    "GrowthLine",
    "GrowthParts",
    "IndustryStanding",
    "KnownActivity",
    "LabelLeftOut",
    "LabelReason",
    "LeftOut",
    "Medians",
    "NearActivity",
    "NotSaid",
    "PerformanceStanding",
    "ProfileResult",
    "ProfileRules",
    "Reference",
    "RegionLevel",
    "StandingReason",
    "StructureStanding",
    "TableReason",
    "TableRefused",
    "TableSource",
    "UsableTable",
    "activity_complexity",
    "activity_concentration",
    "activity_panel",
    "activity_tables",
    "against_medians",
    "cell_complexity",
    "focus_standing",
    "industry_standing",
    "load_profile_rules",
    "location_quotients",
    "measure_complexity",
    "profile_activities",
    "proximity_pairs",
    "recognise_activity",
    "region_complexity",
    "region_fitness",
    "region_specialisation",
    "shift_share",
    "usable_tables",
    "why_no_table",
]
