"""A figure beside the one its structure lets expect, in words."""

from __future__ import annotations

from collections.abc import Iterable

from tiru.locus import DevianceAssessment
from tiru.peers import Deviance, DevianceTable, DevianceVerdict
from tiru_web.shared.formats import format_number, format_percent, join_words

DEVIANCE_VERDICTS = {
    DevianceVerdict.BETTER: "lebih baik dari dugaan",
    DevianceVerdict.AS_EXPECTED: "sesuai dugaan",
    DevianceVerdict.WORSE: "lebih buruk dari dugaan",
}


def deviance_words(table: DevianceTable, deviance: Deviance) -> str:
    """`diduga 77,02 sampai 84,72` for what is expected of a region of that structure."""
    low, high = (format_number(value, table.indicator.decimals) for value in (deviance.low, deviance.high))
    # The range may reach below what the figure can ever be, such as a share below 0.
    if deviance.low < 0 and all(entry.fact.value >= 0 for entry in table.entries):
        return f"diduga paling tinggi {high}"
    return f"diduga {low} sampai {high}"


def deviance_sentence(assessment: DevianceAssessment, region_code: str) -> str:
    """`Lebih baik dari dugaan menurut strukturnya: indeks pembangunan manusia.`, or nothing."""
    better = [
        table.indicator.label
        for table in assessment.tables
        if (found := table.of(region_code)) and found.verdict is DevianceVerdict.BETTER
    ]
    return f"Lebih baik dari dugaan menurut strukturnya: {join_words(better)}." if better else ""


def deviance_rule(tables: Iterable[DevianceTable]) -> str:
    """How what is expected comes about."""
    levels = {format_percent(table.level * 100, 0) for table in tables}
    return (
        "Dugaan dihitung dari daerah lain yang strukturnya paling mirip. Rentangnya dibuat agar memuat "
        f"{join_words(sorted(levels))} daerah; di luarnya disebut lebih baik atau lebih buruk dari dugaan."
    )


def unanswered_words(assessment: DevianceAssessment) -> str:
    """Which indicators too few regions share to expect anything; empty where there are none."""
    if not assessment.unanswered:
        return ""
    labels = join_words([indicator.label for indicator in assessment.unanswered])
    return f"Tidak dapat diduga, karena terlalu sedikit daerah mempunyai angka sebanding: {labels}."
