"""Which column holds what: told by heading and content together, asked where the two do not settle it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

import polars as pl

from tiru.datasets.reading._report import QuestionAbout
from tiru.datasets.reading.meaning import Asking
from tiru.datasets.reading.tidy._contents import Contents
from tiru.datasets.reading.tidy._headings import Role, role_of_heading, says_code
from tiru.datasets.reading.tidy._sheet import Sheet

# What a person may say of a column that tells too little itself.
ROLE_ANSWERS = {
    "daerah": Role.REGION,
    "kode daerah": Role.REGION_CODE,
    "waktu": Role.PERIOD,
    "yang diukur": Role.INDICATOR,
    "rincian": Role.BREAKDOWN,
    "satuan": Role.UNIT,
    "angka": Role.VALUE,
    "bukan bagian data": Role.NOTE,
}
# Roles of which a tidy table has one column.
_SINGLE = (Role.REGION, Role.PROVINCE, Role.PROVINCE_CODE, Role.KIND, Role.PERIOD, Role.PART, Role.INDICATOR)


@dataclass
class Columns:
    """Indices of the columns by what they hold.

    Attributes
    ----------
    roles : dict
        Index to role, for every column whose role is known.
    unsure : list of int
        Columns of which heading and content do not tell enough.
    """

    roles: dict[int, Role] = field(default_factory=dict)
    unsure: list[int] = field(default_factory=list)

    def all(self, *roles: Role) -> list[int]:
        return [index for index, role in self.roles.items() if role in roles]

    def one(self, role: Role) -> int | None:
        return next(iter(self.all(role)), None)

    @property
    def has_place(self) -> bool:
        return bool(self.all(Role.REGION, Role.REGION_CODE))

    @property
    def values(self) -> list[int]:
        return self.all(Role.VALUE, Role.COUNT)


def read_columns(sheet: Sheet, asking: Asking) -> Columns:
    """The role of each column; those that stay unsure are listed and, by `ask_roles`, asked."""
    contents = {index: Contents(sheet.column(index)) for index in range(len(sheet.headings))}
    columns = Columns()
    for index, content in contents.items():
        heading = sheet.headings[index]
        answer = ROLE_ANSWERS.get(asking.text(QuestionAbout.COLUMN, heading).casefold())
        role = answer or _role(heading, content)
        if role is not None:
            columns.roles[index] = role
    _settle_figures(columns, contents, sheet)
    _settle_places(columns)
    _settle_doubles(columns)
    _settle_codes(columns, sheet)
    _settle_notes(columns, sheet)
    columns.roles = dict(sorted(columns.roles.items()))
    return columns


def ask_roles(sheet: Sheet, columns: Columns, asking: Asking) -> None:
    for index in columns.unsure:
        where = f"kolom {sheet.headings[index]}"
        asking.ask(QuestionAbout.COLUMN, tuple(ROLE_ANSWERS), sheet.headings[index], where)


def _role(heading: str, content: Contents) -> Role | None:
    """The role the heading names where the content is such; else what the content alone tells."""
    if content.is_blank:
        return Role.NOTE
    named = role_of_heading(heading)
    if named is not None and _FITS[named](content):
        return named
    if content.holds_figures:
        return Role.OTHER_CODE if says_code(heading) and not content.looks_like_region_codes else None
    if content.has_many_places():
        return Role.REGION
    if content.holds_times:
        return Role.PERIOD
    return Role.OTHER_CODE if says_code(heading) else Role.BREAKDOWN


_FITS: Mapping[Role, Callable[[Contents], bool]] = {
    Role.REGION: lambda content: content.holds_places,
    Role.PROVINCE: lambda content: content.holds_places,
    Role.REGION_CODE: lambda content: content.holds_region_codes,
    Role.PROVINCE_CODE: lambda content: content.holds_region_codes,
    Role.KIND: lambda content: content.holds_kinds,
    Role.PERIOD: lambda content: content.holds_times,
    Role.PART: lambda content: not content.holds_times or content.is_numeric,
    Role.INDICATOR: lambda content: not content.is_numeric,
    Role.VALUE: lambda content: content.holds_figures,
    Role.COUNT: lambda content: content.holds_figures,
    Role.UNIT: lambda content: not content.holds_figures,
    Role.STATUS: lambda content: content.holds_releases,
    Role.ATTRIBUTE: lambda content: True,
    Role.NOTE: lambda content: not content.holds_figures,
    Role.ROW_NUMBER: lambda content: content.numbers_rows,
}


def _settle_figures(columns: Columns, contents: Mapping[int, Contents], sheet: Sheet) -> None:
    """Columns of numbers under a heading of their own are indicators, unless one column is "nilai"."""
    others = [index for index in contents if index not in columns.roles]
    has_period = columns.one(Role.PERIOD) is not None
    has_value = bool(columns.all(Role.VALUE))
    region = columns.one(Role.REGION)
    for index in others:
        content = contents[index]
        if content.looks_like_region_codes:
            same = region is not None and _says_the_same(sheet.column(index), sheet.column(region))
            if same:
                columns.roles[index] = Role.REGION_CODE
                continue
        is_year = not has_period and content.holds_times
        if has_value or is_year or content.looks_like_region_codes:
            columns.unsure.append(index)
        else:
            columns.roles[index] = Role.VALUE


def _settle_places(columns: Columns) -> None:
    """Provinces are the regions of a table that names no regencies."""
    for narrow, wide in ((Role.REGION, Role.PROVINCE), (Role.REGION_CODE, Role.PROVINCE_CODE)):
        only = columns.one(wide)
        if only is not None and not columns.has_place:
            columns.roles[only] = narrow
            if narrow is Role.REGION and (code := columns.one(Role.PROVINCE_CODE)) is not None:
                columns.roles[code] = Role.REGION_CODE


def _settle_doubles(columns: Columns) -> None:
    for role in _SINGLE:
        for index in columns.all(role)[1:]:
            del columns.roles[index]
            columns.unsure.append(index)


def _settle_codes(columns: Columns, sheet: Sheet) -> None:
    """Codes that say no more than the names beside them are left out; others tell rows apart."""
    names = columns.all(Role.BREAKDOWN, Role.INDICATOR, Role.REGION)
    for index in columns.all(Role.OTHER_CODE):
        codes = sheet.column(index)
        same = any(_says_the_same(codes, sheet.column(name)) for name in names)
        columns.roles[index] = Role.NOTE if same else Role.BREAKDOWN


def _says_the_same(codes: pl.Series, names: pl.Series) -> bool:
    pairs = pl.DataFrame([codes.alias("code"), names.alias("name")]).n_unique()
    return pairs == codes.n_unique() == names.n_unique()


def _settle_notes(columns: Columns, sheet: Sheet) -> None:
    """A note or a trait of the region without which two rows would be the same is a breakdown."""
    extra = columns.all(Role.NOTE, Role.ATTRIBUTE)
    left_out = {*extra, *columns.all(Role.ROW_NUMBER), *columns.values, *columns.unsure}
    rest = [str(index) for index in range(len(sheet.headings)) if index not in left_out]
    if not extra or not rest or _is_key(sheet, rest):
        return
    for index in extra:
        if not sheet.column(index).dtype.is_float() and _tells_apart(sheet, rest, index):
            columns.roles[index] = Role.BREAKDOWN


def _is_key(sheet: Sheet, names: Iterable[str]) -> bool:
    return sheet.frame.select(names).n_unique() == sheet.frame.height


def _tells_apart(sheet: Sheet, rest: list[str], index: int) -> bool:
    return sheet.frame.select(*rest, str(index)).n_unique() > sheet.frame.select(rest).n_unique()
