"""Persons named in a report, with their posts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tiru.extraction._document import Document
from tiru.extraction._names import Name, Surroundings, name_at
from tiru.extraction._offices import OfficeMention
from tiru.extraction._posts import Post, PostReader
from tiru.extraction._regions import RegionMention
from tiru.extraction._vocabulary import Vocabulary

_LIST_WORDS = frozenset({"dan", "serta", "turut"})
_MAX_PLAIN_POST_WORDS = 4
_REACH_TO_TITLE = 12


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


class _Finder(PostReader):
    """The rules for one document; holds no state of its own."""

    def __init__(self, document: Document, vocabulary: Vocabulary, around: Surroundings) -> None:
        super().__init__(document, vocabulary, around)
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
        venues = vocabulary.gazetteer.venues
        self.named_things = frozenset(
            (*venues.heads, *venues.weak_heads, *vocabulary.gazetteer.titles.bodies)
        )
        self.after_name = frozenset((*verbs.speech, *verbs.lead_active, *verbs.receive_active))

    def person_at(self, position: int, last: Person | None) -> Person | None:
        """The person that begins at a token; `last` is the one found before it."""
        post = self.post_at(position)
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
        if not found.titled and self._is_part_of_name(position):
            return None
        return self._with_post_behind(Person(position, found.after, found))

    def _is_part_of_name(self, position: int) -> bool:
        """ "sentra Maja Wastra menerima …": the name of a place or a body, or the middle of one."""
        before = position - 1
        if self.document.lowers[position] in self.named_things:
            return True
        if before < 0 or self.document.sentence_of[before] != self.document.sentence_of[position]:
            return False
        lower = self.document.lowers[before]
        if lower in self.named_things:
            return True
        known = (
            lower in self.before_name or before in self.around.in_office or before in self.around.in_region
        )
        opens = self.document.sentence_of[before - 1] != self.document.sentence_of[before] if before else True
        return lower[0].isalpha() and self.document.is_capital(before) and not known and not opens

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

    def _name_of_post(self, post: Post) -> tuple[Name, int] | None:
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
        titled = self._titled_name_ahead(position)
        if titled:
            return titled, titled.first
        name = self._name(position)
        if name is not None and not name.titled and name.after in self.around.offices:
            return None  # "Ketua Pengelola Galeri Dekranasda": the office ends the post, no name follows
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

    def _titled_name_ahead(self, position: int) -> Name | None:
        """ "Kepala Unit Pelaksana Teknis Daerah (UPTD) Balai Kemasan Drs. Agus": a title ends the post."""
        document, words = self.document, self.document.lowers
        fronts = self.vocabulary.gazetteer.titles.front
        token = position
        while token < len(words) and token - position < _REACH_TO_TITLE:
            if document.sentence_of[token] != document.sentence_of[position]:
                return None
            if words[token] in fronts and token > position and len(words[token]) > 1:
                return self._name(token)
            if not (document.is_capital(token) or words[token] in {"(", ")", "dan", "&", "pada", "di"}):
                return None
            if words[token] not in {"(", ")"} and token in self.around.regions and token > position + 1:
                return None
            token += 1
        return None

    def _name_behind_comma(self, comma: int) -> Name | None:
        words = self.document.lowers
        name = self._name(comma + 1) if comma + 1 < len(words) else None
        if name is None or self.document.sentence_of[comma + 1] != self.document.sentence_of[comma]:
            return None
        closed = name.after >= len(words) or words[name.after] in {",", ".", "dan", "serta", ")", "("}
        several = name.end - name.start > 1
        return name if name.titled or several or closed or self._acts(name) else None

    def _name_of_plain_post(self, post: Post) -> tuple[Name, int] | None:
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
        post = self.post_at(start) if start < len(words) else None
        if post is None or self._name_of_post(post):
            return person
        return replace(
            person, after=post.after, post=self._text(post.first, post.text_end), region=post.region
        )

    def _text(self, first: int, after: int) -> str:
        document = self.document
        return " ".join(document.text[document.starts[first] : document.ends[after - 1]].split()).rstrip(" ,")
