"""SDMX-JSON data messages, with the code lists they carry."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from tiru.datasets.reading._files import decode, read_limited
from tiru.datasets.reading.sdmx._flow import MOST_OBSERVATIONS, TIME, VALUE, Flow, FlowRow, best_label
from tiru.errors import DataFileError


def is_sdmx_json(path: Path, start: bytes) -> bool:
    """Whether the JSON is a data message of SDMX; an answer of the WebAPI has other lists."""
    if not start.startswith(b"{") or b'"data-availability"' in start:
        return False
    if b'"dataSets"' in start or b"sdmx-json" in start:
        return True
    data = read_limited(path)
    return b'"dataSets"' in data and b'"datacontent"' not in data


def load_sdmx_json(path: Path) -> Flow:
    """The flow of an SDMX-JSON message.

    Raises
    ------
    DataFileError
        `not_utf8`, `not_json`, `too_large`, `too_many_cells`, `broken_sdmx`.
    """
    try:
        message = json.loads(decode(read_limited(path), path))
    except json.JSONDecodeError as error:
        raise DataFileError(path, "not_json", [str(error.lineno), str(error.colno)]) from error
    except RecursionError as error:
        raise DataFileError(path, "broken_sdmx") from error
    try:
        return _flow(message, path)
    except (KeyError, IndexError, TypeError, ValueError, AttributeError) as error:
        # Lists of the message that are missing, too short or of another kind than the standard has.
        raise DataFileError(path, "broken_sdmx") from error


def _flow(message: Mapping[str, Any], path: Path) -> Flow:
    data = message.get("data", message)
    structure = data["structure"] if "structure" in data else data["structures"][0]
    dimensions, attributes = structure["dimensions"], structure.get("attributes", {})
    named = [*dimensions.get("dataSet", []), *dimensions.get("series", []), *dimensions["observation"]]
    concepts = [*named, *(one for level in attributes.values() for one in level)]
    rows: list[FlowRow] = []
    for data_set in data["dataSets"]:
        for row in _rows(data_set, dimensions, attributes):
            rows.append(row)
            if len(rows) > MOST_OBSERVATIONS:
                raise DataFileError(path, "too_many_cells", [str(MOST_OBSERVATIONS)])
    return Flow(
        _text(structure),
        tuple(concept["id"] for concept in named if concept["id"] != TIME),
        rows,
        {concept["id"]: _labels(concept) for concept in concepts},
    )


def _rows(
    data_set: Mapping[str, Any], dimensions: Mapping[str, Any], attributes: Mapping[str, Any]
) -> Iterator[FlowRow]:
    """Observations, alone or under their series, with all codes of their key."""
    fixed = {one["id"]: _code(one["values"][0]) for one in dimensions.get("dataSet", []) if one["values"]}
    yield from _observations(data_set.get("observations", {}), dimensions, attributes, fixed)
    for key, series in data_set.get("series", {}).items():
        codes = fixed | _codes_of(key.split(":"), dimensions.get("series", []))
        codes |= _codes_of(series.get("attributes", []), attributes.get("series", []))
        yield from _observations(series["observations"], dimensions, attributes, codes)


def _observations(
    found: Mapping[str, Sequence[Any]],
    dimensions: Mapping[str, Any],
    attributes: Mapping[str, Any],
    fixed: Mapping[str, str],
) -> Iterator[FlowRow]:
    for key, cells in found.items():
        codes = {**fixed, **_codes_of(key.split(":"), dimensions["observation"])}
        where = ".".join(code for name, code in codes.items() if name not in attributes)
        codes |= _codes_of(cells[1:], attributes.get("observation", []))
        if cells and cells[0] is not None:
            codes[VALUE] = str(cells[0])
        yield FlowRow(codes, where)


def _codes_of(positions: Sequence[Any], concepts: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    codes = {}
    for position, concept in zip(positions, concepts, strict=False):
        if position is not None and position != "":
            codes[concept["id"]] = _code(concept["values"][int(position)])
    return codes


def _code(value: Mapping[str, Any]) -> str:
    return str(value.get("id", value.get("name", "")))


def _labels(concept: Mapping[str, Any]) -> dict[str, str]:
    return {_code(value): label for value in concept.get("values", []) if (label := _text(value))}


def _text(named: Mapping[str, Any]) -> str:
    name = named.get("names") or named.get("name") or ""
    return best_label(name) if isinstance(name, dict) else str(name).strip()
