"""The running text with its claims; written here because a template could not keep every space."""

from __future__ import annotations

from collections.abc import Sequence

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from tiru_web.reports.presenters.article import MarkedPiece
from tiru_web.reports.presenters.claims import ClaimPresenter
from tiru_web.shared.templatetags.tiru import icon

register = template.Library()

MARK_ICONS = {
    "belum-diperiksa": "question",
    "diterima": "check",
    "dikoreksi": "pencil",
    "ditolak": "cross",
    "bertentangan": "conflict",
}


# The keyboard stops at a claim's words once, however many pieces they are cut into.
_PASSED_BY = SafeString(' tabindex="-1"')


@register.simple_tag
def article_line(line: Sequence[MarkedPiece]) -> SafeString:
    """One line of a text as a paragraph, escaped, with links from claimed words to their claims."""
    return format_html("<p>{}</p>", format_html_join("", "{}", ((_piece(piece),) for piece in line)))


def _piece(piece: MarkedPiece) -> SafeString:
    anchors = format_html_join("", '<span id="{}"></span>', ((claim.text_anchor,) for claim in piece.opens))
    own = piece.claim
    words = format_html("{}", piece.text) if own is None else _linked_words(piece, own)
    wider = [claim for claim in reversed(piece.closes) if claim is not own]
    numbers = format_html_join(
        "", '<a class="klaim-link" href="{}">{}</a>', ((claim.jump_url, _number(claim)) for claim in wider)
    )
    return format_html("{}{}{}", anchors, words, numbers)


def _linked_words(piece: MarkedPiece, claim: ClaimPresenter) -> SafeString:
    return format_html(
        '<a class="klaim-link" href="{}"{}><span class="klaim klaim--{}{}">{}</span>{}</a>',
        claim.jump_url,
        "" if piece.is_first else _PASSED_BY,
        claim.mark,
        " klaim--bersarang" if piece.is_nested else "",
        piece.text,
        _number(claim) if claim in piece.closes else "",
    )


def _number(claim: ClaimPresenter) -> SafeString:
    # The word joiner and the digit first: no line may break between the words and their number.
    return format_html(
        '<sup class="klaim__nomor klaim__nomor--{}">\u2060{}{}'
        '<span class="visually-hidden"> ({})</span></sup>',
        claim.mark,
        claim.number,
        icon(MARK_ICONS[claim.mark]),
        _("bertentangan") if claim.is_disputed else claim.state_label.lower(),
    )
