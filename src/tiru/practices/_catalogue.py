"""All practices of one file: look up and filter."""

from __future__ import annotations

import difflib
import hashlib
from collections.abc import Sequence
from datetime import date
from functools import cache, cached_property
from importlib import resources
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tiru.errors import UnknownPractice
from tiru.parameters import Focus
from tiru.practices._answers import search_practices
from tiru.practices._evidence import HIGHEST_GRADE, EvidenceKind
from tiru.practices._focus import FocusMatch, match_focus
from tiru.practices._index import WordIndex
from tiru.practices._practice import Practice, PracticeStatus
from tiru.practices._reader import read_file, read_practices
from tiru.practices._search_fields import search_fields
from tiru.practices._vocabulary import load_rules
from tiru.practices._words import split_words
from tiru.regions import RegionKind, load_registry

_EMBEDDED = "practices.yaml"
_SUGGESTIONS = 3


class Catalogue:
    """Practices of one file, in file order; running, failed and stopped ones alike.

    Attributes
    ----------
    practices : tuple of Practice
        All of them.
    version : str
        First 12 hexadecimal digits of the SHA-256 of the file, so that a decision can name its data.
    """

    def __init__(self, practices: Sequence[Practice], version: str = "") -> None:
        self.practices = tuple(practices)
        self.version = version
        self._by_key = {practice.key: practice for practice in self.practices}

    def get(self, key: str) -> Practice:
        """The practice of that key; case and blanks around it do not matter.

        Raises
        ------
        UnknownPractice
            With the nearest keys.

        Examples
        --------
        >>> load_catalogue().get("surabaya-e-peken").origin_region
        'Kota Surabaya'
        """
        practice = self._by_key.get(key.strip().casefold())
        if practice is None:
            raise UnknownPractice(key, self._nearest_keys(key))
        return practice

    def of_region(self, code: str) -> tuple[Practice, ...]:
        """Practices run by the government of exactly that Kemendagri code."""
        return tuple(practice for practice in self.practices if practice.origin_region_code == code)

    def matching(self, focus: Focus) -> tuple[FocusMatch, ...]:
        """Practices that fit a focus, each with the reasons: strongest match first, then in file order.

        Examples
        --------
        >>> from tiru.parameters import get_focus
        >>> matches = load_catalogue().matching(get_focus("pangan"))
        >>> [(reason.kind.value, reason.value) for reason in matches[0].reasons]
        [('kbli', '10'), ('subsector', 'kuliner')]
        >>> matches[0].strength.value, matches[-1].strength.value
        ('kuat', 'lemah')
        """
        matches = (match_focus(practice, focus) for practice in self.practices)
        found = [match for match in matches if match is not None]
        return tuple(sorted(found, key=lambda match: -match.strength.level))

    def select(
        self,
        focus: Focus | None = None,
        region_code: str | None = None,
        status: PracticeStatus | str | None = None,
        evidence_kind: EvidenceKind | str | None = None,
    ) -> tuple[Practice, ...]:
        """Practices that pass every filter given, in file order.

        Parameters
        ----------
        focus : Focus, optional
            As in `matching`, whose order is then kept.
        region_code : str, optional
            Kemendagri code; a province takes in its kabupaten and kota.
        status, evidence_kind : optional
            Exactly that.

        Raises
        ------
        UnknownRegion, WrongCodeSystem
            For a code that is none.
        ValueError
            For a status or kind that does not exist.
        """
        wanted_status = PracticeStatus(status) if status is not None else None
        wanted_kind = EvidenceKind(evidence_kind) if evidence_kind is not None else None
        region = load_registry().get(region_code) if region_code is not None else None
        is_province = region is not None and region.kind is RegionKind.PROVINSI
        fitting = self.practices if focus is None else (match.practice for match in self.matching(focus))
        return tuple(
            practice
            for practice in fitting
            if (region is None or _lies_in(practice.origin_region_code, region.code, is_province))
            and wanted_status in {None, practice.status}
            and wanted_kind in {None, practice.evidence_kind}
        )

    @cached_property
    def index(self) -> WordIndex:
        """Words of all practices, made on first use."""
        return WordIndex([search_fields(practice) for practice in self.practices], load_rules().search)

    @cached_property
    def origins(self) -> tuple[str, ...]:
        """Kemendagri codes of all origins, each once."""
        return tuple(dict.fromkeys(practice.origin_region_code for practice in self.practices))

    @cached_property
    def origin_codes(self) -> NDArray[np.intp]:
        """Place of each practice's origin in `origins`, shape (practices,)."""
        places = {code: place for place, code in enumerate(self.origins)}
        return np.array([places[each.origin_region_code] for each in self.practices], dtype=np.intp)

    @cached_property
    def evidence_shares(self) -> NDArray[np.float64]:
        """Method of each practice's evidence as a share of the highest, shape (practices,), 0 to 1."""
        return np.array([each.evidence_grade / HIGHEST_GRADE for each in self.practices], dtype=np.float64)

    def _nearest_keys(self, key: str) -> tuple[str, ...]:
        wanted = "-".join(split_words(key))
        near = difflib.get_close_matches(wanted, self._by_key, _SUGGESTIONS)
        by_words = search_practices(self, wanted.replace("-", " "), limit=_SUGGESTIONS).hits
        return tuple(dict.fromkeys([*near, *(hit.practice.key for hit in by_words)]))[:_SUGGESTIONS]


def load_catalogue(
    path: Path | None = None, *, on: date | None = None, are_drafts: bool = False
) -> Catalogue:
    """Practices of a file, or those carried in the product.

    Parameters
    ----------
    path : Path, optional
        A YAML file of the user's own; without it the embedded catalogue, read once.
    on : date, optional
        Day of reading: years and days after it are refused. The library never reads the clock, so without
        it that one check is left out.
    are_drafts : bool
        Take what `lint_practice` would tell as it is: empty texts and lists, figures without a unit, a state
        from before the start, addresses that are none.

    Raises
    ------
    DataFileError
        `missing_file`, `not_a_file`, `not_utf8`, `not_yaml`, `empty` or `not_a_list`.
    BrokenPractice
        The first field that cannot be taken.

    Examples
    --------
    >>> len(load_catalogue().practices)
    30
    """
    if path is None and on is None:
        return _load_embedded()
    if path is None:
        return _read_catalogue(_embedded_bytes(), _EMBEDDED, on)
    return _read_catalogue(read_file(path), str(path), on, are_drafts=are_drafts)


@cache
def _load_embedded() -> Catalogue:
    return _read_catalogue(_embedded_bytes(), _EMBEDDED, None)


def _embedded_bytes() -> bytes:
    return resources.files("tiru.practices").joinpath("data", _EMBEDDED).read_bytes()


def _read_catalogue(content: bytes, path: str, on: date | None, *, are_drafts: bool = False) -> Catalogue:
    practices = read_practices(content, path, on, are_drafts=are_drafts)
    return Catalogue(practices, hashlib.sha256(content).hexdigest()[:12])


def _lies_in(code: str, region_code: str, is_province: bool) -> bool:
    return code == region_code or (is_province and code.startswith(f"{region_code}."))
