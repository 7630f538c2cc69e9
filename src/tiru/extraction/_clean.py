"""The text as the rules see it: same length as the original, so that every offset stays true."""

from __future__ import annotations

import sys
import unicodedata

_QUOTES = {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "`": "'", "´": "'"}
# Signs of emphasis in chat messages; they stand against words and are no part of them.
_EMPHASIS = "*_~"
_LINE_BREAKS = "\u2028\u2029\x85"


def _replacements() -> dict[int, str]:
    """One code point for each that the rules must not trip over; line feeds stay."""
    table = {ord(sign): plain for sign, plain in _QUOTES.items()}
    table.update({ord(sign): " " for sign in _EMPHASIS})
    for code in range(min(sys.maxunicode, 0xFFFF) + 1):
        character = chr(code)
        if character == "\n":
            continue
        # Control and formatting characters, odd blanks, variation selectors of emoji.
        invisible = unicodedata.category(character) in {"Cc", "Cf", "Zs", "Co"}
        if invisible or 0xFE00 <= code <= 0xFE0F or code == 0x20E3:
            table[code] = " "
    table.update({ord(sign): "\n" for sign in _LINE_BREAKS})
    return table


_TABLE = _replacements()


def clean_text(text: str) -> str:
    """`text` with control characters, odd blanks and emphasis blanked and quotes made plain, code point for
    code point.

    Examples
    --------
    >>> clean_text("*41 org*\\x00 “Jum’at”")
    ' 41 org   "Jum\\'at"'
    """
    return text.translate(_TABLE)


def lower_text(text: str) -> str:
    """Lower case without a change of length, which a few letters of other scripts would bring.

    Examples
    --------
    >>> len(lower_text("İzmir")) == len("İzmir")
    True
    """
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(small if len(small := character.lower()) == 1 else character for character in text)
