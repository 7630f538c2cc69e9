"""Text as a file format can hold it."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

# What XML 1.0 has no place for; a vertical tab is how Word says a line ends within a paragraph.
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_LINE_END = re.compile("\r\n?|[\x0b\x0c\u2028]")

Content = TypeVar("Content")


def without_control_signs(content: Content) -> Content:
    """The same content, each of its texts without signs that no document can hold."""
    plain: Any = content
    if isinstance(content, str):
        plain = _CONTROL.sub("", _LINE_END.sub("\n", content))
    elif isinstance(content, tuple):
        plain = tuple(without_control_signs(part) for part in content)
    elif is_dataclass(content) and not isinstance(content, type):
        texts = {each.name: without_control_signs(getattr(content, each.name)) for each in fields(content)}
        plain = replace(content, **texts)
    return plain  # type: ignore[no-any-return]
