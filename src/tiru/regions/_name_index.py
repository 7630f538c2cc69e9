"""Names, aliases and their spellings, looked up exactly or by likeness."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tiru.regions._chronicle import Chronicle
from tiru.regions._region import Alias, AliasKind, MatchKind, Region, RegionKind, RegionMatch
from tiru.regions._spelling import Reading, measure_likeness, read_query, spelling_key, split_words

_SCORES = {
    MatchKind.NAME: 1.0,
    MatchKind.SHORT_NAME: 0.95,
    MatchKind.ALIAS: 0.9,
    MatchKind.FORMER_NAME: 0.88,
}
# Every word of the query stands in the name ("Lombok" in "Lombok Barat"): nearer than any misspelling.
_CONTAINED_SCORE = 0.85
_LIKENESS_WEIGHT = 0.8
_SAME_KIND_BONUS = 0.04
# Longer than any name; nothing that long is a misspelling of one.
_LONGEST_KEY = 60


@dataclass(frozen=True, slots=True)
class _Entry:
    """A name under its key; `last_year` is the last in which a former name may still have been used."""

    match: RegionMatch
    last_year: int | None = None

    def is_current(self, year: int | None) -> bool:
        if self.match.kind is not MatchKind.FORMER_NAME:
            return True
        return year is not None and self.last_year is not None and year <= self.last_year


class NameIndex:
    def __init__(
        self, regions: Iterable[Region], aliases: Mapping[str, tuple[Alias, ...]], chronicle: Chronicle
    ) -> None:
        self._by_key: dict[str, list[_Entry]] = defaultdict(list)
        self._names: list[tuple[str, frozenset[str], Region, str]] = []
        for region in regions:
            self._add(region, region.name, MatchKind.NAME)
            self._add(region, region.short_name, MatchKind.SHORT_NAME)
            dated = {change.old_name: change.latest for change in chronicle.renamings(region)}
            former = {a.text for a in aliases.get(region.code, ()) if a.kind is AliasKind.FORMER_NAME}
            for text in region.aliases:
                self._add(region, text, MatchKind.FORMER_NAME if text in former else MatchKind.ALIAS, dated)
            for text in dated:
                self._add(region, text, MatchKind.FORMER_NAME, dated)

    def _add(
        self, region: Region, text: str, kind: MatchKind, dated: Mapping[str, int] | None = None
    ) -> None:
        key = spelling_key(text)
        if all(entry.match.region is not region for entry in self._by_key[key]):
            match = RegionMatch(region, kind, _SCORES[kind], text)
            self._by_key[key].append(_Entry(match, (dated or {}).get(text)))
        if kind is not MatchKind.NAME or region.kind is RegionKind.PROVINSI:
            self._names.append((key, frozenset(split_words(text)), region, text))

    def find_exact(self, query: str, year: int | None = None) -> tuple[RegionMatch, ...]:
        """Regions with this very name, short name or alias in some spelling, best first.

        A name in use goes before a former one; a former name counts as one in use in the years it was.
        """
        current: dict[str, RegionMatch] = {}
        former: dict[str, RegionMatch] = {}
        for reading in read_query(query):
            for entry in self._by_key.get(reading.key, ()):
                match = entry.match
                if reading.kind in {None, match.region.kind}:
                    found = current if entry.is_current(year) else former
                    found.setdefault(match.region.code, _name_in_full(match, reading))
        return _best_first((current or former).values())

    def find_similar(self, query: str, least: float) -> tuple[RegionMatch, ...]:
        """Regions whose name resembles the query at least so much (0 to 1), best first."""
        readings = read_query(query)
        reading = readings[-1] if readings else None
        if reading is None or not reading.names_something or len(reading.key) > _LONGEST_KEY:
            return ()
        best: dict[str, RegionMatch] = {}
        for key, words, region, text in self._names:
            score = _score_likeness(reading, key, words, least)
            if score and reading.kind is region.kind:
                score += _SAME_KIND_BONUS
            if score and (region.code not in best or best[region.code].score < score):
                best[region.code] = RegionMatch(region, MatchKind.SIMILAR, round(score, 3), text)
        return _best_first(best.values())

    def namesakes(self, region: Region) -> tuple[Region, ...]:
        """Other regions of the same short name; aliases and former names do not make one."""
        matches = (entry.match for entry in self._by_key.get(spelling_key(region.short_name), ()))
        return tuple(
            match.region
            for match in matches
            if match.region is not region and match.kind in {MatchKind.NAME, MatchKind.SHORT_NAME}
        )


def _name_in_full(match: RegionMatch, reading: Reading) -> RegionMatch:
    """A short name with the word of its kind beside it is the name itself."""
    if reading.kind is None or match.kind is not MatchKind.SHORT_NAME:
        return match
    return RegionMatch(match.region, MatchKind.NAME, _SCORES[MatchKind.NAME], match.region.name)


def _score_likeness(reading: Reading, key: str, words: frozenset[str], least: float) -> float:
    if words.issuperset(reading.words):
        return _CONTAINED_SCORE
    return _LIKENESS_WEIGHT * measure_likeness(reading.key, key, least)


def _best_first(matches: Iterable[RegionMatch]) -> tuple[RegionMatch, ...]:
    return tuple(sorted(matches, key=lambda match: (-match.score, match.region.code)))
