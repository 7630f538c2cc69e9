"""What a region is like in the things it cannot change soon: one row per region, with the figures behind."""

from tiru.structure._table import StructureTable, StructureValue, VariableUse, build_structure

__all__ = ["StructureTable", "StructureValue", "VariableUse", "build_structure"]
