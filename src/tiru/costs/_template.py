"""A tariff file to fill in: every row a journey may need."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from enum import StrEnum
from io import StringIO

import yaml

from tiru.costs._kinds import CostComponent, TravelKind
from tiru.costs._tariff_rows import COLUMNS
from tiru.costs._travellers import load_traveller_kinds
from tiru.regions import Region


class TemplateFormat(StrEnum):
    CSV = "csv"
    YAML = "yaml"


def tariff_template(origin: Region, destination: Region, kind: TemplateFormat = TemplateFormat.CSV) -> str:
    """A tariff file for journeys from one region to another, ready to be filled in.

    Parameters
    ----------
    origin, destination : Region
        The fare is of this way; every other row holds for the destination's province.
    kind : TemplateFormat

    Returns
    -------
    str
        A file as `load_tariffs` takes it, with every amount still empty. A row left empty says nothing, so
        that the amount carried in the product, if any, is used; amounts are not filled in from there, since
        they would then pass for the user's own.
    """
    rows = list(_rows(origin, destination))
    if kind is TemplateFormat.YAML:
        return yaml.safe_dump(rows, allow_unicode=True, sort_keys=False)
    text = StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def _rows(origin: Region, destination: Region) -> Iterator[dict[str, str]]:
    province = destination.province_code
    kinds = load_traveller_kinds().values()
    for travel in TravelKind:
        yield _row(CostComponent.DAILY_ALLOWANCE, province, travel=travel.value)
    for travel in (TravelKind.OUT_OF_TOWN, TravelKind.IN_TOWN):
        for kind in kinds:
            if kind.has_representation:
                named = {"travel": travel.value, "traveller": kind.label}
                yield _row(CostComponent.REPRESENTATION, province, **named)
    for kind in kinds:
        yield _row(CostComponent.LODGING, province, traveller=kind.label)
    yield _row(CostComponent.FARE, destination.code, origin_code=origin.code)
    for component in (CostComponent.VEHICLE_HIRE, CostComponent.HONORARIUM):
        yield _row(component, province)


def _row(component: CostComponent, destination_code: str, **cells: str) -> dict[str, str]:
    row = dict.fromkeys(COLUMNS, "")
    given = {"component": component.value, "destination_code": destination_code, "unit": component.unit.value}
    return {**row, **given, **cells}
