"""Whole numbers as people write them, kept as they were written where they are wrong."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

_WHOLE = re.compile(r"\d{1,3}(?:\.\d{3})+|\d+")


class WholeNumberField(forms.IntegerField):
    """`1500` and `1.500`; a browser's own number field would drop what it cannot read."""

    widget = forms.TextInput

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, **kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {"inputmode": "numeric"}

    def to_python(self, value: Any) -> int | None:
        text = str(value or "").strip()
        if text and not _WHOLE.fullmatch(text):
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        number: int | None = super().to_python(text.replace(".", ""))
        return number


class RupiahField(WholeNumberField):
    """The same with the sign of the currency: `Rp1.800.000`."""

    def to_python(self, value: Any) -> int | None:
        text = str(value or "").strip()
        return super().to_python(re.sub(r"^rp\.?\s*", "", text, flags=re.IGNORECASE))
