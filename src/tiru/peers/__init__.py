"""Comparable regions: how far apart two regions are in structure, and who does better in what."""

from tiru.peers._acceptability import RankAcceptability, RankStability, rank_acceptability
from tiru.peers._distance import (
    DistancePart,
    RegionDistance,
    StructuralDistances,
    measure_distances,
)
from tiru.peers._performance import (
    PerformanceComparison,
    PerformanceGap,
    PerformanceVerdict,
    compare_performance,
    gap_to_peers,
)

__all__ = [
    "DistancePart",
    "PerformanceComparison",
    "PerformanceGap",
    "PerformanceVerdict",
    "RankAcceptability",
    "RankStability",
    "RegionDistance",
    "StructuralDistances",
    "compare_performance",
    "gap_to_peers",
    "measure_distances",
    "rank_acceptability",
]
