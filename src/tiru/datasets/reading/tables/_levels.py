"""The order of row labels, from letters, numbers and how far they are set in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tiru.datasets.reading.tables._whole_labels import is_total_label, is_total_of_all, is_total_of_group
from tiru.datasets.reading.values._texts import (
    Enumerator,
    clean_text,
    first_language,
    split_enumerator,
    strip_footnote_mark,
)


@dataclass(frozen=True, slots=True)
class RawLabel:
    """A row label before its level is known.

    Attributes
    ----------
    text : str
        As written, line breaks kept.
    enumerator : str
        What a column of its own numbers the row with.
    indent : float
        How far the cell is set in.
    has_figures : bool
    """

    text: str
    enumerator: str = ""
    indent: float = 0.0
    has_figures: bool = True


@dataclass(frozen=True, slots=True)
class LevelledLabel:
    """A row label with its level and its parent.

    Attributes
    ----------
    name : str
        Without enumerator, footnote mark and second language.
    level : int
        0 for the widest.
    parent : int or None
        Place of the label one level up in the same list.
    """

    name: str
    level: int
    parent: int | None


_DOTTED = re.compile(r"[A-Z\d]{1,3}(?:\.[A-Z\d]{1,4})*", re.I)
_Key = tuple[bool, float, str]


def read_levels(labels: Sequence[RawLabel]) -> list[LevelledLabel]:
    """Level and parent of each label of a table's rows.

    A label stands at the level of the last label set in and numbered the same way; a new way opens a level
    below the label before it. Where nothing is numbered or set in, all stand at one level.
    """
    roman = _has_roman_numerals(labels)
    read = [_read(label, roman=roman) for label in labels]
    keys = [key for key, _, _ in read]
    flat = len({key[:2] for key in keys}) == 1 and all(_style_is_flat(keys, read))
    numbered = any(enumerator is not None for _, enumerator, _ in read)
    stack: list[tuple[_Key, int]] = []
    found: list[LevelledLabel] = []
    for index, (key, enumerator, name) in enumerate(read):
        if flat or not name:
            found.append(LevelledLabel(name, 0, None))
            continue
        if enumerator is None and numbered and is_total_label(name):
            # A sum opens no level: what follows stands beside the rows above it.
            at = _group_of_total(index, read, labels, [place for _, place in stack])
            found.append(LevelledLabel(name, 0 if at is None else found[at].level + 1, at))
            continue
        _unwind(stack, key, enumerator)
        parent = stack[-1][1] if stack else None
        found.append(LevelledLabel(name, len(stack), parent))
        stack.append((key, index))
    return found


def levels_by_codes(codes: Sequence[str], labels: Sequence[RawLabel]) -> list[LevelledLabel]:
    """Levels told by codes such as "4", "4.1" and "4.1.02" in a column of their own; none where none are.

    A label without a code, such as the sum of all, stands at the widest level.
    """
    written = [code for code in codes if code]
    known = set(written)
    if len(known) < len(written) or not all(_DOTTED.fullmatch(code) for code in written):
        return []
    if not any(_code_above(code, known) for code in written):
        return []
    found: list[LevelledLabel] = []
    place: dict[str, int] = {}
    for code, label in zip(codes, labels, strict=True):
        _, _, name = _read(label, roman=False)
        parent = place.get(_code_above(code, set(place)))
        found.append(LevelledLabel(name, 0 if parent is None else found[parent].level + 1, parent))
        if code:
            place[code] = len(found) - 1
    return found


def _code_above(code: str, known: set[str]) -> str:
    """The longest code of a list that a code goes on from."""
    while "." in code:
        code = code.rpartition(".")[0]
        if code in known:
            return code
    return ""


def _group_of_total(
    index: int,
    read: Sequence[tuple[_Key, Enumerator | None, str]],
    labels: Sequence[RawLabel],
    open_rows: Sequence[int],
) -> int | None:
    """The row whose parts a sum adds up; None for the sum of the whole list.

    Where its words do not tell, a sum written under each heading is that heading's, unless a sum stands
    right above it.
    """
    name = read[index][2]
    headings = [at for at in open_rows if not labels[at].has_figures]
    if is_total_of_all(name) or not headings:
        return None
    if is_total_of_group(name):
        return headings[-1]
    sums = [
        at for at, (_, enumerator, other) in enumerate(read) if enumerator is None and is_total_label(other)
    ]
    groups = sum(not label.has_figures for label in labels)
    if len(sums) < max(2, groups) or index - 1 in sums:
        return None
    return headings[-1]


def _style_is_flat(keys: Sequence[_Key], read: Sequence[tuple[_Key, Enumerator | None, str]]) -> list[bool]:
    """One style throughout; a few labels without enumerator, such as a total, do not make a level."""
    styles = {key[2] for key in keys if key[2]}
    bare = sum(not key[2] for key in keys)
    if len(styles) > 1:
        return [False]
    if styles and bare:
        orders = [enumerator.order for _, enumerator, _ in read if enumerator is not None]
        restarts = sum(after <= before for before, after in pairwise(orders))
        return [restarts == 0]
    return [True]


def _read(label: RawLabel, *, roman: bool) -> tuple[_Key, Enumerator | None, str]:
    raw = label.text
    text = raw.lstrip(" \u00a0\t")
    leading = float(len(raw) - len(text))
    enumerator, _ = split_enumerator(clean_text(text), roman=roman)
    name = strip_footnote_mark(first_language(text))
    if enumerator is not None:
        name = split_enumerator(name, roman=roman)[1]
    own_column = bool(label.enumerator)
    if own_column:
        own, _ = split_enumerator(f"{label.enumerator.strip(' .)')}. Xx", roman=roman)
        enumerator = own or enumerator
    style = enumerator.style if enumerator is not None else ""
    return (not own_column, label.indent + leading, style), enumerator, name


def _has_roman_numerals(labels: Sequence[RawLabel]) -> bool:
    """Single letters are numerals where I and II stand in the list, and letters where A or B do."""
    opened = {label.text.strip().split(".")[0].strip() for label in labels} | {
        label.enumerator.strip(" .)") for label in labels
    }
    return bool(opened & {"II", "III", "IV"}) and not opened & {"A", "B"}


def _unwind(stack: list[tuple[_Key, int]], key: _Key, enumerator: Enumerator | None) -> None:
    """Leave the levels a label does not belong to."""
    while stack and (stack[-1][0][0], stack[-1][0][1]) > (key[0], key[1]):
        stack.pop()
    known = [at for at, (other, _) in enumerate(stack) if other == key]
    if known:
        del stack[known[-1] :]
        return
    if enumerator is None and stack:
        same_place = [at for at, (other, _) in enumerate(stack) if other[:2] == key[:2]]
        if same_place:
            del stack[same_place[0] :]
        return
    if enumerator is not None and enumerator.order > 1 and stack:
        # The list was begun under another look, as where only its first row is set in differently.
        similar = [at for at, (other, _) in enumerate(stack) if other[2] == key[2]]
        if similar:
            del stack[similar[-1] :]
