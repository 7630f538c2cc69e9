"""What a person says of a file before it is stored: where it comes from and what its figures stand for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class StoragePlan:
    """One plan, as the form gives it and the upload keeps it.

    Attributes
    ----------
    dataset : str
        Key of the data set.
    title, publisher, url : str
        Of the source; `url` may be empty where the file was never published on the web.
    read_on : date
    include_doubtful : bool
    indicator, series, definition, label : str
        See `Declaration` of the store; all empty where no listed indicator was named.
    breakdown : tuple of str
    """

    dataset: str
    title: str
    publisher: str
    url: str
    read_on: dt.date
    include_doubtful: bool = False
    indicator: str = ""
    series: str = ""
    definition: str = ""
    label: str = ""
    breakdown: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        return asdict(self) | {"read_on": self.read_on.isoformat(), "breakdown": list(self.breakdown)}

    @classmethod
    def from_dict(cls, found: Mapping[str, Any]) -> StoragePlan:
        return cls(
            **{
                **found,
                "read_on": dt.date.fromisoformat(found["read_on"]),
                "breakdown": tuple(found["breakdown"]),
            }
        )
