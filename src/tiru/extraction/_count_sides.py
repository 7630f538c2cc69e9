"""What numbers of people are to each other and to the two sides, once all of them are found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tiru.extraction._document import Document
from tiru.extraction._headcounts import HOSTS, SHARE, TOTAL, CountMention
from tiru.extraction._regions import RegionMention


def members_of_total(found: Sequence[CountMention]) -> list[CountMention]:
    """Members counted by what they are ("105 kepala desa") are some of a greater number that is told too."""
    totals = [count.value for count in found if count.role == TOTAL and count.rule != "counted_members"]
    greatest = max(totals, default=0)
    return [
        replace(count, role=SHARE, rule="members_of_total")
        if count.rule == "counted_members" and count.value < greatest
        else count
        for count in found
    ]


def side_counts(
    document: Document,
    counts: Sequence[CountMention],
    regions: Sequence[RegionMention],
    hosts: Sequence[str],
) -> list[CountMention]:
    """`counts` with those of people "dari" a host's region told to be the hosts'."""
    codes = {region.first: region.code for region in regions}
    sided = []
    for count in counts:
        behind = count.after + (document.lowers[count.after : count.after + 1] == ("dari",))
        from_host = behind > count.after and codes.get(behind) in hosts
        sided.append(replace(count, role=HOSTS, rule="people_of_host") if from_host else count)
    return sided
