"""From a file that was read to figures in the store: preview, commit, undo."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tiru.datasets import load_indicators, load_series
from tiru.datasets.reading import ReadingReport
from tiru.datasets.store import Declaration, ImportEntry, ImportOptions, ImportPreview, ImportSource, Reversal
from tiru.errors import CatalogueMoved
from tiru_web.datasets.analysis.reading import answer_file
from tiru_web.datasets.analysis.stored import open_store
from tiru_web.datasets.plan import StoragePlan

_ANSWERS = "jawaban.yaml"


def preview_import(
    report: ReadingReport, path: Path, answers: Mapping[str, str], plan: StoragePlan
) -> ImportPreview:
    """What storing the file would change; nothing of it is stored.

    Raises
    ------
    OpenQuestions, ImportRefused, UnknownIndicator, DamagedStore
    """
    mapping = None
    if answers:
        # In a folder beside the file whose name no uploaded file can have.
        mapping = path.parent / ".jawaban" / _ANSWERS
        wanted = answer_file(answers, report)
        if not mapping.exists() or mapping.read_bytes() != wanted:
            mapping.parent.mkdir(exist_ok=True)
            mapping.write_bytes(wanted)
    source = ImportSource(plan.title, plan.publisher, plan.url, plan.read_on)
    return open_store().preview(
        report, path, dataset=plan.dataset, source=source, mapping=mapping, options=_options(plan)
    )


def commit_import(preview: ImportPreview, *, base: str, by: str) -> ImportEntry:
    """Store a preview that somebody saw when the store was at version `base`.

    Raises
    ------
    CatalogueMoved
        The store has moved since; what was seen need no longer be so.
    StoreError
    """
    if preview.base != base:
        raise CatalogueMoved(base, preview.base)
    store = open_store()
    entry = store.commit(preview, by=by)
    if not preview.changes_nothing:
        store.tidy()
    return entry


def reverse_import(import_id: str, *, is_redo: bool, by: str) -> Reversal:
    store = open_store()
    return store.redo(import_id, by=by) if is_redo else store.undo(import_id, by=by)


def indicator_choices() -> list[tuple[str, str]]:
    return [(key, f"{found.label} ({found.unit_label})") for key, found in load_indicators().items()]


def series_choices() -> list[tuple[str, list[tuple[str, str]]]]:
    """Definitions under the label of their indicator."""
    groups: dict[str, list[tuple[str, str]]] = {}
    indicators = load_indicators()
    for key, series in load_series().items():
        groups.setdefault(indicators[series.indicator].label, []).append((key, series.label))
    return sorted(groups.items())


def measured(report: ReadingReport) -> tuple[list[str], list[tuple[str, ...]]]:
    """What the file measures and its breakdowns, as written, in the order of the file."""
    labels = dict.fromkeys(o.indicator for o in report.observations)
    breakdowns = dict.fromkeys(o.breakdown for o in report.observations if o.breakdown)
    return list(labels), list(breakdowns)


def _options(plan: StoragePlan) -> ImportOptions:
    declaration = Declaration(plan.indicator, plan.series, plan.definition, plan.label, plan.breakdown)
    return ImportOptions(
        declarations=(declaration,) if plan.indicator else (), include_doubtful=plan.include_doubtful
    )
