"""Which activity a label of a table means: sections, divisions, groups and the joined ones offices use."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from io import StringIO
from types import MappingProxyType

from tiru.parameters import load_activity_categories, load_activity_divisions

# Without meaning in a title, or written by some and not by others.
_SILENT = frozenset(("dan", "and", "serta", "ybdi", "ytdl", "nec", "n", "e", "c"))
# In so many titles that sharing one says nothing.
_COMMON = frozenset(
    (
        "industri",
        "manufacture",
        "barang",
        "products",
        "product",
        "aktivitas",
        "activities",
        "jasa",
        "lainnya",
        "other",
        "related",
        "dari",
        "bukan",
        "except",
        "pengolahan",
        "kegiatan",
        "service",
        "equipment",
        "tidak",
        "termasuk",
    )
)
_LEAST_LETTERS = 4
_LED_BY_CODE = re.compile(
    r"""\s*[\[(]?\s*
    (?P<system>(?:kbli|isic)(?:\s*20\d\d)?(?:\s*rev\.?\s*4)?\b[\s.:]*)?
    (?:(?:kode|kategori|sektor|section|division|golongan(?:\s+pokok)?)\b[\s.:]*)?
    (?P<code>\d{1,5}|[A-U](?:\s*[,.]\s*[A-U])*)
    \s*(?:[\]).:]|[-\u2013](?!\s*\d)|\s|$)\s*
    (?P<rest>.*)""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_SIDES = re.compile(r"\s*[/|\n]\s*|\s+[-\u2013\u2014]\s+")
_BRACKETED = re.compile(r"\([^)]*\)")


@dataclass(frozen=True, slots=True)
class KnownActivity:
    """An activity of the classification, as a label names it.

    Attributes
    ----------
    key : str
        The same for every label that means the same: `10-11` for whole divisions; for a part of one, the
        division with its number or its words, such as `10:101`.
    label : str
        As first written.
    divisions : frozenset of str
        KBLI divisions, two digits, that it covers; or the one it is a part of. Empty for the rest of a table,
        which is not one activity.
    is_part : bool
        Whether it covers less than its divisions.
    """

    key: str
    label: str
    divisions: frozenset[str]
    is_part: bool

    @property
    def is_rest(self) -> bool:
        return not self.divisions


def rest_of_table(label: str) -> KnownActivity:
    """All that a table does not name one by one."""
    return KnownActivity("rest", " ".join(label.split()), frozenset(), False)


def recognise_activity(label: str, *, is_classified: bool = False) -> KnownActivity | None:
    """The activity a label means; None where it is not known for certain.

    Parameters
    ----------
    label : str
        As written: Indonesian or English, with or without code, `C.`, `10`, `KBLI 10`, or a group such as
        `101 Industri pengolahan daging`.
    is_classified : bool
        Whether the table says that its rows follow KBLI or ISIC. Only then is a bare number a code.

    Returns
    -------
    KnownActivity or None

    Notes
    -----
    A title decides before the number in front of it, which may be a mere counter. A number of two digits is
    believed where it shares a telling word with its title. Letters of sections are never believed: KBLI 2025
    gave some of them to other sections than KBLI 2020.

    Examples
    --------
    >>> recognise_activity("10. Industri Makanan").key
    '10'
    >>> recognise_activity("C.2 Industri Makanan dan Minuman / Manufacture of Food Products").key
    '10-11'
    >>> recognise_activity("15 - 19 tahun") is None
    True
    """
    text = unicodedata.normalize("NFKC", label).strip()
    for part in _readings(text):
        if found := _titles().get(_words(part)):
            divisions, is_part = found
            return _activity(text, divisions, is_part, _words(part))
    return _by_code(text, is_classified)


def _readings(text: str) -> Iterator[str]:
    """The label itself, without the code before it, without brackets, and each side of a bilingual one."""
    for whole in (text, *_SIDES.split(text)):
        yield whole
        yield _BRACKETED.sub(" ", whole)
        stripped = _without_codes(whole)
        yield stripped
        yield _BRACKETED.sub(" ", stripped)


def _without_codes(text: str) -> str:
    """Codes in front taken away, one after the other: `C. 10. Industri` is `Industri`."""
    while (led := _LED_BY_CODE.match(text)) and led["rest"]:
        text = led["rest"]
    return text


def _by_code(text: str, is_classified: bool) -> KnownActivity | None:
    led = _LED_BY_CODE.match(text)
    if led is None or not led["code"].isdigit() or len(led["code"]) == 1:
        return None
    code, rest = led["code"], led["rest"]
    division = code[:2]
    if division not in load_activity_divisions():
        return None
    is_named = bool(led["system"]) or (is_classified and (not rest or len(code) > len(division)))
    if not is_named and not _telling(rest) & _telling_words()[division]:
        return None
    is_part = len(code) > len(division)
    return _activity(text, frozenset((division,)), is_part, code)


def activity_within(division: str, label: str) -> KnownActivity | None:
    """A label that the user of a file said to lie in a division; None where there is none of that number.

    Several labels may lie in one division, so each counts as a part of it unless its title says otherwise.
    """
    if division not in load_activity_divisions():
        return None
    named = recognise_activity(label)
    if named and named.divisions == {division}:
        return named
    return _activity(label, frozenset((division,)), True, _words(label))


def _activity(label: str, divisions: frozenset[str], is_part: bool, words: str) -> KnownActivity:
    ordered = sorted(divisions)
    span = ordered[0] if len(ordered) == 1 else f"{ordered[0]}-{ordered[-1]}"
    return KnownActivity(f"{span}:{words}" if is_part else span, " ".join(label.split()), divisions, is_part)


def _words(text: str) -> str:
    plain = text.casefold().replace("batu bara", "batubara")
    return " ".join(word for word in re.findall(r"[a-z0-9]+", plain) if word not in _SILENT)


def _telling(text: str) -> frozenset[str]:
    return frozenset(w for w in _words(text).split() if len(w) >= _LEAST_LETTERS and w not in _COMMON)


@cache
def _telling_words() -> Mapping[str, frozenset[str]]:
    return {
        code: _telling(f"{division.title} {division.title_en}")
        for code, division in load_activity_divisions().items()
    }


@cache
def _titles() -> Mapping[str, tuple[frozenset[str], bool]]:
    """Divisions of every known title, and whether it is a part of them only."""
    found: dict[str, tuple[frozenset[str], bool]] = {}
    categories, divisions = load_activity_categories().values(), load_activity_divisions().values()
    covered = [(each.title, each.title_en, each.divisions) for each in categories]
    covered += [(each.title, each.title_en, (each.code,)) for each in divisions]
    for title, title_en, codes in covered:
        for written in (title, title_en, _BRACKETED.sub(" ", title)):
            # A category of one division bears its title; either reading gives the same divisions.
            found.setdefault(_words(written), (frozenset(codes), False))
    for row in _office_labels():
        found.setdefault(_words(row["label"]), (_spanned(row["divisions"]), row["extent"] == "part"))
    return MappingProxyType(found)


def _spanned(text: str) -> frozenset[str]:
    first, _, last = text.partition("-")
    return frozenset(code for code in load_activity_divisions() if first <= code <= (last or first))


def _office_labels() -> tuple[Mapping[str, str], ...]:
    text = resources.files("tiru.profile").joinpath("data/activity_labels.csv").read_text("utf-8")
    return tuple(csv.DictReader(StringIO(text, newline="")))
