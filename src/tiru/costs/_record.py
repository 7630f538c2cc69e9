"""An estimate as plain data, for JSON, the API and documents."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tiru.costs._result import CostEstimate, CostLine, OpenItem
from tiru.costs._tariff import Tariff


def estimate_record(
    estimate: CostEstimate, open_sentences: Sequence[str], notes: Sequence[str]
) -> dict[str, Any]:
    """The estimate as nested dictionaries of plain values.

    Parameters
    ----------
    estimate : CostEstimate
    open_sentences : sequence of str
        The open items in words, in their order.
    notes : sequence of str
        What a reader must know, in words.

    Returns
    -------
    dict
        Keys `origin`, `destination`, `days`, `nights`, `travel`, `lodging`, `lodging_series`, `on`, `people`,
        `lines`, `open_items`, `known_idr`, `is_complete`, `total_idr`, `is_payment_document`, `notes`.
        `count` x `times` x `unit_idr` of a line is its `amount_idr`, and those add up to `known_idr`.
        `total_idr` is None while anything is open; `is_payment_document` is never true.
    """
    plan = estimate.plan
    return {
        "origin": plan.origin.code,
        "destination": plan.destination.code,
        "days": plan.days,
        "nights": plan.night_count,
        "travel": plan.travel.value,
        "lodging": plan.lodging_paid.value,
        "lodging_series": plan.lodging_series.value,
        "on": plan.on.isoformat() if plan.on else None,
        "people": [{"traveller": kind.key, "count": count} for kind, count in plan.party],
        "lines": [_line(line) for line in estimate.lines],
        "open_items": [
            _open_item(item, sentence)
            for item, sentence in zip(estimate.open_items, open_sentences, strict=True)
        ],
        "known_idr": estimate.known_idr,
        "is_complete": estimate.is_complete,
        "total_idr": estimate.total_idr,
        "is_payment_document": False,
        "notes": list(notes),
    }


def tariff_record(tariff: Tariff) -> dict[str, Any]:
    """One unit cost as plain values."""
    return {
        "component": tariff.component.value,
        "travel": tariff.travel.value if tariff.travel else None,
        "traveller": tariff.traveller,
        "origin_code": tariff.origin_code or None,
        "destination_code": tariff.destination_code or None,
        "amount_idr": tariff.amount_idr,
        "unit": tariff.component.unit.value,
        "series": tariff.series.value if tariff.series else None,
        "valid_from": tariff.valid_from.isoformat() if tariff.valid_from else None,
        "valid_until": tariff.valid_until.isoformat() if tariff.valid_until else None,
        "legal_basis": tariff.legal_basis or None,
        "source": tariff.source or None,
        "mark": tariff.mark.value,
    }


def _line(line: CostLine) -> dict[str, Any]:
    return {
        "component": line.component.value,
        "traveller": line.traveller.key if line.traveller else None,
        "count": line.count,
        "times": line.times,
        "percent": line.percent,
        "unit_idr": line.unit_idr,
        "amount_idr": line.amount_idr,
        "tariff": tariff_record(line.tariff),
    }


def _open_item(item: OpenItem, sentence: str) -> dict[str, Any]:
    return {
        "component": item.component.value,
        "travellers": [kind.key for kind in item.travellers],
        "count": item.count,
        "times": item.times,
        "reason": item.reason.value,
        "sentence": sentence,
    }
