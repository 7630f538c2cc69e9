"""What a region is: its codes, names, kind and point."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class RegionKind(StrEnum):
    PROVINSI = "provinsi"
    KABUPATEN = "kabupaten"
    KOTA = "kota"


class CodeSystem(StrEnum):
    """Who numbers the region; the same digits can mean another region in the other system."""

    KEMENDAGRI = "kemendagri"
    BPS = "bps"


class AliasKind(StrEnum):
    ABBREVIATION = "abbreviation"
    ENGLISH = "english"
    EVERYDAY = "everyday"
    FORMER_NAME = "former_name"
    SPELLING = "spelling"
    STATUTORY = "statutory"


class PointRule(StrEnum):
    """How the populated place that stands for the region was chosen."""

    SEAT = "seat"
    NEAR_SEAT = "near_seat"
    OWN_NAME = "own_name"
    MIDDLE = "middle"


class MatchKind(StrEnum):
    """What in a region fits a query; `SIMILAR` is a suggestion, never an identification."""

    CODE = "code"
    BPS_CODE = "bps_code"
    NAME = "name"
    SHORT_NAME = "short_name"
    ALIAS = "alias"
    FORMER_NAME = "former_name"
    SIMILAR = "similar"


@dataclass(frozen=True, slots=True)
class Point:
    """A populated place inside the region, for distances as the crow flies.

    latitude, longitude : degrees, WGS 84, north and east positive
    place : name of the populated place as its source spells it; empty when not from the registry
    rule : how the place was chosen; None when not from the registry
    """

    latitude: float
    longitude: float
    place: str = ""
    rule: PointRule | None = None


@dataclass(frozen=True, slots=True)
class Alias:
    """A name in use that is not the name of the decree."""

    text: str
    kind: AliasKind


@dataclass(frozen=True, slots=True)
class Region:
    """One province, kabupaten or kota.

    code : Kemendagri code, "51" for a province and "51.03" below it
    bps_code : BPS code without dots, "51" and "5103"; None where none is known
    name : name of the decree, "Kota Makassar"; provinces without the word "Provinsi"
    short_name : without the word of its kind, "Makassar"
    province_code : Kemendagri code of its province; a province's own code
    aliases : other names in use, in the order of the data file
    point : where distances are measured from; None where no honest point is known
    """

    code: str
    bps_code: str | None
    name: str
    short_name: str
    kind: RegionKind
    province_code: str
    aliases: tuple[str, ...] = ()
    point: Point | None = None

    @property
    def label(self) -> str:
        """Name and code, enough to tell it from every other region: "Kabupaten Bandung (32.04)"."""
        prefix = "Provinsi " if self.kind is RegionKind.PROVINSI else ""
        return f"{prefix}{self.name} ({self.code})"


@dataclass(frozen=True, slots=True)
class RegionMatch:
    """One answer to a search.

    kind : what fitted
    score : 0 to 1, higher is nearer; below 0.88 only for `SIMILAR` and digits of no named system
    matched : the code, name or alias that fitted, as the registry spells it
    """

    region: Region
    kind: MatchKind
    score: float
    matched: str
