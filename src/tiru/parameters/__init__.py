"""Dated weights, thresholds and lists as data: value, unit, reason, source, valid from."""

from tiru.parameters._focus import Focus, get_focus, load_focuses
from tiru.parameters._structure import (
    StructureBlock,
    StructureParameters,
    StructureVariable,
    Threshold,
    Transform,
    load_structure_parameters,
)

__all__ = [
    "Focus",
    "StructureBlock",
    "StructureParameters",
    "StructureVariable",
    "Threshold",
    "Transform",
    "get_focus",
    "load_focuses",
    "load_structure_parameters",
]
