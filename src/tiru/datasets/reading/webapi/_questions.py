"""What an answer of the WebAPI leaves open, and the answers a person gave."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from tiru.datasets.reading._report import Question, QuestionAbout
from tiru.datasets.reading.webapi._answer import Answer, Item, Variable
from tiru.datasets.reading.webapi._periods import PartOfYear, Year, read_part_of_year
from tiru.datasets.reading.webapi._rows import REFUSED, Row
from tiru.datasets.reading.webapi._values import NUMBER_FORMS
from tiru.regions import Region

NATION = "Indonesia"
PRICE_BASES = ("harga berlaku", "harga konstan 2010")
_GRDP = re.compile(r"\bPDRB\b|\bPDB\b|produk domestik (?:regional )?bruto", re.IGNORECASE)
# Words that name the price basis, or make the question idle.
_BASIS = re.compile(r"berlaku|konstan|\badhb\b|\badhk\b|laju|pertumbuhan|implisit|inflasi", re.IGNORECASE)
_UNIT_UNKNOWN = frozenset(
    {"", "-", "–", "satuan", "tidak ada satuan", "tanpa satuan", "tidak ada", "no unit"}
)
_PARTS = ("tahun", "semester 1", "semester 2", *(f"triwulan {n}" for n in range(1, 5)))


@dataclass(frozen=True)
class Given:
    """Answers of a person, by the key of the question.

    Attributes
    ----------
    texts : mapping of str to str
    region : Region or None
        What the whole file is about.
    is_nation : bool
        Whether it is about the whole country.
    """

    texts: Mapping[str, str] = field(default_factory=dict)
    region: Region | None = None
    is_nation: bool = False

    def of(self, key: str) -> str:
        return self.texts.get(key, "")


def unit_of(variable: Variable, given: Given) -> str | None:
    """The unit as written or answered; None where neither says."""
    answered = given.of(unit_key(variable))
    if answered:
        return answered
    return None if variable.unit.lower() in _UNIT_UNKNOWN else variable.unit


def unit_key(variable: Variable) -> str:
    return f"var.{variable.digits}.unit"


def basis_key(variable: Variable) -> str:
    return f"var.{variable.digits}.price_basis"


def row_key(item: Item) -> str:
    return f"vervar.{item.digits}.region"


def year_key(item: Item) -> str:
    return f"tahun.{item.digits}.year"


def part_key(item: Item) -> str:
    return f"turtahun.{item.digits}.period"


def lacks_price_basis(variable: Variable, answer: Answer) -> bool:
    """Whether a product is meant and nothing says at whose prices."""
    if not _GRDP.search(variable.label) or variable.unit.lower() in {"persen", "%"}:
        return False
    labels = (variable.label, *(item.label for item in (*answer.columns, *answer.rows)))
    return not any(_BASIS.search(label) for label in labels)


def answered_year(year: Year, given: Given) -> Year:
    text = given.of(year_key(year.item))
    return Year(year.item, int(text), year.release, contradicted=False) if text.isdecimal() else year


def answered_part(part: PartOfYear, given: Given) -> PartOfYear:
    text = given.of(part_key(part.item))
    if not text:
        return part
    read = read_part_of_year(Item("0", text))
    return PartOfYear(part.item, read.kind, read.suffix, contradicted=False)


def open_questions(
    answer: Answer,
    rows: Sequence[Row] | None,
    years: Sequence[Year],
    parts: Sequence[PartOfYear],
    given: Given,
    *,
    filled_rows: frozenset[str],
    asks_number_form: bool,
) -> Iterator[Question]:
    """Everything still open; `rows` is None where the rows are no regions.

    `filled_rows` are the labels of rows with a figure: headings such as "Kabupaten" have none and need no
    region.
    """
    if rows is None and given.region is None and not given.is_nation:
        yield Question("region", QuestionAbout.REGION, (), "vervar")
    for row in rows or ():
        if row.reason in REFUSED and row.item.label in filled_rows:
            yield Question(row_key(row.item), QuestionAbout.REGION, row.options, _place("vervar", row.item))
    for variable in answer.variables:
        where = f"var {variable.digits}: {variable.label}"
        if unit_of(variable, given) is None:
            yield Question(unit_key(variable), QuestionAbout.UNIT, (), where)
        if lacks_price_basis(variable, answer) and not given.of(basis_key(variable)):
            yield Question(basis_key(variable), QuestionAbout.PRICE_BASIS, PRICE_BASES, where)
    for year in years:
        if year.number is None or year.contradicted:
            yield Question(year_key(year.item), QuestionAbout.YEAR, _years(year), _place("tahun", year.item))
    for part in parts:
        if part.kind is None or part.contradicted:
            yield Question(part_key(part.item), QuestionAbout.PERIOD, _PARTS, _place("turtahun", part.item))
    if asks_number_form:
        yield Question("number_form", QuestionAbout.NUMBER_FORM, tuple(NUMBER_FORMS), "datacontent")


def _years(year: Year) -> tuple[str, ...]:
    """Years a label names, `2014/2015` naming two."""
    return tuple(dict.fromkeys(re.findall(r"(?:19|20)\d{2}", year.item.label)))


def _place(name: str, item: Item) -> str:
    return f"{name} {item.digits}: {item.label}"
