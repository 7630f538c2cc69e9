"""Options that several commands of `tiru practices` share, and how they are read."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated, Any

import typer

from tiru.datasets import Facts, load_facts
from tiru.parameters import get_focus
from tiru.practices import Catalogue, EvidenceKind, PracticeStatus, load_catalogue
from tiru.regions import load_registry

KeyArgument = Annotated[str, typer.Argument(help="Kunci praktik, misalnya surabaya-e-peken.")]
FileOption = Annotated[
    Path | None, typer.Option("--file", help="Katalog sendiri (YAML).", show_default=False)
]
OriginOption = Annotated[
    str,
    typer.Option(
        "--origin",
        help="Daerah asal praktik: kode Kemendagri atau nama; provinsi mencakup isinya.",
        show_default=False,
    ),
]
RegionOption = Annotated[
    str,
    typer.Option(
        "--region",
        help="Daerah Anda: kode Kemendagri atau nama; praktik dari daerah yang mirip didahulukan.",
        show_default=False,
    ),
]
FactsOption = Annotated[
    Path | None, typer.Option("--facts", help="Berkas angka sendiri (CSV).", show_default=False)
]
FocusOption = Annotated[
    str,
    typer.Option(
        "--focus", help="pangan, sandang, kriya, industri-kreatif, tenaga-kerja.", show_default=False
    ),
]
StatusOption = Annotated[
    PracticeStatus | None,
    typer.Option("--status", help="Keadaan menurut sumber terbaru.", show_default=False),
]
EvidenceOption = Annotated[
    EvidenceKind | None, typer.Option("--evidence", help="Jenis bukti.", show_default=False)
]


def today() -> dt.date:
    """The day where the reader is."""
    return dt.datetime.now(dt.UTC).astimezone().date()


def read_catalogue(file: Path | None) -> Catalogue:
    """The carried catalogue, or a person's own, which is held against the clock."""
    return load_catalogue(file, on=today() if file else None)


def read_filters(
    origin: str, focus: str, status: PracticeStatus | None, evidence: EvidenceKind | None
) -> dict[str, Any]:
    """Filters as `Catalogue.select` takes them."""
    return {
        "region_code": load_registry().resolve(origin).code if origin else None,
        "focus": get_focus(focus) if focus else None,
        "status": status,
        "evidence_kind": evidence,
    }


def read_facts(file: Path | None) -> Facts:
    """The carried figures, or a person's own."""
    return load_facts(file) if file else load_facts()
