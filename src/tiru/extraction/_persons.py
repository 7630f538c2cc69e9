"""Persons named in a report, with their posts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tiru.extraction._document import Document
from tiru.extraction._names import Name, Surroundings, name_at
from tiru.extraction._offices import OfficeMention, field_words
from tiru.extraction._regions import RegionMention
from tiru.extraction._vocabulary import Vocabulary

_POST_LINKS = frozenset({"dan", "&", "serta"})
_LIST_WORDS = frozenset({"dan", "serta", "turut"})
_MAX_PLAIN_POST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Person:
    """A named person with the post that stands beside the name.

    first, after : tokens of name, titles and post together
    name : the name alone
    post : as worded, without the region; empty if none stands there
    region : code of the region in the post, None if none is
    """

    first: int
    after: int
    name: Name
    post: str = ""
    region: str | None = None


@dataclass(frozen=True, slots=True)
class _Post:
    """A post that begins at `first`; `text_end` is where its wording ends, before a region behind it."""

    first: int
    after: int
    text_end: int
    region: str | None
    capital: bool


def find_persons(
    document: Document,
    vocabulary: Vocabulary,
    regions: Sequence[RegionMention],
    offices: Sequence[OfficeMention],
) -> list[Person]:
    """All persons in order: post with name, name with title, name with a post behind it, name behind a
    verb.
    """
    around = Surroundings(
        # "Wakil Wali Kota Depok": the word Kota belongs to the post, so the region is met at its name.
        regions={token: region for region in regions for token in (region.name, region.first)},
        offices={office.first: office for office in offices},
        in_office={token: office for office in offices for token in range(office.first, office.after)},
        in_region=frozenset(token for region in regions for token in range(region.first, region.after)),
    )
    finder = _Finder(document, vocabulary, around)
    persons: list[Person] = []
    position = 0
    while position < len(document.lowers):
        person = None
        if _may_name_persons(document, position):
            person = finder.person_at(position, persons[-1] if persons else None)
        if person is None:
            position += 1
        else:
            persons.append(person)
            position = max(person.after, position + 1)
    return persons


def _may_name_persons(document: Document, position: int) -> bool:
    """Headlines capitalise every word and datelines are places, so neither names a person reliably."""
    sentence = document.sentence_of[position]
    if sentence < 0 or document.sentences[sentence].kind in {"headline", "noise"}:
        return False
    return not document.in_dateline(position)


class _Finder:
    """The rules for one document; holds no state of its own."""

    def __init__(self, document: Document, vocabulary: Vocabulary, around: Surroundings) -> None:
        self.document = document
        self.vocabulary = vocabulary
        self.around = around
        verbs = vocabulary.gazetteer.verbs
        self.before_name = frozenset(
            (
                *verbs.lead_passive,
                *verbs.receive_passive,
                *verbs.speech,
                *verbs.companion,
                "oleh",
                "langsung",
                "hangat",
            )
        )
        self.after_name = frozenset((*verbs.speech, *verbs.lead_active, *verbs.receive_active))

    def person_at(self, position: int, last: Person | None) -> Person | None:
        """The person that begins at a token; `last` is the one found before it."""
        post = self._post_at(position)
        if post:
            named = self._name_of_post(post)
            if named:
                name, text_end = named
                return Person(post.first, name.after, name, self._text(post.first, text_end), post.region)
            return None
        if position in self.around.in_office or position in self.around.in_region:
            return None
        found = self._name(position)
        if found is None or not (self._introduced(position, last) or found.titled or self._acts(found)):
            return None
        return self._with_post_behind(Person(position, found.after, found))

    def _name(self, position: int) -> Name | None:
        if position >= len(self.document.lowers) or not self.document.words[position][0].isalpha():
            return None
        return name_at(self.document, self.vocabulary, self.around, position)

    def _introduced(self, position: int, last: Person | None) -> bool:
        """Whether a verb or an "oleh" stands right before the name, or it continues a list of persons."""
        before = position - 1
        if before < 0 or self.document.sentence_of[before] != self.document.sentence_of[position]:
            return False
        if self.document.lowers[before] in _LIST_WORDS:
            return last is not None and before - last.after <= 1
        return self.document.lowers[before] in self.before_name

    def _acts(self, name: Name) -> bool:
        """Whether a verb of speaking, leading or receiving stands right behind the name."""
        words = self.document.lowers
        if name.after >= len(words) or len(name.text) < 4:
            return False
        following = name.after + (1 if words[name.after] == "," else 0)
        several = name.end - name.start >= 2
        if following < len(words) and words[following] in {"selaku", "memimpin", "langsung", "yang"}:
            return several and words[following] != "yang"
        return words[name.after] in self.after_name

    def _post_at(self, position: int) -> _Post | None:
        first, words = position, self.document.lowers
        acting = self.vocabulary.acting.match(words, position)
        if acting:
            position = self._past_short_form(position + acting[0])
        if position >= len(words):
            return None
        head = self.vocabulary.posts.match(words, position)
        if head is None:
            return None
        return self._post_tail(first, position + head[0], self.document.is_capital(position))

    def _past_short_form(self, position: int) -> int:
        """Past the full stop of "Plt." or the short form in "Penjabat (Pj)"."""
        words = self.document.lowers
        if position < len(words) and words[position] == ".":
            return position + 1
        in_brackets = words[position : position + 1] == ("(",) and words[position + 2 : position + 3] == (
            ")",
        )
        return position + 3 if in_brackets else position

    def _post_tail(self, first: int, position: int, capital: bool) -> _Post:
        """Reads on over offices, work fields, grades and regions that belong to the post."""
        document, words = self.document, self.document.lowers
        region: str | None = None
        text_end = position
        while position < len(words) and document.sentence_of[position] == document.sentence_of[first]:
            size = self._post_part(position)
            if size:
                position += size
                text_end = position if region is None else text_end
                continue
            mention = self.around.regions.get(position)
            if mention:
                region, position = mention.code or region, mention.after
                continue
            if words[position] == "(" and position + 2 < len(words) and words[position + 2] == ")":
                position += 3
                continue
            province = self._province_behind(position)
            if province:
                position = province
                continue
            double = self._double_role(position)
            if double:
                position = text_end = double
                continue
            break
        return _Post(first, position, text_end, region, capital)

    def _province_behind(self, position: int) -> int:
        """Token after ", Papua Barat Daya" behind the region of a post, 0 if no province follows."""
        mention = self.around.regions.get(position + 1)
        return (
            mention.after if self.document.lowers[position] == "," and mention and mention.apposition else 0
        )

    def _post_part(self, position: int) -> int:
        """Number of tokens of the office, field, grade or link at `position` that belong to a post."""
        document, words = self.document, self.document.lowers
        # The office begins inside "Kepala Dinas …", whose second word belongs to the post as well.
        office = self.around.in_office.get(position)
        if office:
            return office.after - position
        if self._is_grade(position) or (words[position] in field_words() and document.is_capital(position)):
            return 1
        if words[position].isdigit():
            return 1
        if words[position] in _POST_LINKS and position + 1 < len(words):
            following = self.around.offices.get(position + 1)
            if words[position + 1] in field_words() and (
                document.is_capital(position + 1)
                or (words[position + 2 : position + 3] and document.is_capital(position + 2))
            ):
                return 2
            return (
                1 + following.after - following.first if following and document.words[position] == "&" else 0
            )
        # "Kepala Dinas Koperasi, UKM dan …" is inside the office; "Asisten Perekonomian,
        # Pembangunan dan Kesra" is not.
        if words[position] == "," and position + 2 < len(words) and words[position + 1] in field_words():
            return (
                2 if document.is_capital(position + 1) and words[position + 2] in {"dan", ",", "serta"} else 0
            )
        return 0

    def _is_grade(self, position: int) -> bool:
        """ "Ahli Muda", "II", "Komisi B"; a lone "I" before a name is part of the name."""
        words = self.document.lowers
        if words[position] not in self.vocabulary.gazetteer.posts.grades:
            return False
        if len(words[position]) > 1:
            return self.document.is_capital(position)
        following = position + 1
        if following < len(words) and words[following] == ".":
            return False
        if position and words[position - 1] in {"komisi", "tipe", "kelas"}:
            return True
        if words[position] == "i" and following < len(words):
            return words[following] not in self.vocabulary.gazetteer.titles.names_after_i
        return (
            following >= len(words)
            or words[following] in field_words()
            or following in self.around.offices
            or following in self.around.regions
            or not self.document.words[following][0].isalpha()
        )

    def _double_role(self, position: int) -> int:
        """Token after "yang juga (selaku) Ketua Dekranasda", 0 if no second post follows."""
        words = self.document.lowers
        if words[position : position + 2] != ("yang", "juga") and words[position] not in {
            "sekaligus",
            "merangkap",
        }:
            return 0
        follow = position + (2 if words[position] == "yang" else 1)
        while follow < len(words) and words[follow] in {"selaku", "sebagai", "menjabat", "merupakan"}:
            follow += 1
        if follow >= len(words):
            return 0
        head = self.vocabulary.posts.match(words, follow)
        return follow + head[0] if head else 0

    def _name_of_post(self, post: _Post) -> tuple[Name, int] | None:
        """The name behind a post and where the wording of the post ends.

        The name follows at once, behind a comma, or behind a comma after a place that closes the post.
        """
        document, words = self.document, self.document.lowers
        position = post.after
        if position >= len(words):
            return None
        if words[position] in {",", ":"}:
            named = self._name_behind_comma(position)
            return (named, post.text_end) if named else None
        name = self._name(position)
        if name is None:
            return None if post.capital and document.is_capital(position) else self._name_of_plain_post(post)
        if (
            name.end - name.start == 1
            and not name.titled
            and name.after < len(words)
            and words[name.after] == ","
        ):
            # "Kepala UPTD Sentra Rajapolah, Enok Karlinah": one lone word before the comma is a place.
            behind = self._name_behind_comma(name.after)
            if behind and (behind.titled or behind.end - behind.start > 1):
                return behind, name.end
        return name, post.text_end

    def _name_behind_comma(self, comma: int) -> Name | None:
        words = self.document.lowers
        name = self._name(comma + 1) if comma + 1 < len(words) else None
        if name is None or self.document.sentence_of[comma + 1] != self.document.sentence_of[comma]:
            return None
        closed = name.after >= len(words) or words[name.after] in {",", ".", "dan", "serta", ")", "("}
        several = name.end - name.start > 1
        return name if name.titled or several or closed or self._acts(name) else None

    def _name_of_plain_post(self, post: _Post) -> tuple[Name, int] | None:
        """ "ketua paguyuban perajin, Sumini": a post in small letters, closed by a comma."""
        words = self.document.lowers
        position = post.after
        while (
            position < len(words)
            and position - post.after < _MAX_PLAIN_POST_WORDS
            and words[position][0].isalpha()
        ):
            if self.document.is_capital(position):
                return None
            position += 1
        if position == post.after or position >= len(words) or words[position] != ",":
            return None
        name = self._name_behind_comma(position)
        return (name, position) if name else None

    def _with_post_behind(self, person: Person) -> Person:
        """ "Yunelfi, Asisten II Setda" · "Budi (Kepala Bidang …)" · "Siti selaku Ketua …"."""
        words = self.document.lowers
        after = person.name.after
        if after >= len(words) or words[after] not in {",", "(", "selaku", "sebagai", "yang"}:
            return person
        start = after + 1
        while start < len(words) and words[start] in {"selaku", "sebagai", "yang", "menjabat"}:
            start += 1
        post = self._post_at(start) if start < len(words) else None
        if post is None or self._name_of_post(post):
            return person
        return replace(
            person, after=post.after, post=self._text(post.first, post.text_end), region=post.region
        )

    def _text(self, first: int, after: int) -> str:
        document = self.document
        return " ".join(document.text[document.starts[first] : document.ends[after - 1]].split()).rstrip(" ,")
