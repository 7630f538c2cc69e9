"""A delegation as it is typed: `eselon II=1,gol. III=20,pihak lain=30`."""

from __future__ import annotations

import difflib
import re

import typer

from tiru.costs import TravellerKind, find_traveller_kind, load_traveller_kinds
from tiru_web.shared.formats import join_words

PEOPLE = "--people"
OTHERS = "--others-as"
EXAMPLE = '"eselon II=1,gol. III=20"'


def parse_people(text: str) -> dict[str, int]:
    """How many of each kind of people, by key.

    Raises
    ------
    typer.BadParameter
        With what is wrong and the way out.
    """
    people: dict[str, int] = {}
    for part in re.split(r"[,;]", text):
        words, equals, number = (piece.strip() for piece in part.partition("="))
        if not part.strip():
            continue
        if not equals or not words or not re.fullmatch(r"[0-9]{1,4}", number):
            raise typer.BadParameter(
                f"“{part.strip()}”. Tulis tingkat, tanda sama dengan, lalu banyaknya, misalnya {EXAMPLE}.",
                param_hint=PEOPLE,
            )
        kind = _kind(words, PEOPLE)
        if kind.key in people:
            raise typer.BadParameter(f"{kind.label} disebut dua kali. Jumlahkan dahulu.", param_hint=PEOPLE)
        people[kind.key] = int(number)
    if not any(people.values()):
        raise typer.BadParameter(f"belum ada orangnya. Contohnya {EXAMPLE}.", param_hint=PEOPLE)
    return people


def parse_class(text: str) -> str:
    """Key of the class by which people without one are paid.

    Raises
    ------
    typer.BadParameter
        If the words mean nobody, or people without a class themselves.
    """
    kind = _kind(text, OTHERS)
    if not kind.has_class:
        raise typer.BadParameter(
            f"{kind.label} tidak mempunyai tingkat sendiri. Pilih {_labels(with_class=True)}.",
            param_hint=OTHERS,
        )
    return kind.key


def _kind(words: str, option: str) -> TravellerKind:
    found = find_traveller_kind(words)
    if found is not None:
        return found
    labels = [kind.label for kind in load_traveller_kinds().values()]
    near = difflib.get_close_matches(words, labels, n=2)
    advice = f"Mungkin maksud Anda {join_words(near, 'atau')}." if near else f"Yang dikenal: {_labels()}."
    raise typer.BadParameter(f"“{words}” tidak dikenal. {advice}", param_hint=option)


def _labels(*, with_class: bool = False) -> str:
    kinds = load_traveller_kinds().values()
    return join_words([kind.label for kind in kinds if kind.has_class or not with_class], "atau")
