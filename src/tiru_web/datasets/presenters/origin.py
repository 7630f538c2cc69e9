"""A figure with all that stands behind it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tiru.datasets import Indicator
from tiru_web.datasets.analysis.stored import Origin
from tiru_web.datasets.presenters.stored import (
    measured_words,
    moment_words,
    region_words,
    status_words,
)
from tiru_web.datasets.wording import period_words, price_basis_words
from tiru_web.shared.formats import format_date, format_number


@dataclass(frozen=True)
class ValueLine:
    """One value the figure ever had."""

    import_id: str
    time: dt.datetime
    by: str
    value: str
    standing: str
    is_current: bool
    file_name: str
    where: str


@dataclass(frozen=True)
class OriginView:
    """`value` is None where no import counts any more."""

    title: str
    measured: str
    value: str | None
    unit: str
    status: str
    facts: tuple[tuple[str, str], ...]
    source_title: str
    source_url: str
    history: tuple[ValueLine, ...]
    elsewhere: tuple[tuple[str, str, str], ...]


def origin_view(origin: Origin, indicators: Mapping[str, Indicator]) -> OriginView:
    row = origin.figure or origin.history[0]
    entry = origin.entries[row["import_id"]]
    listed = indicators.get(row["listed_indicator"])
    facts = (
        ("Tertulis di berkas", row["raw"]),
        ("Letak di berkas", row["where"]),
        ("Berkas", f"{entry.file.name} (sidik {entry.file.sha256[:12]})"),
        ("Judul sumber", row["source_title"]),
        ("Penerbit", row["publisher"]),
        ("Diambil pada", format_date(row["read_on"])),
        ("Definisi", row["definition"]),
        ("Dasar harga", price_basis_words(row["price_basis"])),
        ("Mewakili indikator", listed.label if listed else ""),
        ("Daerah seperti tertulis", row["region_label"]),
        ("Disimpan", f"impor {entry.id}, {moment_words(entry.time)}, oleh {entry.by}"),
    )
    return OriginView(
        title=f"{region_words(row)}, {period_words(row['period'])}",
        measured=measured_words(row),
        value=format_number(row["value"]) if origin.figure else None,
        unit=row["unit"],
        status=status_words(row),
        facts=tuple((name, text) for name, text in facts if text),
        source_title=f"{row['publisher']}: {row['source_title']}",
        source_url=row["source_url"],
        history=tuple(_value_line(each, origin) for each in origin.history),
        elsewhere=tuple(
            (value.dataset, format_number(value.value), value.where) for value in origin.elsewhere
        ),
    )


def _value_line(row: Mapping[str, Any], origin: Origin) -> ValueLine:
    entry = origin.entries[row["import_id"]]
    if row["undone_at"]:
        standing = f"dibatalkan {moment_words(row['undone_at'])}"
    else:
        standing = "berlaku" if row["is_current"] else "digantikan"
    return ValueLine(
        entry.id,
        row["time"],
        row["by"],
        f"{format_number(row['value'])} {row['unit']}",
        standing,
        row["is_current"],
        entry.file.name,
        row["where"],
    )
