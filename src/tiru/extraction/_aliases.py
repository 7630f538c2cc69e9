"""Two wordings that may mean one person or one office: proposed, never merged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tiru.extraction._evidence import Evidence
from tiru.extraction._likeness import same_word_misspelled
from tiru.extraction._model import AliasProposal
from tiru.extraction._name_book import NameBook
from tiru.extraction._office_roles import OfficeRole
from tiru.extraction._person_roles import PersonRole
from tiru.extraction._persons import Person

_SHORT = "Nama pendek; semua katanya ada dalam nama lengkap."
_INITIALS = "Nama dengan singkatan; huruf awal dan nama akhirnya sama."
_SPELLING = "Ejaan berbeda sedikit; bagian nama yang lain sama."


def propose_aliases(
    evidence: Evidence, roles: Sequence[PersonRole], offices: Sequence[OfficeRole]
) -> tuple[AliasProposal, ...]:
    """Proposals for persons, posts and offices, each pair once, in the order of the text."""
    found: dict[tuple[str, frozenset[str]], AliasProposal] = {}
    for proposal in (*_persons(evidence, roles), *_posts(evidence), *_offices(offices)):
        found.setdefault((proposal.subject, frozenset({proposal.left, proposal.right})), proposal)
    return tuple(found.values())


def spelling_variant(known: Person, other: Person) -> tuple[str, str] | None:
    """The two words by which another mention spells the name of a known person differently, or None.

    All other words of the shorter name must be the same, and the other mention must carry no post of its own.
    """
    left, right = known.name.text.split(), other.name.text.split()
    if other.post and known.post and other.post.casefold() != known.post.casefold():
        return None
    pairs = [(word, twin) for word in left for twin in right if same_word_misspelled(word, twin)]
    if len(pairs) != 1:
        return None
    word, twin = pairs[0]
    rest, other_rest = {w for w in left if w != word}, {w for w in right if w != twin}
    if len(other_rest) and not (other_rest <= rest or rest <= other_rest):
        return None
    return word, twin


def variants_of(known: Sequence[Person], others: Sequence[Person]) -> Iterator[tuple[Person, Person]]:
    """Pairs of a known person and another mention that spells the name differently; each spelling once."""
    by_opening: dict[str, dict[str, Person]] = {}
    for person in others:
        for word in person.name.text.casefold().split():
            by_opening.setdefault(word[:2], {}).setdefault(person.name.text, person)
    for person in {person.name.text: person for person in reversed(known)}.values():
        near: dict[str, Person] = {}
        for word in person.name.text.casefold().split():
            near |= by_opening.get(word[:2], {})
        for other in near.values():
            if spelling_variant(person, other):
                yield person, other


def _persons(evidence: Evidence, roles: Sequence[PersonRole]) -> Iterator[AliasProposal]:
    known = [role.person for role in roles] + [person for person in evidence.persons if person.post]
    book: NameBook[Person] = NameBook()
    for person in known:
        book.add(person.name.text, person)
    for person in evidence.persons:
        for full, _ in book.alike(person.name.text):
            if len(full.split()) > len(person.name.text.split()):
                yield AliasProposal("person", person.name.text, full, _SHORT)
    by_last: dict[str, list[str]] = {}
    for name in dict.fromkeys(person.name.text for person in known):
        by_last.setdefault(name.casefold().split()[-1], []).append(name)
    for short in dict.fromkeys(person.name.text for person in evidence.persons if "." in person.name.text):
        for full in by_last.get(short.casefold().split()[-1], ()):
            if full != short and _initials_fit(short, full.casefold().split()):
                yield AliasProposal("person", short, full, _INITIALS)
    for person, other in variants_of(known, evidence.persons):
        yield AliasProposal("person", other.name.text, person.name.text, _SPELLING)


def _initials_fit(short: str, words: Sequence[str]) -> bool:
    initials = [piece for piece in short.casefold().replace(".", " ").split() if len(piece) == 1]
    return bool(initials) and initials == [word[0] for word in words[: len(initials)]]


def _posts(evidence: Evidence) -> Iterator[AliasProposal]:
    """Two wordings of the post of one name: "Kadis Perinaker" and "Kepala Dinas Perindustrian dan Tenaga
    Kerja".
    """
    first: dict[str, str] = {}
    for person in evidence.persons:
        if not person.post:
            continue
        earlier = first.setdefault(person.name.text, person.post)
        if earlier.casefold() != person.post.casefold():
            yield AliasProposal(
                "post", person.post, earlier, f"Dua sebutan jabatan untuk {person.name.text}."
            )


def _offices(offices: Sequence[OfficeRole]) -> Iterator[AliasProposal]:
    """Wordings of one side whose full names are made of the same words, and abbreviations given in
    brackets.
    """
    by_key: dict[tuple[str, frozenset[str]], str] = {}
    for role in offices:
        office = role.office
        if office.abbreviation:
            yield AliasProposal(
                "office",
                office.abbreviation,
                office.value,
                "Singkatan ditulis dalam kurung di belakang namanya.",
            )
        if not office.key:
            continue
        earlier = by_key.setdefault((role.side, office.key), office.value)
        if earlier.casefold().replace(",", "") != office.value.casefold().replace(",", ""):
            yield AliasProposal("office", office.value, earlier, "Kata-kata kepanjangannya sama.")
