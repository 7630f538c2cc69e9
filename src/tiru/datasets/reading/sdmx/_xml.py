"""SDMX-ML, read by the package sdmx1; what an XML file could do to its reader is refused before."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, redirect_stdout
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.parsers import expat

from lxml import etree

from tiru.datasets.reading._files import read_limited
from tiru.datasets.reading.sdmx._flow import (
    MOST_OBSERVATIONS,
    TIME,
    VALUE,
    Flow,
    FlowRow,
    best_label,
    dimensions_among,
)
from tiru.errors import DataFileError

_NAMESPACE = b"sdmx.org/resources/sdmxml/schemas/"
_VERSIONS = (b"v2_1", b"v3_0")
_CHUNK = 64 * 1024
# What sdmx1 raises on a message that is not what the standard says; it has no class of its own for it.
_BROKEN = (
    etree.XMLSyntaxError, KeyError, ValueError, TypeError, AttributeError, IndexError, NotImplementedError,
    RuntimeError, AssertionError, StopIteration,
)  # fmt: skip


def is_sdmx_xml(start: bytes) -> bool:
    return start.startswith(b"<") and _NAMESPACE in start.lower()


def load_sdmx_xml(path: Path) -> Flow:
    """The flow of an SDMX-ML data message, generic or structure-specific.

    Raises
    ------
    DataFileError
        `needs_extra` (its name), `sdmx_version`, `document_type` (a DTD, by which entities come in),
        `broken_sdmx`, `no_observations` (a structure message among them), `too_large`, `too_many_cells`.
    """
    message = _message(path)
    rows: list[FlowRow] = []
    for data_set in getattr(message, "data", None) or ():
        for row in _rows(data_set):
            rows.append(row)
            if len(rows) > MOST_OBSERVATIONS:
                raise DataFileError(path, "too_many_cells", [str(MOST_OBSERVATIONS)])
    if not rows:
        raise DataFileError(path, "no_observations")
    names = dict.fromkeys(name for row in rows for name in row.codes)
    return Flow("", dimensions_among(list(names)), rows)


def with_structure(flow: Flow, path: Path) -> Flow:
    """A flow with the title, the dimensions and the labels of a structure message beside it.

    Raises
    ------
    DataFileError
        As for `load_sdmx_xml`; `not_one_structure` where the message has none or several.
    """
    message = _message(path)
    # A data message has a structure too, of a single kind and without code lists.
    found = [] if hasattr(message, "data") else list(message.structure)
    if len(found) != 1:
        raise DataFileError(path, "not_one_structure", [str(len(found))])
    structure = message.structure[found[0]]
    flows = list(message.dataflow.values())
    named = flows[0] if len(flows) == 1 else structure
    labels = {
        one.id: _labels(one) for one in (*structure.dimensions.components, *structure.attributes.components)
    }
    dimensions = tuple(one.id for one in structure.dimensions.components if one.id != TIME)
    own = {name: texts for name, texts in labels.items() if texts}
    return replace(
        flow,
        title=flow.title or best_label(named.name.localizations),
        dimensions=dimensions,
        labels={**own, **flow.labels},
    )


def _message(path: Path) -> Any:
    data = read_limited(path)
    _refuse_document_type(data, path)
    if not any(version in data[:_CHUNK] for version in _VERSIONS):
        raise DataFileError(path, "sdmx_version")
    try:
        # An extra: most installations never meet SDMX.
        import sdmx
    except ImportError as error:
        raise DataFileError(path, "needs_extra", ["sdmx"]) from error
    with _quiet():
        try:
            return sdmx.read_sdmx(io.BytesIO(data))
        except (sdmx.exceptions.XMLParseError, *_BROKEN) as error:
            raise DataFileError(path, "broken_sdmx") from error


@contextmanager
def _quiet() -> Iterator[None]:
    """sdmx1 logs that it was given no structure, which is not needed here, and prints what it cannot read."""
    logger = logging.getLogger("sdmx")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        with redirect_stdout(io.StringIO()):
            yield
    finally:
        logger.setLevel(level)


class _RootReached(Exception):
    """The root element begins: no document type can follow."""


def _refuse_document_type(data: bytes, path: Path) -> None:
    """Entities, which can grow without bound or bring in other files, are declared in a document type."""

    def refuse(*_: object) -> None:
        raise DataFileError(path, "document_type")

    def stop(*_: object) -> None:
        raise _RootReached

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = stop
    try:
        for at in range(0, len(data), _CHUNK):
            parser.Parse(data[at : at + _CHUNK])
    except _RootReached:
        return
    except (expat.ExpatError, LookupError, ValueError) as error:
        # The last two for an encoding nobody knows.
        raise DataFileError(path, "broken_sdmx") from error
    raise DataFileError(path, "broken_sdmx")


def _rows(data_set: Any) -> Iterator[FlowRow]:
    for observation in data_set.obs:
        codes = {name: _code(value.value) for name, value in observation.key.values.items()}
        time = codes.get(TIME, "")
        series = ".".join(code for name, code in codes.items() if name != TIME)
        codes |= {name: _code(value.value) for name, value in observation.attrib.items()}
        if observation.value not in (None, ""):
            codes[VALUE] = str(observation.value)
        yield FlowRow(codes, f"{series}, {time}" if time else series)


def _code(value: Any) -> str:
    return str(getattr(value, "id", value))


def _labels(component: Any) -> Mapping[str, str]:
    own = component.local_representation
    concept = getattr(component.concept_identity, "core_representation", None)
    codes = getattr(own, "enumerated", None) or getattr(concept, "enumerated", None)
    if codes is None:
        return {}
    return {code.id: label for code in codes if (label := best_label(code.name.localizations))}
