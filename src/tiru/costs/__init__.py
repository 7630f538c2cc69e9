"""Costs of a journey: an estimate from dated unit costs, with what is not known left open."""

from tiru.costs._estimate import estimate_travel
from tiru.costs._kinds import (
    CostComponent,
    Lodging,
    LodgingSeries,
    SourceMark,
    TariffUnit,
    TravelKind,
)
from tiru.costs._load_tariffs import load_tariffs
from tiru.costs._plan import TripPlan
from tiru.costs._record import estimate_record, tariff_record
from tiru.costs._result import CostEstimate, CostLine, EstimateNote, EstimateNoteKind, OpenItem, OpenReason
from tiru.costs._rules import CostRules, load_cost_rules
from tiru.costs._tariff import Tariff, TariffBook, TariffSet
from tiru.costs._template import TemplateFormat, tariff_template
from tiru.costs._travellers import TravellerKind, find_traveller_kind, load_traveller_kinds

__all__ = [
    "CostComponent",
    "CostEstimate",
    "CostLine",
    "CostRules",
    "EstimateNote",
    "EstimateNoteKind",
    "Lodging",
    "LodgingSeries",
    "OpenItem",
    "OpenReason",
    "SourceMark",
    "Tariff",
    "TariffBook",
    "TariffSet",
    "TariffUnit",
    "TemplateFormat",
    "TravelKind",
    "TravellerKind",
    "TripPlan",
    "estimate_record",
    "estimate_travel",
    "find_traveller_kind",
    "load_cost_rules",
    "load_tariffs",
    "load_traveller_kinds",
    "tariff_record",
    "tariff_template",
]
