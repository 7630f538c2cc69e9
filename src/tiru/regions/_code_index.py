"""Codes of the two systems, looked up without ever turning one into the other."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NoReturn

from tiru.errors import UnknownRegion, WrongCodeSystem
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
    def __init__(self, regions: Iterable[Region]) -> None:
        regions = tuple(regions)
        self._by_code = {region.code: region for region in regions}
        self._by_bps_code = {region.bps_code: region for region in regions if region.bps_code}

    def get(self, code: str) -> Region:
        return self._by_code.get(code) or self._refuse(code)

    def get_bps(self, code: str) -> Region:
        region = self._by_bps_code.get(code)
        if region is None and len(code) == 4 and code.endswith("00"):
            region = self._by_bps_code.get(code[:2])
        if region is None:
            dotted = self._by_code.get(code)
            raise UnknownRegion(code, [dotted.label] if dotted else [])
        return region

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
            matched = region.code if system is CodeSystem.KEMENDAGRI else region.bps_code or ""
            matches[region.code] = RegionMatch(region, kind, _UNNAMED_SYSTEM_SCORE, matched)
        return tuple(matches[code] for code in sorted(matches))

    def _meanings(self, text: str) -> tuple[Meaning, ...]:
        """What bare digits would mean in each system; empty for anything else."""
        as_number = _DIGITS_AS_NUMBER.fullmatch(text)
        digits = as_number[1] if as_number else text
        if not _DIGITS.fullmatch(digits):
            return ()
        dotted = digits if len(digits) == 2 else f"{digits[:2]}.{digits[2:]}"
        found = (
            (CodeSystem.KEMENDAGRI, self._by_code.get(dotted)),
            (CodeSystem.BPS, self._by_bps_code.get(digits)),
        )
        return tuple((system, region) for system, region in found if region is not None)

    def _refuse(self, text: str) -> NoReturn:
        meanings = self._meanings(text)
        if meanings:
            raise WrongCodeSystem(text, _label(meanings))
        raise UnknownRegion(text, [region.label for region in self._suggest(text)])

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


def _label(meanings: tuple[Meaning, ...]) -> list[tuple[str, str]]:
    return [(system.value, region.label) for system, region in meanings]
