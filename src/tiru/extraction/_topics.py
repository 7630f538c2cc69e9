"""What is studied on the visit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tiru.extraction._document import Document
from tiru.extraction._offices import OfficeMention
from tiru.extraction._regions import RegionMention
from tiru.extraction._topic_phrases import LINK_WORDS, PhraseReader, topic_words
from tiru.extraction._visit import TermMention

MAX_TOPICS = 6
_REACH_OF_US = 7
_MOST_SHARED = 0.5


@dataclass(frozen=True, slots=True)
class TopicMention:
    """A topic in the tokens `first` to `after`; `weight` orders them, 0 to 1."""

    first: int
    after: int
    weight: float
    rule: str


def find_topics(
    document: Document,
    terms: Sequence[TermMention],
    regions: Sequence[RegionMention],
    offices: Sequence[OfficeMention],
) -> list[TopicMention]:
    """Topics in order of weight, at most `MAX_TOPICS`, none repeating the words of one before it."""
    named = {region.first: region.after for region in regions}
    named |= {office.first: office.after for office in offices}
    finder = _Finder(document, named)
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


class _Finder(PhraseReader):
    """The rules for one document; `named` gives the token after each region and office by its first token."""

    def opens_list(self, position: int) -> bool:
        """Whether a line announces a list of topics: "Pokok bahasan:", "IV. HASIL"."""
        sentence = self.document.sentences[position]
        line = self.document.lower[sentence.start : sentence.end]
        last = line.rstrip(" :").rsplit(None, 1)[-1:]
        if line.endswith(":") and last and last[0] in topic_words().listing:
            return True
        return len(line) < 60 and any(label in line for label in topic_words().labels)

    def in_item(self, first: int, after: int) -> list[TopicMention]:
        """First phrase of a list item, past its number or bullet."""
        if first < after and self.document.lowers[first][0].isalpha() and not self._is_bullet(first):
            return []  # a later sentence of the item
        start = first
        while start < after and (not self.document.lowers[start][0].isalpha() or self._is_bullet(start)):
            start += 1
        cue = topic_words().cues.match(self.document.lowers, start) if start < after else None
        if cue:
            start += cue[0]
        phrases = self.phrases(start, after)
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
            if term.after < after and self.document.lowers[term.after] not in LINK_WORDS:
                phrases = self.phrases(term.after, after)
                near = [
                    phrase
                    for phrase in phrases
                    if phrase[0] - term.after <= 2 and not self._is_title(*phrase)
                ]
                found += [TopicMention(*phrase, 0.7, "behind_visit") for phrase in near]
        return found

    def behind_cues(self, first: int, after: int, headline: bool) -> list[TopicMention]:
        """Phrases behind the cues of a sentence; in a headline behind strong ones only."""
        words = topic_words()
        found = [] if headline else self._said(first, after)
        for start, end, (rule, weight) in words.cues.find(self.document.lowers, first, after):
            if headline and rule != "strong_cue":
                continue
            if self.document.quoted[start]:
                # What the visitors say themselves: "Kami ingin mempelajari …".
                strong = rule == "strong_cue" or self._learnt_from(start, first)
                if not strong or not self._is_said_by_us(start, first):
                    continue
                rule, weight = "said_by_visitors", 0.6
            labelled = self.document.lowers[end - 1] == ":"
            phrases = self.phrases(self._past_opening(end, after), after, every_comma=labelled)
            found += [TopicMention(*phrase, weight, rule) for phrase in phrases]
        if first < after and self.document.lowers[first] in words.openers:
            phrases = self.phrases(first + 1, after)
            if phrases and self.document.lowers[phrases[0][1] : phrases[0][1] + 1] == (",",):
                found.append(TopicMention(*phrases[0], 0.65, "opener"))
        return found

    def _learnt_from(self, cue: int, first: int) -> bool:
        """Whether the cue names what is learnt: "belajar dari Kota X tentang …"."""
        near = self.document.lowers[max(first, cue - _REACH_OF_US) : cue]
        return "belajar" in near and self.document.lowers[cue] in {"tentang", "mengenai", "soal", "terkait"}

    def _is_said_by_us(self, cue: int, first: int) -> bool:
        """Whether "kami" or a word of will stands shortly before a cue inside a quotation."""
        near = self.document.lowers[max(first, cue - _REACH_OF_US) : cue + 1]
        return bool(set(near) & topic_words().ours)

    def _said(self, first: int, after: int) -> list[TopicMention]:
        """ "Tri menimpali, kanal pengaduan …": what a statement begins with, if it is a thing one studies."""
        words, found = self.document.lowers, []
        for token in range(first, after - 2):
            if (
                words[token] in topic_words().speech
                and words[token + 1] == ","
                and words[token + 2] in topic_words().heads
            ):
                found += [TopicMention(*phrase, 0.4, "said") for phrase in self.phrases(token + 2, after)[:1]]
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
