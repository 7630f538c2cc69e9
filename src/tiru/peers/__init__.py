"""Comparable regions: how far apart two regions are in structure, and who does better in what."""

from tiru.peers._acceptability import RankAcceptability, RankStability, rank_acceptability
from tiru.peers._deviance import Deviance, DevianceTable, DevianceVerdict, positive_deviance
from tiru.peers._distance import (
    DistancePart,
    RegionDistance,
    StructuralDistances,
    measure_distances,
)
from tiru.peers._filters import CandidateFilter, FilteredCandidates, FilterRule, filter_candidates
from tiru.peers._likeness import measure_likeness
from tiru.peers._nearest import NearestPeers, nearest_peers
from tiru.peers._pairs import pairwise_distances
from tiru.peers._performance import (
    PerformanceComparison,
    PerformanceGap,
    compare_performance,
    gap_to_peers,
)
from tiru.peers._trend import GapTrend, PerformanceTrend
from tiru.peers._verdict import PerformanceVerdict

__all__ = [
    "CandidateFilter",
    "Deviance",
    "DevianceTable",
    "DevianceVerdict",
    "DistancePart",
    "FilterRule",
    "FilteredCandidates",
    "GapTrend",
    "NearestPeers",
    "PerformanceComparison",
    "PerformanceGap",
    "PerformanceTrend",
    "PerformanceVerdict",
    "RankAcceptability",
    "RankStability",
    "RegionDistance",
    "StructuralDistances",
    "compare_performance",
    "filter_candidates",
    "gap_to_peers",
    "measure_distances",
    "measure_likeness",
    "nearest_peers",
    "pairwise_distances",
    "positive_deviance",
    "rank_acceptability",
]
