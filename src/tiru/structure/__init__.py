"""What a region is like in the things it cannot change soon: one row per region, with the figures behind."""

from tiru.structure._build import build_structure
from tiru.structure._mix import IndustryMix, widest_mix
from tiru.structure._table import StructureTable, StructureValue, VariableUse

__all__ = [
    "IndustryMix",
    "StructureTable",
    "StructureValue",
    "VariableUse",
    "build_structure",
    "widest_mix",
]
