"""Dated weights, thresholds and lists as data: value, unit, reason, source, valid from."""

from tiru.parameters._focus import Focus, get_focus, load_focuses
from tiru.parameters._kbli import (
    ActivityCategory,
    ActivityDivision,
    load_activity_categories,
    load_activity_divisions,
)
from tiru.parameters._structure import (
    StructureBlock,
    StructureParameters,
    StructureVariable,
    Threshold,
    Transform,
    load_structure_parameters,
)
from tiru.parameters._theme import Theme, get_theme, load_themes

__all__ = [
    "ActivityCategory",
    "ActivityDivision",
    "Focus",
    "StructureBlock",
    "StructureParameters",
    "StructureVariable",
    "Theme",
    "Threshold",
    "Transform",
    "get_focus",
    "get_theme",
    "load_activity_categories",
    "load_activity_divisions",
    "load_focuses",
    "load_structure_parameters",
    "load_themes",
]
