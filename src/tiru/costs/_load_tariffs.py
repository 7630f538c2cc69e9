"""The unit costs carried in the product, with a user's own before them."""

from __future__ import annotations

from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import yaml

from tiru.costs._kinds import CostComponent, LodgingSeries, SourceMark, TravelKind
from tiru.costs._tariff import Tariff, TariffBook, TariffSet
from tiru.costs._tariff_file import read_tariff_file


def load_tariffs(path: Path | None = None) -> TariffBook:
    """The unit costs carried in the product, and those of a user's file before them.

    Parameters
    ----------
    path : Path, optional
        A CSV file (comma, UTF-8) or a YAML list (`.yaml`, `.yml`) with the columns component, travel,
        traveller, origin_code, destination_code, amount_idr, unit, valid_from, valid_until and legal_basis. A
        row whose amount is empty says nothing; every other column but component, unit and legal_basis may be
        empty and then holds for all. Amounts are whole rupiah without thousand separators.

    Returns
    -------
    TariffBook

    Raises
    ------
    DataFileError, BrokenRow
        If the file, or one row of it, cannot be taken; then nothing of it is.

    Notes
    -----
    Only what was seen is carried: the daily allowance and lodging of Bali and Sulawesi Selatan and the
    representation allowance, from one regional list of 2024. Fares, vehicle hire, honoraria and every other
    province are not known and are never filled in.

    Examples
    --------
    >>> [each.key for each in load_tariffs().unread_sets]
    ['shsr-2025']
    """
    if path is None:
        return _carried()
    own = read_tariff_file(path)
    return _carried().with_own(own.tariffs, own.unfilled)


@cache
def _carried() -> TariffBook:
    text = resources.files("tiru.costs").joinpath("data/tariffs.yaml").read_text("utf-8")
    return TariffBook(tuple(_set(raw) for raw in yaml.safe_load(text)))


def _set(raw: dict[str, Any]) -> TariffSet:
    tariffs = tuple(tariff for row in raw["tariffs"] for tariff in _tariffs(row, raw))
    return TariffSet(**{**raw, "tariffs": tariffs})


def _tariffs(row: dict[str, Any], of_set: dict[str, Any]) -> list[Tariff]:
    """One for each kind of people the row names."""
    return [
        Tariff(
            component=CostComponent(row["component"]),
            amount_idr=row["amount"],
            legal_basis=of_set["legal_basis"],
            source=of_set["source"],
            mark=SourceMark(row["mark"]),
            travel=TravelKind(row["travel"]) if "travel" in row else None,
            traveller=traveller,
            destination_code=row.get("destination", ""),
            valid_from=of_set["valid_from"],
            valid_until=of_set["valid_until"],
            series=LodgingSeries(row["series"]) if "series" in row else None,
        )
        for traveller in row.get("travellers", [None])
    ]
