"""Mentions of offices, councils and official organisations."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from tiru.extraction._document import Document
from tiru.extraction._office_names import (
    abbreviated_words,
    field_words,
    headed_office,
    misspelled_field,
    office_key,
)
from tiru.extraction._regions import RegionMention
from tiru.extraction._vocabulary import Vocabulary, load_vocabulary
from tiru.gazetteer import Office

# Short posts that carry the kind of office in themselves: "Kadis Perindustrian" is head of a "Dinas
# Perindustrian".
_VIRTUAL_HEADS = {"kadis": "Dinas", "kaban": "Badan", "kabag": "Bagian", "sekdis": "Dinas", "sekban": "Badan"}
_LINKS = frozenset({"dan", "&", "serta"})
_LIST_WORDS = frozenset({",", "dan", "serta", "bersama", "&", "beserta"})
_PLANNING_BOARD = re.compile(r"bap{1,5}e(?:r)?(?:da|lit\w*|rida|rid)")
_COMMITTEE = frozenset({"pansus", "dprd"})


@dataclass(frozen=True, slots=True)
class OfficeMention:
    """An office named in the text.

    first, after : tokens of the name, without the region behind it
    value : the name as worded, blanks made single, without the region
    key : the words of the full name, so that two wordings of one office can be seen to be near
    region : code of the region written behind it, None if none is
    abbreviation : the short form the text gives in brackets, empty if none
    """

    first: int
    after: int
    value: str
    key: frozenset[str]
    region: str | None = None
    abbreviation: str = ""

    @property
    def is_plain(self) -> bool:
        """Whether the name is written out rather than abbreviated."""
        return " " in self.value


def find_offices(
    document: Document, vocabulary: Vocabulary, regions: Sequence[RegionMention]
) -> list[OfficeMention]:
    """All mentions in order, none overlapping; an office in a list takes the region that closes the list."""
    by_first = {region.first: region for region in regions}
    offices: list[OfficeMention] = []
    own: dict[str, OfficeMention] = {}
    position = 0
    while position < len(document.lowers):
        hit = None if document.in_dateline(position) else _own_office(document, own, position)
        if hit is None and not document.in_dateline(position):
            hit = _office_at(document, vocabulary, position)
        if hit is None:
            position += 1
            continue
        office = _with_surroundings(document, hit, by_first)
        offices.append(office)
        position = hit.after
        if office.abbreviation:
            own.setdefault(office.abbreviation.lower(), office)
    return _share_regions(document, _with_letterheads(document, offices, regions))


def _own_office(document: Document, own: Mapping[str, OfficeMention], position: int) -> OfficeMention | None:
    """An office under the abbreviation the text itself gave it in brackets."""
    full = own.get(document.lowers[position])
    if full is None or not document.is_capital(position):
        return None
    return OfficeMention(position, position + 1, document.words[position], full.key)


def _with_letterheads(
    document: Document, offices: Sequence[OfficeMention], regions: Sequence[RegionMention]
) -> list[OfficeMention]:
    """Gives the office of a letterhead the government in the line above it."""
    lines = {}
    for region in regions:
        sentence = document.sentence_of[region.first]
        if sentence >= 0 and document.sentence_tokens[sentence] == (region.first, region.after):
            lines[sentence] = region.code
    headed = []
    for office in offices:
        sentence = document.sentence_of[office.first]
        alone = sentence >= 0 and document.sentence_tokens[sentence] == (office.first, office.after)
        headed.append(
            replace(office, region=lines[sentence - 1]) if alone and sentence - 1 in lines else office
        )
    return headed


def _office_at(document: Document, vocabulary: Vocabulary, position: int) -> OfficeMention | None:
    word = document.lowers[position]
    known = vocabulary.offices.match(document.lowers, position) or _planning_board(word)
    if known and (known[0] > 1 or len(word) > 3 or document.words[position].isupper()):
        after = position + known[0]
        if known[1].kind == "dewan":
            return _council(document, position, after)
        if known[1].kind == "dinas":
            after = _name_end(document, vocabulary, after)
            # "Diskop UMPP": an office may add an acronym of its own.
            if after < len(document.words) and _is_acronym(document, vocabulary, after):
                after += 1
        return _mention(document, position, after)
    head = vocabulary.office_heads.match(document.lowers, position)
    if head:
        after = _name_end(document, vocabulary, position + head[0])
        return _mention(document, position, after) if after > position + head[0] else None
    short = headed_office(word)
    if short:
        return _mention(
            document, position, _name_end(document, vocabulary, position + 1), trim=word.index(short)
        )
    if word in _VIRTUAL_HEADS:
        after = _name_end(document, vocabulary, position + 1)
        if after > position + 1 and not vocabulary.offices.match(document.lowers, position + 1):
            return _mention(document, position + 1, after, _VIRTUAL_HEADS[word])
    is_word = document.is_capital(position) and not document.words[position].isupper()
    if is_word and len(word) >= 6 and abbreviated_words(word):
        return _mention(document, position, _name_end(document, vocabulary, position + 1))
    return None


def _is_acronym(document: Document, vocabulary: Vocabulary, token: int) -> bool:
    word = document.words[token]
    known = vocabulary.offices.match(document.lowers, token) or vocabulary.regions.match(
        document.lowers, token
    )
    return word.isupper() and word.isalpha() and 3 <= len(word) <= 6 and known is None


def _planning_board(word: str) -> tuple[int, Office] | None:
    """Bappeda under its many names: "Bapppeda", "Bappppeda", "Bappelitbangda"."""
    if not _PLANNING_BOARD.fullmatch(word):
        return None
    return 1, load_vocabulary().gazetteer.offices.known["bappeda"]


def _council(document: Document, first: int, after: int) -> OfficeMention | None:
    """The council or one of its committees; a committee without its council behind it is only mentioned
    again.
    """
    end = _committee_end(document, after)
    if end == after:
        if document.lowers[first] == "dprd":
            # Whoever is "Sekretaris DPRD" heads its secretariat, not the council.
            secretary = first > 0 and document.lowers[first - 1] in {"sekretaris", "sekretariat"}
            office = _mention(document, first, after)
            return replace(office, value="Sekretariat DPRD") if secretary else office
        numbered = after < len(document.words) and document.words[after].isdigit()
        return replace(_mention(document, first, after + 1), key=_COMMITTEE) if numbered else None
    number = next((word for word in document.words[first:end] if word.isdigit()), "")
    value = " ".join(word for word in ("Pansus", number, "DPRD") if word)
    return OfficeMention(first, end, value, _COMMITTEE)


def _committee_end(document: Document, after: int) -> int:
    """Past the number and the council of a committee: "Pansus 3 DPRD", "Panitia Khusus (Pansus) 3 DPRD"."""
    end = after
    while end < len(document.lowers) and (
        document.lowers[end] in {"(", "pansus", ")"} or document.lowers[end].isdigit()
    ):
        end += 1
    if end < len(document.lowers) and document.lowers[end] == "dprd":
        return end + 1
    return after


def _name_end(document: Document, vocabulary: Vocabulary, position: int) -> int:
    """Token after the words of work fields that begin at `position`, with the links between them."""
    after = position
    while after < len(document.lowers):
        if _is_field(document, vocabulary, after):
            after += 1
        elif document.lowers[after] in _LINKS and _is_field(document, vocabulary, after + 1):
            after += 2
        elif (
            document.lowers[after : after + 2] == (",", "dan")
            and after > position
            and _is_field(document, vocabulary, after + 2)
        ):
            after += 3
        elif (
            document.lowers[after] == "," and after > position and _list_goes_on(document, vocabulary, after)
        ):
            after += 2
        else:
            break
    return after


def _is_field(document: Document, vocabulary: Vocabulary, token: int) -> bool:
    """Whether the token is a word of a work field written as part of a name."""
    if token >= len(document.lowers):
        return False
    word = document.lowers[token]
    known_field = word in field_words()
    if not document.is_capital(token):
        # "Perindustrian dan tenaga Kerja": one word of the name in small letters.
        following = token + 1
        return (
            known_field
            and following < len(document.lowers)
            and document.is_capital(following)
            and document.lowers[following] in field_words()
        )
    return (
        known_field
        or misspelled_field(word)
        or (
            len(word) >= 5
            and bool(abbreviated_words(word))
            and word not in vocabulary.gazetteer.offices.known
        )
    )


def _list_goes_on(document: Document, vocabulary: Vocabulary, comma: int) -> bool:
    """Whether a comma stands inside one name: "Koperasi, UKM dan Perindustrian" has a link further on."""
    token = comma + 1
    while token < len(document.lowers) and token - comma < 12:
        if document.lowers[token] in _LINKS:
            return token > comma + 1 and _is_field(document, vocabulary, token + 1)
        if document.lowers[token] != "," and not _is_field(document, vocabulary, token):
            return False
        token += 1
    return False


def _mention(document: Document, first: int, after: int, head: str = "", trim: int = 0) -> OfficeMention:
    text = " ".join(document.text[document.starts[first] + trim : document.ends[after - 1]].split())
    text = text[:1].upper() + text[1:] if trim else text
    if text.isupper() and " " in text:
        text = " ".join(word if len(word.strip(",.")) <= 4 else word.title() for word in text.split())
        text = text.replace(" DAN ", " dan ")
    value = f"{head} {text}" if head else text
    return OfficeMention(first, after, value, office_key(value))


def _with_surroundings(
    document: Document, office: OfficeMention, regions: Mapping[int, RegionMention]
) -> OfficeMention:
    """The office with the abbreviation in brackets and the region that follow it."""
    after = office.after
    words = document.words
    if (
        after + 2 < len(words)
        and words[after] == "("
        and words[after + 2] == ")"
        and words[after + 1][0].isupper()
    ):
        office = replace(office, abbreviation=words[after + 1])
        after += 3
    # "Bagian Organisasi Setda Kota Metro": the secretariat stands between the office and the region.
    if after < len(words) and document.lowers[after] in {"setda", "sekretariat"}:
        after += 1
    region = regions.get(after)
    return replace(office, region=region.code) if region else office


def _share_regions(document: Document, offices: list[OfficeMention]) -> list[OfficeMention]:
    """Gives the offices of a list the region that stands behind the last one."""
    shared = list(offices)
    for position in range(len(shared) - 2, -1, -1):
        office, following = shared[position], shared[position + 1]
        between = document.lowers[office.after : following.first]
        if (
            office.region is None
            and following.region
            and 0 < len(between) <= 3
            and set(between) <= _LIST_WORDS
        ):
            shared[position] = replace(office, region=following.region)
    return shared
