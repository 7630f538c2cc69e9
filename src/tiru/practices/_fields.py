"""Reading a YAML catalogue field by field, so that a mistake is told with its line, practice and field."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, NoReturn
from urllib.parse import urlsplit

from yaml.constructor import SafeConstructor
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from tiru.errors import BrokenPractice

EARLIEST_YEAR = 1900
LATEST_YEAR = 2100
_LONGEST_VALUE_TOLD = 60
_MAKER = SafeConstructor()
_SCALARS: dict[str, Callable[[ScalarNode], Any]] = {
    "tag:yaml.org,2002:str": lambda node: node.value,
    "tag:yaml.org,2002:null": lambda node: None,
    "tag:yaml.org,2002:bool": _MAKER.construct_yaml_bool,
    "tag:yaml.org,2002:int": _MAKER.construct_yaml_int,
    "tag:yaml.org,2002:float": _MAKER.construct_yaml_float,
    "tag:yaml.org,2002:timestamp": _MAKER.construct_yaml_timestamp,
}


@dataclass(frozen=True)
class Section:
    """One mapping of the file, such as a practice or one of its results.

    Attributes
    ----------
    path : str
        The file, for messages.
    practice_key : str
        The practice it belongs to; empty while that is not known.
    prefix : str
        Where it stands in the practice, such as "results[2].".
    line : int
        Line it begins on, from 1.
    nodes : mapping of str to Node
        Its fields as written.
    on : date or None
        Day of reading; years and days after it are refused. None leaves that check out.
    is_draft : bool
        Whether an empty text and an address that is none are taken as they are, for the linter to tell.
    """

    path: str
    practice_key: str
    prefix: str
    line: int
    nodes: Mapping[str, Node]
    on: date | None
    is_draft: bool = False

    def refuse(self, name: str, reason: str, value: object = "", allowed: Iterable[str] = ()) -> NoReturn:
        """Refuse one field with its place in the file."""
        node = self.nodes.get(name)
        line = node.start_mark.line + 1 if node is not None else self.line
        _refuse(self, line, name, reason, value, allowed)

    def check_fields(self, required: Collection[str], optional: Collection[str] = ()) -> None:
        """Refuse a field of another name and a field that is not there."""
        known = [*required, *optional]
        for name in self.nodes:
            if name not in known:
                self.refuse(name, "unknown_field", name, known)
        for name in required:
            if name not in self.nodes:
                self.refuse(name, "missing_field")

    def is_absent(self, name: str) -> bool:
        """Whether the field is not there or null."""
        return self._scalar(name) is None

    def text(self, name: str) -> str:
        """A text that is not empty, without blanks around it; a draft may be empty."""
        value = self.optional_text(name)
        if value is None:
            return "" if self.is_draft else self.refuse(name, "empty")
        return value

    def optional_text(self, name: str) -> str | None:
        """A text, or None where the field is null or absent."""
        value = self._scalar(name)
        if value is None:
            return None
        if not isinstance(value, str):
            self.refuse(name, "not_a_text", value)
        if not value.strip() and self.is_draft:
            return None
        return value.strip() or self.refuse(name, "empty")

    def number(self, name: str) -> float | None:
        """A number, kept whole where it is written whole; None where it is null or absent."""
        value = self._scalar(name)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
            self.refuse(name, "not_a_number", value)
        return value

    def year(self, name: str) -> int | None:
        """A year that has come, or None."""
        value = self._scalar(name)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int) or not EARLIEST_YEAR <= value <= LATEST_YEAR:
            self.refuse(name, "not_a_year", value, [f"{EARLIEST_YEAR}–{LATEST_YEAR}"])
        if self.on is not None and value > self.on.year:
            self.refuse(name, "future_year", value, [f"≤ {self.on.year}"])
        return value

    def day(self, name: str) -> date | None:
        """A day that has come, or None."""
        value = self._scalar(name)
        if value is None:
            return None
        try:
            # A full timestamp is no day either, although datetime is a kind of date.
            day = value if type(value) is date else date.fromisoformat(value)
        except (TypeError, ValueError):
            self.refuse(name, "not_a_day", value, ["2024-07-09"])
        if self.on is not None and day > self.on:
            self.refuse(name, "future_day", value, [f"≤ {self.on.isoformat()}"])
        return day

    def address(self, name: str) -> str:
        """An http or https address with a host and no blanks in it; a draft may hold anything."""
        value = self.text(name)
        if not is_address(value) and not self.is_draft:
            self.refuse(name, "bad_address", value, ["http://…", "https://…"])
        return value

    def choice(self, name: str, allowed: Collection[str]) -> str:
        """One value of a list."""
        value = str(self._scalar(name))
        if value not in allowed:
            self.refuse(name, "unknown_value", value, allowed)
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts, none empty; the list itself may be."""
        return tuple(section.text(label) for section, label in self._each(name))

    def optional_texts(self, name: str) -> tuple[str, ...]:
        """As `texts`; a field that is not there or null is an empty list."""
        return () if self._is_null(name) else self.texts(name)

    def choices(self, name: str, allowed: Collection[str]) -> tuple[str, ...]:
        """A list of values of a list, each once."""
        chosen: list[str] = []
        for section, label in self._each(name):
            value = section.choice(label, allowed)
            if value in chosen:
                section.refuse(label, "repeated_value", value)
            chosen.append(value)
        return tuple(chosen)

    def sections(self, name: str) -> tuple[Section, ...]:
        """A list of mappings."""
        return tuple(
            replace(
                read_section(
                    section.nodes[label], self.path, self.practice_key, f"{self.prefix}{label}", self.on
                ),
                is_draft=self.is_draft,
            )
            for section, label in self._each(name)
        )

    def optional_section(self, name: str) -> Section | None:
        """A mapping, or None where the field is null or absent."""
        if self._is_null(name):
            return None
        place = f"{self.prefix}{name}"
        part = read_section(self.nodes[name], self.path, self.practice_key, place, self.on)
        return replace(part, is_draft=self.is_draft)

    def _is_null(self, name: str) -> bool:
        node = self.nodes.get(name)
        return node is None or node.tag == "tag:yaml.org,2002:null"

    def _each(self, name: str) -> list[tuple[Section, str]]:
        """Every item of a list as a field of its own, called name[1], name[2] and so on."""
        node = self.nodes[name]
        if not isinstance(node, SequenceNode):
            self.refuse(name, "not_a_list", _told(node))
        items = {f"{name}[{number}]": item for number, item in enumerate(node.value, start=1)}
        section = replace(self, nodes=items)
        return [(section, label) for label in items]

    def _scalar(self, name: str) -> Any:
        node = self.nodes.get(name)
        if node is None:
            return None
        if not isinstance(node, ScalarNode) or node.tag not in _SCALARS:
            self.refuse(name, "not_a_single_value", _told(node))
        try:
            return _SCALARS[node.tag](node)
        except ValueError:
            # Only a day such as 2024-02-30 has the look of its kind and still no value.
            self.refuse(name, "not_a_day", node.value, ["2024-07-09"])


