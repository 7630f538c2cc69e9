"""`tiru practices lint`: what in a record does not add up, is told as more than it is, or is missing."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Annotated, Any

import typer

from tiru.practices import Catalogue, LintFinding, Practice, Severity, lint_practice, load_catalogue
from tiru_cli.output import Column, FormatOption, OutputFormat, print_json, print_rows, print_text
from tiru_cli.practices_options import today
from tiru_web.practices.wording import finding_words, place_words, told_words
from tiru_web.shared.formats import join_words

Found = list[tuple[Practice, tuple[LintFinding, ...]]]


def lint(
    file: Annotated[
        Path | None,
        typer.Argument(help="Katalog yang diperiksa (YAML); tanpa ini katalog bawaan.", show_default=False),
    ] = None,
    key: Annotated[
        str, typer.Option("--key", help="Hanya praktik dengan kunci ini.", show_default=False)
    ] = "",
    fmt: FormatOption = OutputFormat.TABLE,
) -> None:
    """Periksa catatan praktik: hitungan, satuan, tanggal, dan hasil yang sebenarnya bukan hasil."""
    catalogue = load_catalogue(file, are_drafts=True)
    practices = (catalogue.get(key),) if key else catalogue.practices
    found = [(practice, lint_practice(practice, today=today())) for practice in practices]
    if fmt is OutputFormat.JSON:
        print_json(_record(catalogue, found))
        return
    rows = [
        [practice.key, place_words(finding.place), finding.kind.severity.value, told_words(finding)]
        for practice, findings in found
        for finding in findings
    ]
    columns = [Column("Praktik"), Column("Tempat"), Column("Tindakan"), Column("Yang perlu dilihat")]
    if rows:
        print_rows(columns, rows, fmt)
    print_text(_summary(found), fmt)


def _summary(found: Found) -> str:
    counts = Counter(finding.kind.severity for _, findings in found for finding in findings)
    if not counts:
        return f"{len(found)} praktik diperiksa; tidak ada yang perlu dilihat."
    parts = [f"{counts[each]} {each.value}" for each in Severity if counts[each]]
    clean = sum(not findings for _, findings in found)
    return (
        f"{len(found)} praktik diperiksa: {join_words(parts)}; {clean} tanpa temuan. "
        "Temuan adalah pertanyaan, bukan putusan: dua nilai dapat sama-sama benar."
    )


def _record(catalogue: Catalogue, found: Found) -> dict[str, Any]:
    findings = [finding for _, each in found for finding in each]
    return {
        "data_version": catalogue.version,
        "count": len(found),
        "findings": len(findings),
        "by_severity": {each.value: sum(f.kind.severity is each for f in findings) for each in Severity},
        "practices": [
            {
                "key": practice.key,
                "title": practice.title,
                "findings": [_finding_record(finding) for finding in each],
            }
            for practice, each in found
        ],
    }


def _finding_record(finding: LintFinding) -> dict[str, Any]:
    expected = finding.expected
    return {
        "kind": finding.kind.value,
        "label": finding.kind.label,
        "severity": finding.kind.severity.value,
        "place": finding.place,
        "words": finding.words,
        "figures": [{"value": each.value, "unit": each.unit} for each in finding.figures],
        "expected": {
            "value": expected.value if expected else None,
            "unit": expected.unit if expected else None,
        },
        "sentence": finding_words(finding),
    }
