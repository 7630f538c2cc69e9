"""Observations of activities made by hand, as a store gives them; the invented regions exist nowhere."""

from __future__ import annotations

import csv
import datetime as dt
import gzip
from collections.abc import Iterable
from pathlib import Path

import polars as pl

from tiru.datasets.store import Store
from tiru.profile import ActivityTable, activity_tables
from tiru.regions import CodeSystem, Region, RegionKind, Registry

READ_ON = dt.date(2026, 3, 4)


def province(number: int) -> Region:
    code = str(number)
    return Region(code, None, f"Contoh {code}", f"Contoh {code}", RegionKind.PROVINSI, code)


def regency(number: int, of: Region) -> Region:
    name = f"Contoh {of.code}.{number:02d}"
    return Region(f"{of.code}.{number:02d}", None, f"Kabupaten {name}", name, RegionKind.KABUPATEN, of.code)


PROVINCES = tuple(province(number) for number in (97, 98, 99))
REGENCIES = tuple(regency(number, of) for of in PROVINCES for number in (1, 2))
REGISTRY = Registry((*PROVINCES, *REGENCIES), {CodeSystem.KEMENDAGRI: "contoh"})


def observation(region: str, label: str | tuple[str, ...], value: float | None, **changes: object) -> dict:
    labels = (label,) if isinstance(label, str) else label
    fields = {
        "dataset": "contoh",
        "import_id": "0001",
        "region_code": region,
        "region_label": region,
        "indicator": "Tenaga kerja",
        "breakdown": list(labels),
        "activity": "",
        "period": "2024",
        "value": value,
        "unit": "orang",
        "price_basis": "",
        "status": "accepted",
        "reason": "",
        "release": "tanpa_tanda",
        "is_total": False,
        "listed_indicator": "",
        "series": "",
        "definition": "Tabel contoh",
        "where": "baris 1",
        "raw": str(value),
        "source_title": "Tabel contoh",
        "publisher": "Kantor Contoh",
        "source_url": "https://contoh.example/tabel",
        "read_on": READ_ON,
    }
    assert changes.keys() <= fields.keys()
    return {**fields, **changes}


def observed(rows: Iterable[dict]) -> pl.DataFrame:
    schema = Store(Path("no-such-folder")).observations().schema
    return pl.DataFrame(list(rows), schema=schema)


def grid(values: dict[str, dict[str, float | None]], **changes: object) -> list[dict]:
    """`{"97": {"10 Industri Makanan": 5}}` as observations."""
    return [
        observation(region, label, value, **changes)
        for region, cells in values.items()
        for label, value in cells.items()
    ]


def table_of(rows: Iterable[dict]) -> ActivityTable:
    """The one table these observations make."""
    (table,) = activity_tables(observed(rows), registry=REGISTRY).tables
    return table


def provincial_industries(shared_data: Path) -> pl.DataFrame:
    """The inter-regional input-output table of 2016: 34 provinces, 52 industries, three sides."""
    with gzip.open(shared_data / "id" / "irio2016_pdrb.csv.gz", "rt", encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    # Its numbers of provinces are those of BPS, which differ from Kemendagri's for the two of Papua.
    codes = {"91": "92", "94": "91"}
    return observed(
        observation(
            codes.get(row["kode_prov"], row["kode_prov"]),
            (row["jenis_pdrb"], row["nama_komp"].strip()),
            float(row["nilai_jt"]),
            dataset="irio",
            period="2016",
            indicator="nilai jt",
            unit="Juta Rupiah",
        )
        for row in rows
    )
