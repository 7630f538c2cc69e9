"""Where the wording of a topic begins and ends."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from tiru.extraction._document import Document
from tiru.extraction._phrases import PhraseIndex
from tiru.extraction._vocabulary import load_vocabulary

_MAX_WORDS = 9
_LONG = 3
_SENTENCE_SIGNS = frozenset('.;:!?"')
_VERB_PREFIXES = ("mem", "men", "meng", "meny")
LINK_WORDS = frozenset({"dan", "serta", "maupun", "hingga", "&", "atau", "yakni", "yaitu"})


@dataclass(frozen=True)
class TopicVocabulary:
    cues: PhraseIndex[tuple[str, float]]
    openers: frozenset[str]
    heads: frozenset[str]
    stops: frozenset[str]
    fillers: frozenset[str]
    empty: frozenset[str]
    not_verbs: tuple[str, ...]
    speech: frozenset[str]
    keep: PhraseIndex[str]
    labels: tuple[str, ...]
    listing: frozenset[str]
    ours: frozenset[str]
    people: frozenset[str]


@cache
def topic_words() -> TopicVocabulary:
    topics = load_vocabulary().gazetteer.topics
    cues = dict.fromkeys(topics.weak_cues, ("weak_cue", 0.5)) | dict.fromkeys(
        topics.strong_cues, ("strong_cue", 0.8)
    )
    return TopicVocabulary(
        cues=PhraseIndex(cues),
        openers=frozenset(topics.openers),
        heads=frozenset(topics.heads),
        stops=frozenset(topics.stops),
        fillers=frozenset(topics.fillers),
        empty=frozenset(topics.empty),
        not_verbs=topics.not_verbs,
        speech=frozenset(load_vocabulary().gazetteer.verbs.speech),
        keep=PhraseIndex.of(topics.keep),
        labels=topics.list_labels,
        listing=frozenset(topics.listing),
        ours=frozenset(topics.said_by_us),
        people=frozenset(topics.people),
    )


class PhraseReader:
    """Reads noun phrases; `named` gives the token after each region and office by its first token."""

    def __init__(self, document: Document, named: Mapping[int, int]) -> None:
        self.document = document
        self.named = named

    def phrases(self, start: int, limit: int, every_comma: bool = False) -> list[tuple[int, int]]:
        """Noun phrases of a list that begins at `start`: "A, B, serta C" gives three.

        every_comma : behind a label such as "Bahasan:" each comma parts two topics
        """
        found: list[tuple[int, int]] = []
        token = start
        while token < limit and len(found) < 5:
            first = self._past_fillers(token, limit)
            end = self._whole_enumeration(first, self._phrase_end(first, limit), limit)
            if end > first and self._names_topic(first, end):
                found.append((first, end))
            elif end == first:
                break
            token = self._next_of_list(end, limit, every_comma)
            if token == end:
                break
        # A comma behind a lone phrase more often ends the clause than continues a list.
        return found

    def _whole_enumeration(self, first: int, end: int, limit: int) -> int:
        """End of "fungsi, tugas dan wewenang DPRD": single words in a row are one topic together."""
        words = self.document.lowers
        if end - first != 1 or end + 2 >= limit or words[end] not in {",", "dan"}:
            return end
        token = end
        while (
            token + 2 < limit and words[token] == "," and words[token + 1][0].isalpha() and token - first < 8
        ):
            if words[token + 2] not in {",", "dan", "serta"} and words[token + 1] not in {"dan", "serta"}:
                return end
            token += 2 if words[token + 1] not in {"dan", "serta"} else 1
        if words[token] not in {"dan", "serta"}:
            return end
        return max(end, self._phrase_end(token + 1, limit))

    def _next_of_list(self, end: int, limit: int, every_comma: bool) -> int:
        token = end
        if (
            token < limit
            and self.document.lowers[token] == "("
            and ")" in self.document.lowers[token : token + 4]
        ):
            token += self.document.lowers[token : token + 4].index(")") + 1
        if token < limit and self.document.lowers[token] not in {",", *LINK_WORDS}:
            token = self._past_clause(token, limit)
        comma = token < limit and self.document.lowers[token] == ","
        token += comma
        linked = token < limit and self.document.lowers[token] in LINK_WORDS
        token += linked
        if every_comma and comma:
            return token
        if comma and not linked and token < limit and not self._is_head(self.document.lowers[token]):
            return token if self._list_closes(token, limit) else end
        return token if comma or linked else end

    def _list_closes(self, token: int, limit: int) -> bool:
        """Whether ", serta …" or ", dan …" stands further on, so that the comma before `token` parts a
        list.
        """
        words = self.document.lowers
        for ahead in range(token, min(token + 10, limit - 1)):
            if words[ahead] in _SENTENCE_SIGNS or words[ahead] in {"ujar", "kata", "yang"}:
                return False
            if words[ahead] == "," and words[ahead + 1] in {"serta", "dan"}:
                return True
        return False

    def _past_clause(self, token: int, limit: int) -> int:
        """The "serta" that continues a list behind a clause: "pasar seni yang menampung perajin, serta
        pembiayaan …".
        """
        words = self.document.lowers
        for ahead in range(token, min(token + 9, limit - 1)):
            if words[ahead] in _SENTENCE_SIGNS:
                break
            if words[ahead] in {"serta", "dan"} and self._is_head(words[ahead + 1]):
                return ahead
        return token

    def _past_fillers(self, token: int, limit: int) -> int:
        while token < limit and self.document.lowers[token] in topic_words().fillers:
            token += 1
        return token

    def _phrase_end(self, first: int, limit: int) -> int:
        words, token = topic_words(), first
        while token < limit and token - first < _MAX_WORDS:
            lower = self.document.lowers[token]
            kept = words.keep.match(self.document.lowers, token)
            if kept and token > first:
                token += kept[0]
            elif self._ends_phrase(token, first, limit):
                break
            else:
                token += 1
            if token - first >= 1 and lower == "&":
                continue
        while token > first and self.document.lowers[token - 1] in (*LINK_WORDS, "-"):
            token -= 1
        if token - first == 1 and token in self.named and _is_doing(self.document.lowers[first]):
            token = min(self.named[token], limit)  # "pengelolaan Dekranasda"
        return token

    def _ends_phrase(self, token: int, first: int, limit: int) -> bool:
        words, lower = topic_words(), self.document.lowers[token]
        if (
            (lower in words.stops and not (lower in {"bagi", "untuk"} and token - first == 1))
            or lower in _SENTENCE_SIGNS
            or lower in {",", "(", ")", "–", "—", "/"}
            or token in self.named
        ):
            return True
        if lower in {"serta", "maupun", "hingga", "atau"}:
            return True
        if lower == "dan":
            if token + 1 >= limit or token == first or self._opens_topic(self.document.lowers[token + 1]):
                return True
            # "pengelolaan kawasan ekonomi khusus dan industri perikanan": two long phrases, two topics.
            return token - first >= _LONG and self._is_head(self.document.lowers[token + 1])
        if not lower[0].isalnum() and lower not in {"-", "&"}:
            return True
        # "cara menetapkan harga kain": behind "cara" a verb begins the topic.
        way = (
            token == first and token > 0 and self.document.lowers[token - 1] in {"cara", "bagaimana", "upaya"}
        )
        return self._is_verb(lower) and not way

    def _opens_topic(self, lower: str) -> bool:
        """Whether the word behind "dan" begins a topic of its own: a noun of doing such as "pengelolaan"."""
        return lower == "cara" or _is_doing(lower) or (lower in topic_words().heads and lower.endswith("asi"))

    def _is_head(self, lower: str) -> bool:
        return lower in topic_words().heads or _is_doing(lower)

    def _is_verb(self, lower: str) -> bool:
        if lower.startswith(topic_words().not_verbs):
            return False
        active = lower.startswith(_VERB_PREFIXES) or (lower.startswith("me") and lower.endswith(("i", "kan")))
        return (active and len(lower) >= 7) or (lower.startswith("di") and len(lower) >= 6)

    def _names_topic(self, first: int, end: int) -> bool:
        content = [
            word
            for word in self.document.lowers[first:end]
            if len(word) > 2 and word[0].isalpha() and word not in LINK_WORDS
        ]
        telling = [word for word in content if word not in topic_words().empty]
        if not telling or (len(content) < 2 and len(telling[0]) < 5):
            return False
        if self.document.lowers[first] in topic_words().people:
            return False
        if self.document.lowers[first].startswith("ber") and len(self.document.lowers[first]) >= 7:
            return False
        # Only names: a place that was looked at, not a topic.
        line = self.document.sentences[self.document.sentence_of[first]]
        return line.kind != "body" or any(
            word in topic_words().heads or not self._is_name(first, word) for word in content
        )

    def _is_title(self, first: int, end: int) -> bool:
        """Whether a phrase of the body is written in capitals throughout, as the name of a course is."""
        line = self.document.sentences[self.document.sentence_of[first]]
        return line.kind == "body" and all(self.document.is_capital(token) for token in range(first, end))

    def _is_name(self, first: int, word: str) -> bool:
        token = self.document.lowers.index(word, first)
        return self.document.is_capital(token)


def _is_doing(lower: str) -> bool:
    """Whether a word is a noun of doing by its form: "penarikan", "pengolahan", "pemetaan"."""
    return len(lower) >= 8 and lower.startswith("pe") and lower.endswith("an")
