"""The decision memo: what was decided, on what, against which alternatives, and what nobody knows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from tiru.documents import (
    Block,
    Column,
    Document,
    Facts,
    Heading,
    Items,
    Letterhead,
    Notice,
    Paragraph,
    Signature,
    Table,
)
from tiru_web.locus.models import LocusRuling
from tiru_web.locus.presenters.ruling import KnownPlace, RulingView
from tiru_web.shared.formats import format_date

UNKNOWN = "–"


def memo_document(ruling: LocusRuling, view: RulingView) -> Document:
    """The memo of a decision, from what was kept on its day alone: tomorrow it says the same.

    It is a draft until the office signs it: number, signer and date of signing stay blank.
    """
    office = ruling.decided_by.office
    return Document(
        title=_("Kertas kerja pemilihan lokus"),
        subtitle=_("Studi tiru %(region)s tentang %(focus)s")
        % {"region": view.row.question.region_name, "focus": view.row.question.focus_label.lower()},
        letterhead=Letterhead(
            government=_government(ruling.government.name),
            office=office.name if office else "",
        ),
        blocks=tuple(_blocks(ruling, view)),
        made_on=ruling.decided_at,
        footer=_("Keputusan lokus nomor %(number)s · versi data %(version)s")
        % {"number": ruling.pk, "version": ruling.data_version},
        mark=_("KONSEP"),
    )


def _government(name: str) -> str:
    """`Pemerintah Kabupaten Badung`, whether or not the name was written so."""
    word = _("Pemerintah")
    return name if name.lower().startswith(word.lower()) else f"{word} {name}"


def _blocks(ruling: LocusRuling, view: RulingView) -> Iterator[Block]:
    yield _asked(ruling, view)
    if view.row.superseded_url:
        yield Notice(_("Sudah digantikan"), (_("Ada keputusan yang lebih baru untuk pertanyaan ini."),))
    yield Heading(_("Keputusan"))
    yield Paragraph(view.row.title + ".")
    yield Paragraph(ruling.reason)
    if view.notes:
        yield Notice(_("Yang perlu diketahui tentang datanya"), view.notes)
    if view.chosen:
        yield Heading(_("Lokus yang dipilih: %(name)s") % {"name": view.chosen.name})
        yield from _place(view.chosen, view)
    yield Heading(_("Pilihan lain yang ditimbang"))
    if not view.others:
        yield Paragraph(_("Tidak ada pilihan lain yang dicatat saat keputusan ini ditetapkan."))
    for place in view.others:
        yield Heading(place.name, 2)
        yield Paragraph(_("Tidak dipilih karena: %(reason)s") % {"reason": place.reason})
        yield from _place(place, view)
    yield Heading(_("Calon yang paling mirip"))
    yield Paragraph(view.verdict)
    if view.rule:
        yield Paragraph(view.rule)
    yield _ranking(view)
    yield Heading(_("Sumber angka yang dipakai menghitung"))
    yield Items(tuple(_sources(ruling.record)), is_numbered=True)
    yield Signature(place_and_date="…………………, …………………", post=_("Kepala perangkat daerah"))


def _asked(ruling: LocusRuling, view: RulingView) -> Facts:
    question = view.row.question
    pairs = [
        (_("Daerah yang belajar"), question.region_name),
        (_("Bidang"), question.focus_label),
        *((_("Pertanyaan"), words) for words in question.asked),
        (_("Ditetapkan"), f"{format_date(timezone.localtime(ruling.decided_at).date())}, {view.row.by}"),
        (_("Versi data"), ruling.data_version),
    ]
    if ruling.scenario:
        pairs.append((_("Skenario"), ruling.scenario.name))
    return Facts(tuple(pairs))


def _place(place: KnownPlace, view: RulingView) -> Iterator[Block]:
    """What was known of a place; what was not is said too."""
    rank = _("%(rank)s dari %(all)s calon; jarak %(distance)s, cakupan %(coverage)s") % {
        "rank": place.rank,
        "all": view.candidates,
        "distance": place.distance,
        "coverage": place.coverage,
    }
    none = _("tidak tercatat")
    yield Facts(
        (
            (_("Kemiripan struktur"), rank),
            (_("Kestabilan"), place.stability or none),
            (_("Lebih baik dalam"), "; ".join(place.better) or none),
            (_("Lebih buruk dalam"), "; ".join(place.worse) or none),
            (_("Praktik sesuai bidang"), "; ".join(place.practices) or none),
            (_("Jauhnya"), place.distance_km or none),
            *(((_("Menurut angka industri"), " ".join(place.industry)),) if place.industry else ()),
            *(((_("Perlu berangkat"), place.travel),) if place.travel else ()),
        )
    )


def _ranking(view: RulingView) -> Table:
    columns = (
        Column(_("No."), 0.7, "right"),
        Column(_("Daerah"), 2.2),
        Column(_("Jarak"), 0.8, "right"),
        Column(_("Kestabilan"), 4),
        Column(_("Praktik"), 0.9, "right"),
        Column(_("Jauhnya"), 1, "right"),
    )
    rows = tuple(
        (
            str(place.rank),
            place.name,
            place.distance,
            place.stability or UNKNOWN,
            str(len(place.practices)),
            place.distance_km or UNKNOWN,
        )
        for place in view.nearest
    )
    caption = _("%(shown)s calon paling mirip dari %(all)s") % {"shown": len(rows), "all": view.candidates}
    return Table(columns, rows, caption)


def _sources(record: Mapping[str, Any]) -> list[str]:
    """Every publication a figure of the record comes from, once, by name."""
    found = {(each["source_title"], each["source_url"]) for each in _figures(record)}
    return sorted(f"{title}. {url}" if url else f"{title}." for title, url in found)


def _figures(part: Any) -> Iterator[Mapping[str, Any]]:
    """All figures in a part of the record, however deep."""
    if isinstance(part, Mapping):
        if "source_title" in part:
            yield part
        for each in part.values():
            yield from _figures(each)
    elif isinstance(part, list):
        for each in part:
            yield from _figures(each)
