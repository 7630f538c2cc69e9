"""The time of a change from one month or quarter to another, which is never that of its base."""

from __future__ import annotations

import re
from dataclasses import replace

from tiru.datasets.reading.values._periods import LONG_YEAR, PART_WORDS, PeriodReading, read_part
from tiru.datasets.reading.values._texts import clean_text

_AGAINST = re.compile(
    r"\b(?:thd\.?|terhadap|dibanding(?:kan)?(?:\s+dengan)?|vs\.?|versus|compared\s+(?:to|with)|against)\s+"
    r"(?:bulan\s+|triwulan\s+(?=[a-z]{3}))?",
    re.I,
)
_TIME = re.compile(rf"{PART_WORDS}(?:[\s,/-]+(?:19|20)\d\d)?", re.I)


def compared_time(text: str) -> PeriodReading | None:
    """What a name says that compares two parts of years; None where it compares none.

    "Perubahan Jun thd Mei 2023" is of June 2023. Where the year of the later time is not certain, as in
    "Jan thd Des 2022", or it is a run, there is no single period.

    Examples
    --------
    >>> compared_time("Perubahan Jun thd Mei 2023").period
    '2023-06'
    >>> compared_time("Perubahan Jan thd Des 2022").flaw
    'period_range'
    >>> compared_time("Persentase terhadap Total 2022") is None
    True
    """
    sign = _AGAINST.search(text)
    base_at = _TIME.match(text[sign.end() :].lstrip(" (")) if sign else None
    if sign is None or base_at is None:
        return None
    years = tuple(dict.fromkeys(LONG_YEAR.findall(text)))
    several = PeriodReading(None, None, flaw="period_range", options=years)
    found = list(_TIME.finditer(text[: sign.start()]))
    if len(found) != 1:
        return several
    later, base = read_part(clean_text(found[0][0])), read_part(clean_text(base_at[0]))
    if later is None or base is None or later.kind is not base.kind or len(years) > 1:
        return several
    if later.period or (not years and later.part > base.part):
        return later
    if base.period is None or later.part <= base.part:
        return several
    return replace(later, period=f"{base.period[:4]}-{later.part}")
