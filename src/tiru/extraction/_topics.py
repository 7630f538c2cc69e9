"""What is studied on the visit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from tiru.extraction._document import Document
from tiru.extraction._offices import OfficeMention
from tiru.extraction._phrases import PhraseIndex
from tiru.extraction._regions import RegionMention
from tiru.extraction._visit import TermMention
from tiru.extraction._vocabulary import load_vocabulary

MAX_TOPICS = 6
_MAX_WORDS = 9
_SENTENCE_SIGNS = frozenset('.;:!?"')
_VERB_PREFIXES = ("mem", "men", "meng", "meny")
_MOST_SHARED = 0.5
_LINK_WORDS = frozenset({"dan", "serta", "maupun", "hingga", "&", "atau", "yakni", "yaitu"})


@dataclass(frozen=True, slots=True)
class TopicMention:
    """A topic in the tokens `first` to `after`; `weight` orders them, 0 to 1."""

    first: int
    after: int
    weight: float
    rule: str


@dataclass(frozen=True)
class _Words:
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


@cache
def _words() -> _Words:
    topics = load_vocabulary().gazetteer.topics
    cues = dict.fromkeys(topics.weak_cues, ("weak_cue", 0.5)) | dict.fromkeys(
        topics.strong_cues, ("strong_cue", 0.8)
    )
    return _Words(
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
    )


def find_topics(
    document: Document,
    terms: Sequence[TermMention],
    regions: Sequence[RegionMention],
    offices: Sequence[OfficeMention],
) -> list[TopicMention]:
    """Topics in order of weight, at most `MAX_TOPICS`, none repeating the words of one before it."""
    finder = _Finder(document, {region.first for region in regions} | {office.first for office in offices})
    found: list[TopicMention] = []
    listing = False
    for position, sentence in enumerate(document.sentences):
        if not document.usable(position):
            continue
        first, after = document.sentence_tokens[position]
        announces = document.clean[sentence.start : sentence.end].endswith(":")
        if sentence.kind == "item" and listing and not announces:
            found += finder.in_item(first, after)
            continue
        listing = finder.opens_list(position) or (listing and sentence.kind == "item" and not announces)
        if sentence.kind in {"body", "item", "headline"}:
            found += finder.behind_cues(first, after, headline=sentence.kind == "headline")
        found += finder.behind_terms(
            [term for term in terms if first <= term.first < after and term.kind != "lainnya"], after
        )
    return _distinct(document, found)


class _Finder:
    """The rules for one document; `named` are the first tokens of regions and offices, where a topic ends."""

    def __init__(self, document: Document, named: set[int]) -> None:
        self.document = document
        self.named = named

    def opens_list(self, position: int) -> bool:
        """Whether a line announces a list of topics: "Pokok bahasan:", "IV. HASIL"."""
        sentence = self.document.sentences[position]
        line = self.document.lower[sentence.start : sentence.end]
        return len(line) < 60 and any(label in line for label in _words().labels)

    def in_item(self, first: int, after: int) -> list[TopicMention]:
        """First phrase of a list item, past its number or bullet."""
        if first < after and self.document.lowers[first][0].isalpha() and not self._is_bullet(first):
            return []  # a later sentence of the item
        start = first
        while start < after and (not self.document.lowers[start][0].isalpha() or self._is_bullet(start)):
            start += 1
        cue = _words().cues.match(self.document.lowers, start) if start < after else None
        if cue:
            start += cue[0]
        phrases = self._phrases(start, after)
        return [TopicMention(*phrases[0], 0.75, "list_item")] if phrases else []

    def _is_bullet(self, token: int) -> bool:
        following = token + 1
        return len(self.document.lowers[token]) == 1 and self.document.lowers[following : following + 1] in (
            (".",),
            (")",),
        )

    def behind_terms(self, terms: Sequence[TermMention], after: int) -> list[TopicMention]:
        """ "studi tiru pengembangan industri … ke …": the phrase right behind the word for the visit."""
        found = []
        for term in terms:
            if term.after < after and self.document.lowers[term.after] not in _LINK_WORDS:
                phrases = self._phrases(term.after, after)
                near = [
                    phrase
                    for phrase in phrases
                    if phrase[0] - term.after <= 2 and not self._is_title(*phrase)
                ]
                found += [TopicMention(*phrase, 0.7, "behind_visit") for phrase in near]
        return found

    def behind_cues(self, first: int, after: int, headline: bool) -> list[TopicMention]:
        """Phrases behind the cues of a sentence; in a headline behind strong ones only."""
        words = _words()
        found = [] if headline else self._said(first, after)
        for start, end, (rule, weight) in words.cues.find(self.document.lowers, first, after):
            if self.document.quoted[start] or (headline and rule != "strong_cue"):
                continue
            phrases = self._phrases(self._past_opening(end, after), after)
            found += [TopicMention(*phrase, weight, rule) for phrase in phrases]
        if first < after and self.document.lowers[first] in words.openers:
            phrases = self._phrases(first + 1, after)
            if phrases and self.document.lowers[phrases[0][1] : phrases[0][1] + 1] == (",",):
                found.append(TopicMention(*phrases[0], 0.65, "opener"))
        return found

    def _said(self, first: int, after: int) -> list[TopicMention]:
        """ "Tri menimpali, kanal pengaduan …": what a statement begins with, if it is a thing one studies."""
        words, found = self.document.lowers, []
        for token in range(first, after - 2):
            if (
                words[token] in _words().speech
                and words[token + 1] == ","
                and words[token + 2] in _words().heads
            ):
                found += [
                    TopicMention(*phrase, 0.4, "said") for phrase in self._phrases(token + 2, after)[:1]
                ]
        return found

    def _past_opening(self, token: int, after: int) -> int:
        """Past ", yaitu" between a cue and its list."""
        while token < after and self.document.lowers[token] in {
            ",",
            ":",
            "yaitu",
            "yakni",
            "adalah",
            "ialah",
        }:
            token += 1
        return token

    def _phrases(self, start: int, limit: int) -> list[tuple[int, int]]:
        """Noun phrases of a list that begins at `start`: "A, B, serta C" gives three."""
        found: list[tuple[int, int]] = []
        token = start
        while token < limit and len(found) < 5:
            first = self._past_fillers(token, limit)
            end = self._phrase_end(first, limit)
            if end > first and self._names_topic(first, end):
                found.append((first, end))
            elif end == first:
                break
            token = self._next_of_list(end, limit)
            if token == end:
                break
        # A comma behind a lone phrase more often ends the clause than continues a list.
        return found

    def _next_of_list(self, end: int, limit: int) -> int:
        token = end
        if (
            token < limit
            and self.document.lowers[token] == "("
            and ")" in self.document.lowers[token : token + 4]
        ):
            token += self.document.lowers[token : token + 4].index(")") + 1
        if token < limit and self.document.lowers[token] not in {",", *_LINK_WORDS}:
            token = self._past_clause(token, limit)
        comma = token < limit and self.document.lowers[token] == ","
        token += comma
        linked = token < limit and self.document.lowers[token] in _LINK_WORDS
        token += linked
        if comma and not linked and token < limit and self.document.lowers[token] not in _words().heads:
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
            if words[ahead] in {"serta", "dan"} and words[ahead + 1] in _words().heads:
                return ahead
        return token

    def _past_fillers(self, token: int, limit: int) -> int:
        while token < limit and self.document.lowers[token] in _words().fillers:
            token += 1
        return token

    def _phrase_end(self, first: int, limit: int) -> int:
        words, token = _words(), first
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
        while token > first and self.document.lowers[token - 1] in (*_LINK_WORDS, "-"):
            token -= 1
        return token

    def _ends_phrase(self, token: int, first: int, limit: int) -> bool:
        words, lower = _words(), self.document.lowers[token]
        if (
            lower in words.stops
            or lower in _SENTENCE_SIGNS
            or lower in {",", "(", ")", "–", "—", "/"}
            or token in self.named
        ):
            return True
        if lower in {"serta", "maupun", "hingga", "atau"}:
            return True
        if lower == "dan":
            return token + 1 >= limit or token == first or self._opens_topic(self.document.lowers[token + 1])
        if not lower[0].isalnum() and lower not in {"-", "&"}:
            return True
        return (token > first and self._is_verb(lower)) or (token == first and self._is_verb(lower))

    def _opens_topic(self, lower: str) -> bool:
        """Whether the word behind "dan" begins a topic of its own: a noun of doing such as "pengelolaan"."""
        return lower in _words().heads and (
            (lower.startswith("pe") and lower.endswith("an")) or lower.endswith("asi")
        )

    def _is_verb(self, lower: str) -> bool:
        if lower.startswith(_words().not_verbs):
            return False
        active = lower.startswith(_VERB_PREFIXES) or (lower.startswith("me") and lower.endswith(("i", "kan")))
        return (active and len(lower) >= 7) or (lower.startswith("di") and len(lower) >= 6)

    def _names_topic(self, first: int, end: int) -> bool:
        content = [
            word
            for word in self.document.lowers[first:end]
            if len(word) > 2 and word[0].isalpha() and word not in _LINK_WORDS
        ]
        telling = [word for word in content if word not in _words().empty]
        if not telling or (len(content) < 2 and len(telling[0]) < 5):
            return False
        if self.document.lowers[first].startswith("ber") and len(self.document.lowers[first]) >= 7:
            return False
        # Only names: a place that was looked at, not a topic.
        line = self.document.sentences[self.document.sentence_of[first]]
        return line.kind != "body" or any(
            word in _words().heads or not self._is_name(first, word) for word in content
        )

    def _is_title(self, first: int, end: int) -> bool:
        """Whether a phrase of the body is written in capitals throughout, as the name of a course is."""
        line = self.document.sentences[self.document.sentence_of[first]]
        return line.kind == "body" and all(self.document.is_capital(token) for token in range(first, end))

    def _is_name(self, first: int, word: str) -> bool:
        token = self.document.lowers.index(word, first)
        return self.document.is_capital(token)


def _distinct(document: Document, found: Sequence[TopicMention]) -> list[TopicMention]:
    """The heaviest topics whose words do not repeat those of a heavier one."""
    kept: list[TopicMention] = []
    seen: list[frozenset[str]] = []
    for topic in sorted(found, key=lambda topic: (-topic.weight, topic.first)):
        content = frozenset(
            word
            for word in document.lowers[topic.first : topic.after]
            if len(word) > 2 and word not in {"dan", "serta", "dalam"}
        )
        repeats = any(
            len(content & other) / min(len(content), len(other)) > _MOST_SHARED
            for other in seen
            if other and content
        )
        if content and not repeats and topic.after - topic.first >= 2:
            kept.append(topic)
            seen.append(content)
            if len(kept) == MAX_TOPICS:
                break
    return kept
