"""Codes of the two systems, looked up without ever turning one into the other."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NoReturn

from tiru.errors import AmbiguousRegion, CodeOfOtherYear, UnknownRegion, WrongCodeSystem
from tiru.regions._chronicle import Chronicle
from tiru.regions._region import CodeSystem, MatchKind, Region, RegionMatch

_CODE_LIKE = re.compile(r"\d[\d.,\s-]*")
_DIGITS = re.compile(r"\d{2}(?:\d{2})?")
# A spreadsheet that took the digits for a number gives them back with a decimal: "5103.0".
_DIGITS_AS_NUMBER = re.compile(r"(\d{4})[.,]0")
_TWO_PARTS = re.compile(r"(\d{1,2})\s*[.,-]\s*(\d{1,2})")
# A kecamatan, kelurahan or desa: what comes before is the code of its kabupaten or kota.
_BELOW_REGENCY = re.compile(r"(\d{2}\.\d{2})\.\d.*")
_UNNAMED_SYSTEM_SCORE = 0.5

Meaning = tuple[CodeSystem, Region]


def looks_like_code(text: str) -> bool:
    return _CODE_LIKE.fullmatch(text) is not None


class CodeIndex:
    def __init__(self, regions: Iterable[Region], chronicle: Chronicle) -> None:
        regions = tuple(regions)
        self._chronicle = chronicle
        self._by_code = {region.code: region for region in regions}
        self._by_bps_code = {region.bps_code: region for region in regions if region.bps_code}

    def get(self, code: str) -> Region:
        return self._by_code.get(code) or self._refuse(code)

    def get_of_year(self, code: str, system: CodeSystem, year: int) -> Region:
        """The region that stood under the code in the list of a year."""
        found = {
            listed.region.code: listed.region
            for listed in self._chronicle.listed(code, system)
            if listed.holds_in(year)
        }
        own = self._own(code, system)
        if own is not None and self._chronicle.has_code_in(own, system, year):
            found[own.code] = own
        if len(found) > 1:
            raise AmbiguousRegion(code, [region.label for region in found.values()])
        return next(iter(found.values())) if found else self._refuse_year(code, system, year, own)

    def get_bps(self, code: str) -> Region:
        region = self._in_use(code, CodeSystem.BPS)
        return region or self._refuse_bps(code)

    def resolve(self, text: str) -> Region:
        """The region of a Kemendagri code whose form cannot be mistaken.

        A province's code has no dot, so its form does not tell the system: "51" is Bali in both and is
        taken, "91" is Papua here and Papua Barat there and is refused.
        """
        meanings = self._meanings(text)
        if len({region.code for _, region in meanings}) > 1:
            raise WrongCodeSystem(text, _label(meanings))
        return self.get(text)

    def find(self, text: str) -> tuple[RegionMatch, ...]:
        """Every region the digits could mean; one of full score only where no system could differ."""
        meanings = self._meanings(text)
        if text in self._by_code and len({region.code for _, region in meanings}) <= 1:
            return (RegionMatch(self._by_code[text], MatchKind.CODE, 1.0, text),)
        matches: dict[str, RegionMatch] = {}
        for system, region in meanings:
            kind = MatchKind.CODE if system is CodeSystem.KEMENDAGRI else MatchKind.BPS_CODE
            matched = region.code if system is CodeSystem.KEMENDAGRI else _digits(text)
            matches[region.code] = RegionMatch(region, kind, _UNNAMED_SYSTEM_SCORE, matched)
        return tuple(matches[code] for code in sorted(matches))

    def _own(self, code: str, system: CodeSystem) -> Region | None:
        """The region under a code of the list the registry follows."""
        if system is CodeSystem.KEMENDAGRI:
            return self._by_code.get(code)
        if len(code) == 4 and code.endswith("00"):
            return self._by_bps_code.get(code[:2])
        return self._by_bps_code.get(code)

    def _in_use(self, code: str, system: CodeSystem) -> Region | None:
        """BPS has two numberings of Papua in use, which do not collide."""
        listed = (entry for entry in self._chronicle.listed(code, system) if entry.last_year is None)
        return self._own(code, system) or next((entry.region for entry in listed), None)

    def _meanings(self, text: str) -> tuple[Meaning, ...]:
        """What bare digits would mean in each system; empty for anything else."""
        digits = _digits(text)
        if not _DIGITS.fullmatch(digits):
            return ()
        dotted = digits if len(digits) == 2 else f"{digits[:2]}.{digits[2:]}"
        found = (
            (CodeSystem.KEMENDAGRI, self._by_code.get(dotted)),
            (CodeSystem.BPS, None if digits.endswith("00") else self._in_use(digits, CodeSystem.BPS)),
        )
        return tuple((system, region) for system, region in found if region is not None)

    def _refuse(self, text: str) -> NoReturn:
        meanings = self._meanings(text)
        if meanings:
            raise WrongCodeSystem(text, _label(meanings))
        self._refuse_outdated(text, CodeSystem.KEMENDAGRI)
        raise UnknownRegion(text, [region.label for region in self._suggest(text)])

    def _refuse_outdated(self, code: str, system: CodeSystem) -> None:
        for listed in self._chronicle.listed(code, system):
            own = _code_of(listed.region, system)
            raise CodeOfOtherYear(code, system.value, listed.region.label, own, listed.last_year)

    def _refuse_year(self, code: str, system: CodeSystem, year: int, own: Region | None) -> NoReturn:
        """The code exists in other lists: say whose it is and what to write for the year instead."""
        elsewhere = self._chronicle.listed(code, system)
        region = own or next((listed.region for listed in elsewhere), None)
        if region is None:
            refuse = self._refuse if system is CodeSystem.KEMENDAGRI else self._refuse_bps
            refuse(code)
        of_year = [
            listed.code
            for listed in self._chronicle.history(region).codes
            if listed.system is system and listed.holds_in(year)
        ]
        last_year = elsewhere[0].last_year if elsewhere else None
        if own is None and self._chronicle.has_code_in(region, system, year):
            of_year.append(_code_of(region, system))
        instead = of_year[0] if of_year else ""
        raise CodeOfOtherYear(code, system.value, region.label, instead, last_year, year)

    def _refuse_bps(self, code: str) -> NoReturn:
        self._refuse_outdated(code, CodeSystem.BPS)
        dotted = self._by_code.get(code)
        raise UnknownRegion(code, [dotted.label] if dotted else [])

    def _suggest(self, text: str) -> list[Region]:
        """Regions a damaged code may stand for: a zero lost at either end, a level too deep."""
        if below := _BELOW_REGENCY.fullmatch(text):
            candidates = [below[1]]
        elif parts := _TWO_PARTS.fullmatch(text):
            whole, number = parts[1].zfill(2), parts[2]
            candidates = list(
                dict.fromkeys((f"{whole}.{number.zfill(2)}", f"{whole}.{number.ljust(2, '0')}"))
            )
        else:
            candidates = []
        found = [self._by_code[code] for code in candidates if code in self._by_code]
        province = self._by_code.get(candidates[0][:2]) if candidates else None
        return found or ([province] if province else [])


def _digits(text: str) -> str:
    as_number = _DIGITS_AS_NUMBER.fullmatch(text)
    return as_number[1] if as_number else text


def _code_of(region: Region, system: CodeSystem) -> str:
    return region.code if system is CodeSystem.KEMENDAGRI else region.bps_code or ""


def _label(meanings: tuple[Meaning, ...]) -> list[tuple[str, str]]:
    return [(system.value, region.label) for system, region in meanings]
