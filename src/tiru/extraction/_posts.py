"""Posts: "Plt. Kepala Dinas Koperasi, UKM dan Perindustrian Kota X" from its first word to its last."""

from __future__ import annotations

from dataclasses import dataclass

from tiru.extraction._document import Document
from tiru.extraction._names import Surroundings
from tiru.extraction._office_names import field_words, headed_office
from tiru.extraction._vocabulary import Vocabulary

_POST_LINKS = frozenset({"dan", "&", "serta"})
_PLACES_OF_POSTS = frozenset({"kantor", "pendopo", "pendapa", "kediaman", "gedung", "jabatan"})


@dataclass(frozen=True, slots=True)
class Post:
    """A post that begins at `first`; `text_end` is where its wording ends, before a region behind it."""

    first: int
    after: int
    text_end: int
    region: str | None
    capital: bool


class PostReader:
    """Reads the post that begins at a token."""

    def __init__(self, document: Document, vocabulary: Vocabulary, around: Surroundings) -> None:
        self.document = document
        self.vocabulary = vocabulary
        self.around = around

    def post_at(self, position: int) -> Post | None:
        first, words = position, self.document.lowers
        if position and words[position - 1] in _PLACES_OF_POSTS:
            return None  # "di Kantor Wali Kota Tangsel, Ciputat" names a place
        acting = self.vocabulary.acting.match(words, position)
        if acting:
            position = self._past_short_form(position + acting[0])
        if position >= len(words):
            return None
        head = self.vocabulary.posts.match(words, position)
        if head is None and headed_office(words[position]):
            head = 1, ""
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

    def _post_tail(self, first: int, position: int, capital: bool) -> Post:
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
        return Post(first, position, text_end, region, capital)

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
