"""Tags and filters every template has without loading them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from django import template
from django.forms import BoundField, CheckboxInput
from django.http import HttpRequest
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from tiru_web.shared import formats

register = template.Library()

# Drawn on a grid of 16, one stroke; the shape carries the meaning together with the word beside it.
ICONS = {
    "check": "M3 8.5l3.2 3.2L13 4.8",
    "cross": "M4 4l8 8M12 4l-8 8",
    "question": "M5.5 6a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M8 12.6v.4",
    "pencil": "M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3 3 13z",
    "conflict": "M3 5.5h8.5L9 3M13 10.5H4.5L7 13",
    "arrow": "M3 8h10M9 4l4 4-4 4",
    "external": "M6.5 3.5H3v9.5h9.5V9.5M9 3h4v4M13 3L7.5 8.5",
    "clock": "M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM8 5v3.2l2 1.6",
    "info": "M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM8 7.4v3.4M8 5v.4",
    "warning": "M8 2.5L14 13H2L8 2.5zM8 6.5v3M8 11v.4",
    "search": "M7 2.8a4.2 4.2 0 1 0 0 8.4 4.2 4.2 0 0 0 0-8.4zM10.2 10.2L13.5 13.5",
    "menu": "M2.5 4.5h11M2.5 8h11M2.5 11.5h11",
    "person": "M8 2.8a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2zM3 13.4c.6-2.4 2.6-3.6 5-3.6s4.4 1.2 5 3.6",
}


@register.simple_tag
def icon(name: str) -> SafeString:
    """`{% icon "check" %}`: a small drawing, hidden from screen readers: a word always stands beside it."""
    return format_html(
        '<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">'
        '<path d="{}"></path></svg>',
        ICONS[name],
    )


# State of a claim: its icon and the word a screen reader hears.
CLAIM_STATES = {
    "belum-diperiksa": ("question", _("belum diperiksa")),
    "diterima": ("check", _("diterima")),
    "dikoreksi": ("pencil", _("dikoreksi")),
    "ditolak": ("cross", _("ditolak")),
    "bertentangan": ("conflict", _("bertentangan")),
}


@register.simple_tag
def klaim(text: str, state: str, url: str = "", anchor: str = "") -> SafeString:
    """`{% klaim text state url %}`: words of a text with the state of what was read from them.

    A tag and not a template, since it stands inside running text, where not one space may be added.
    `url` leads to where the claim is looked at; `anchor` gives the words an id, to be led back to.
    """
    name, word = CLAIM_STATES[state]
    return format_html(
        '<{tag}{link}{id} class="klaim klaim--{state}">{text}{icon}'
        '<span class="visually-hidden"> ({word})</span></{tag}>',
        tag="a" if url else "mark",
        link=format_html(' href="{}"', url) if url else "",
        id=format_html(' id="{}"', anchor) if anchor else "",
        state=state,
        text=text,
        icon=icon(name),
        word=word,
    )


@register.filter
def number(value: float | Decimal | None, decimals: int | None = None) -> str:
    """`{{ 1234.5|number }}` writes 1.234,5; `{{ x|number:1 }}` rounds to one decimal."""
    return "" if value is None else formats.format_number(value, decimals)


@register.filter
def date_id(value: dt.date | dt.datetime | None) -> str:
    """`9 Juli 2024`; a moment is shown as its date in the application's time zone."""
    if value is None:
        return ""
    return formats.format_date(timezone.localtime(value) if isinstance(value, dt.datetime) else value)


@register.simple_tag(takes_context=True)
def with_query(context: template.Context, **changes: Any) -> str:
    """The address of this page with filters changed: `{% with_query page=2 %}`; an empty value drops it."""
    request: HttpRequest = context["request"]
    query = request.GET.copy()
    for name, value in changes.items():
        if value in (None, ""):
            query.pop(name, None)
        else:
            query[name] = str(value)
    return f"{request.path}?{query.urlencode()}" if query else request.path


@register.inclusion_tag("components/field.html")
def field(bound: BoundField, help: str = "") -> dict[str, Any]:
    """`{% field form.name %}`: label, help, control and errors of one form field, tied together."""
    text = help or bound.help_text
    described_by = []
    if text:
        described_by.append(f"{bound.auto_id}-bantuan")
    if bound.errors:
        described_by.append(f"{bound.auto_id}-galat")
    attrs: dict[str, Any] = {"aria-describedby": " ".join(described_by)} if described_by else {}
    if bound.errors:
        attrs["aria-invalid"] = "true"
    return {
        "field": bound,
        "control": bound.as_widget(attrs=attrs),
        "help": text,
        "is_checkbox": isinstance(bound.field.widget, CheckboxInput),
        "is_group": bound.use_fieldset,
    }