def is_address(url: str) -> bool:
    """Whether it is an http or https address with a host and no blanks in it."""
    try:
        parts = urlsplit(url)
        is_sound = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return False
    return is_sound and url.isprintable() and " " not in url


def read_section(node: Node, path: str, practice_key: str, place: str, on: date | None) -> Section:
    """A mapping node as a section; refuses anything else, and a field written twice.

    Parameters
    ----------
    node : Node
        As composed by PyYAML.
    path, practice_key : str
        For messages.
    place : str
        Where it stands, such as "results[2]"; empty for a practice itself.
    on : date or None
        Day of reading.

    Raises
    ------
    BrokenPractice
    """
    line = node.start_mark.line + 1
    prefix = f"{place}." if place else ""
    empty = Section(path, practice_key, "", line, {}, on)
    if not isinstance(node, MappingNode):
        _refuse(empty, line, place or "practice", "not_a_mapping", _told(node))
    nodes: dict[str, Node] = {}
    for name_node, value_node in node.value:
        name = str(name_node.value)
        if name in nodes:
            _refuse(empty, name_node.start_mark.line + 1, f"{prefix}{name}", "repeated_field", name)
        nodes[name] = value_node
    return Section(path, practice_key, prefix, line, nodes, on)


def _refuse(
    section: Section, line: int, name: str, reason: str, value: object, allowed: Iterable[str] = ()
) -> NoReturn:
    told = str(value)
    if len(told) > _LONGEST_VALUE_TOLD:
        told = f"{told[:_LONGEST_VALUE_TOLD]}…"
    raise BrokenPractice(
        section.path, line, section.practice_key, f"{section.prefix}{name}", told, reason, tuple(allowed)
    )


def _told(node: Node) -> str:
    """A short word for what stands there, for messages."""
    if isinstance(node, ScalarNode):
        return str(node.value)
    return "[…]" if isinstance(node, SequenceNode) else "{…}"
