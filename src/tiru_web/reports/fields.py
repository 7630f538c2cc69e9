"""What a visit's record consists of: each field's words and the kind of value it takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext_lazy as _


class ValueKind(StrEnum):
    COUNT = "count"
    DATE = "date"
    REGION = "region"
    NAME = "name"
    TEXT = "text"
    YES_NO = "yes_no"
    VISIT_KIND = "visit_kind"
    STATUS = "status"
    INDUSTRY = "industry"
    SUPPORT = "support"


class RecordPart(StrEnum):
    """The parts a record is read in, in this order; a field belongs to one."""

    VISIT = "kunjungan"
    CONTENT = "isi"
    TEXT = "teks"


PART_LABELS: Mapping[RecordPart, object] = {
    RecordPart.VISIT: _("Siapa, kapan, dan di mana"),
    RecordPart.CONTENT: _("Yang dipelajari dan disepakati"),
    RecordPart.TEXT: _("Bacaan lain dari teks"),
}


@dataclass(frozen=True)
class RecordField:
    key: str
    label: object
    kind: ValueKind
    part: RecordPart


FIELDS: tuple[RecordField, ...] = (
    RecordField("headcount", _("Jumlah orang"), ValueKind.COUNT, RecordPart.VISIT),
    RecordField("date", _("Tanggal"), ValueKind.DATE, RecordPart.VISIT),
    RecordField("leader", _("Pimpinan rombongan"), ValueKind.NAME, RecordPart.VISIT),
    RecordField("receiver", _("Penerima"), ValueKind.NAME, RecordPart.VISIT),
    RecordField("companion", _("Pendamping"), ValueKind.NAME, RecordPart.VISIT),
    RecordField("venue", _("Tempat"), ValueKind.TEXT, RecordPart.VISIT),
    RecordField("visitor_office", _("Perangkat daerah tamu"), ValueKind.NAME, RecordPart.VISIT),
    RecordField("host_office", _("Perangkat daerah tuan rumah"), ValueKind.NAME, RecordPart.VISIT),
    RecordField("topic", _("Yang dipelajari"), ValueKind.TEXT, RecordPart.CONTENT),
    RecordField("purpose", _("Tujuan kunjungan"), ValueKind.TEXT, RecordPart.CONTENT),
    RecordField("kbli_group", _("Golongan industri"), ValueKind.INDUSTRY, RecordPart.CONTENT),
    RecordField("support_type", _("Jenis dukungan"), ValueKind.SUPPORT, RecordPart.CONTENT),
    RecordField("practice_figure", _("Angka tentang praktik"), ValueKind.TEXT, RecordPart.CONTENT),
    RecordField("agreement", _("Kesepakatan"), ValueKind.TEXT, RecordPart.CONTENT),
    RecordField("adoption_intent", _("Niat mengadopsi"), ValueKind.YES_NO, RecordPart.CONTENT),
    RecordField("visitor_region", _("Daerah tamu"), ValueKind.REGION, RecordPart.TEXT),
    RecordField("host_region", _("Daerah tuan rumah"), ValueKind.REGION, RecordPart.TEXT),
    RecordField("ambiguous_region", _("Daerah yang namanya ganda"), ValueKind.TEXT, RecordPart.TEXT),
    RecordField("visit_kind", _("Jenis kunjungan"), ValueKind.VISIT_KIND, RecordPart.TEXT),
    RecordField("status", _("Keadaan menurut teks"), ValueKind.STATUS, RecordPart.TEXT),
)

FIELD_BY_KEY: Mapping[str, RecordField] = {field.key: field for field in FIELDS}


def field_of(key: str) -> RecordField:
    """The field of a claim; one this page does not know yet is shown as plain text."""
    unknown = RecordField(key, key.replace("_", " ").capitalize(), ValueKind.TEXT, RecordPart.TEXT)
    return FIELD_BY_KEY.get(key, unknown)


STATUS_LABELS: Mapping[str, object] = {
    "terlaksana": _("Terlaksana"),
    "rencana": _("Rencana"),
    "batal": _("Batal"),
}

AGREEMENT_STATES: Mapping[str, object] = {
    "ditandatangani": _("sudah ditandatangani"),
    "disepakati": _("disepakati, belum disebut ditandatangani"),
    "direncanakan": _("baru direncanakan"),
}
