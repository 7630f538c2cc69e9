"""What a document says, whatever it is drawn with."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal, TypeAlias

Align: TypeAlias = Literal["left", "right"]


@dataclass(frozen=True)
class Heading:
    """level : 1 for a chapter, 2 below it."""

    text: str
    level: Literal[1, 2] = 1


@dataclass(frozen=True)
class Paragraph:
    text: str


@dataclass(frozen=True)
class Items:
    """A list; numbered where the order says something."""

    items: tuple[str, ...]
    is_numbered: bool = False


@dataclass(frozen=True)
class Notice:
    """What has to be read first: a title and a sentence or more."""

    title: str
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class Facts:
    """Short labels, each with its value."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Column:
    """width : share of the page's width; those of a table are weighed against each other."""

    title: str
    width: float = 1.0
    align: Align = "left"


@dataclass(frozen=True)
class Table:
    """Rows under columns; the head is repeated on every page.

    Raises
    ------
    ValueError
        If there is no column, or a row has more or fewer cells than there are columns.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str = ""

    def __post_init__(self) -> None:
        if not self.columns:
            raise ValueError("a table needs a column")
        for row in self.rows:
            if len(row) != len(self.columns):
                raise ValueError(f"a row has {len(row)} cells, the table {len(self.columns)} columns: {row}")


@dataclass(frozen=True)
class Signature:
    """Who signs, with room for hand and stamp; the name stays blank where it is not known yet."""

    place_and_date: str
    post: str
    name: str = ""


Block: TypeAlias = Heading | Paragraph | Items | Notice | Facts | Table | Signature


@dataclass(frozen=True)
class Letterhead:
    """The lines on top: the government, its office, and where it is found."""

    government: str
    office: str = ""
    address: str = ""


@dataclass(frozen=True)
class Document:
    """One document of an office.

    Attributes
    ----------
    title : str
        Centred on top; also the title a reader of the file shows.
    subtitle : str
        What it is about, below the title.
    letterhead : Letterhead
    blocks : tuple of Block
        In reading order.
    made_on : datetime
        Stands in the file's properties; with it the same content gives the same PDF, byte for byte.
    footer : str
        On every page beside its number: where the figures stand.
    mark : str
        A word on top of every page, such as KONSEP; none where empty.
    """

    title: str
    subtitle: str
    letterhead: Letterhead
    blocks: tuple[Block, ...]
    made_on: dt.datetime
    footer: str = ""
    mark: str = ""
