"""Controls of the question: long lists drawn in one go, and sliders that say where they stand."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from django import forms
from django.forms.utils import flatatt
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe


class LongSelect(forms.Select):
    """A list of hundreds of regions; Django would draw each of its lines through a template of its own."""

    def render(
        self, name: str, value: Any, attrs: Mapping[str, Any] | None = None, renderer: Any = None
    ) -> SafeString:
        options = "".join(
            f'<option value="{escape(key)}"{" selected" if str(key) == str(value or "") else ""}>'
            f"{escape(label)}</option>"
            for key, label in self.choices
        )
        shown = flatatt(self.build_attrs(self.attrs, {**(attrs or {}), "name": name}))
        # Key and label of every line are escaped above.
        return format_html("<select{}>{}</select>", shown, mark_safe(options))  # noqa: S308


class Slider(forms.NumberInput):
    """A slider with its value written beside it; a script keeps the number up to date while it moves.

    `usual` is where it stands while nobody has moved it: a browser would put it in the middle.
    """

    input_type = "range"

    def __init__(self, usual: str, attrs: Mapping[str, Any] | None = None) -> None:
        super().__init__({**(attrs or {}), "data-slider": ""})
        self.usual = usual

    def render(
        self, name: str, value: Any, attrs: Mapping[str, Any] | None = None, renderer: Any = None
    ) -> SafeString:
        asked = self.usual if value in (None, "") else str(value)
        control = super().render(name, asked if _is_number(asked) else self.usual, attrs, renderer)
        shown = asked.replace(".", ",")
        return format_html(
            '<span class="slider">{}<output class="num" for="{}">{}</output></span>',
            control,
            (attrs or {}).get("id", ""),
            shown,
        )


def _is_number(text: str) -> bool:
    """Whether a slider can stand there at all; what is out of its range it shows at its end."""
    try:
        return math.isfinite(float(text))
    except ValueError:
        return False
