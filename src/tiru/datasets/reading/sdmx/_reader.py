"""The door of the SDMX reader: the format is told from the content."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tiru.datasets.reading._report import ReadingReport
from tiru.datasets.reading.sdmx._csv import is_sdmx_csv, load_sdmx_csv
from tiru.datasets.reading.sdmx._flow import Flow
from tiru.datasets.reading.sdmx._json import is_sdmx_json, load_sdmx_json
from tiru.datasets.reading.sdmx._report_of import report_of
from tiru.datasets.reading.sdmx._xml import is_sdmx_xml, load_sdmx_xml, with_structure
from tiru.errors import DataFileError
from tiru.regions import Region


@dataclass(frozen=True)
class SdmxFile:
    """A message that is loaded and can be read any number of times."""

    path: Path
    flow: Flow

    def read(self, answers: Mapping[str, str], region: Region | None = None) -> ReadingReport:
        """The report of the message with the answers given so far."""
        return report_of(self.flow, self.path.name, answers, region)


def is_sdmx(path: Path, start: bytes) -> bool:
    """Whether a file is an SDMX data message, by its first bytes; of JSON by its lists."""
    return is_sdmx_xml(start) or is_sdmx_csv(start) or is_sdmx_json(path, start)


def open_sdmx_file(path: Path, start: bytes, structure: Path | None = None) -> SdmxFile:
    """Load a message.

    Parameters
    ----------
    path : Path
    start : bytes
        The beginning of its content.
    structure : Path, optional
        A structure message (SDMX-ML) with the code lists, for a message that does not carry its own.

    Raises
    ------
    DataFileError
        As for the loaders of each format; `no_observations` where there is nothing in it.
    """
    if is_sdmx_xml(start):
        flow = load_sdmx_xml(path)
    else:
        flow = load_sdmx_csv(path) if is_sdmx_csv(start) else load_sdmx_json(path)
    if not flow.rows:
        raise DataFileError(path, "no_observations")
    return SdmxFile(path, flow if structure is None else with_structure(flow, structure))
