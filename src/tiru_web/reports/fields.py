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


@dataclass(frozen=True)
class RecordField:
    """`missing` is what the record says while no value is known."""

    key: str
    label: object
    kind: ValueKind
    missing: object


_NOT_TOLD = _("Belum disebut dalam teks mana pun.")

FIELDS: tuple[RecordField, ...] = (
    RecordField("headcount", _("Jumlah orang"), ValueKind.COUNT, _NOT_TOLD),
    RecordField("date", _("Tanggal"), ValueKind.DATE, _NOT_TOLD),
    RecordField("leader", _("Pimpinan rombongan"), ValueKind.NAME, _NOT_TOLD),
    RecordField("receiver", _("Penerima"), ValueKind.NAME, _NOT_TOLD),
    RecordField("venue", _("Tempat"), ValueKind.TEXT, _NOT_TOLD),
    RecordField("topic", _("Yang dipelajari"), ValueKind.TEXT, _NOT_TOLD),
    RecordField("visitor_office", _("Perangkat daerah tamu"), ValueKind.NAME, _NOT_TOLD),
    RecordField("host_office", _("Perangkat daerah tuan rumah"), ValueKind.NAME, _NOT_TOLD),
    RecordField("adoption_intent", _("Niat mengadopsi"), ValueKind.YES_NO, _NOT_TOLD),
    RecordField("companion", _("Pendamping"), ValueKind.NAME, _NOT_TOLD),
    RecordField("visitor_region", _("Daerah tamu"), ValueKind.REGION, _NOT_TOLD),
    RecordField("host_region", _("Daerah tuan rumah"), ValueKind.REGION, _NOT_TOLD),
    RecordField("ambiguous_region", _("Daerah yang namanya ganda"), ValueKind.TEXT, _NOT_TOLD),
    RecordField("visit_kind", _("Jenis kunjungan"), ValueKind.VISIT_KIND, _NOT_TOLD),
    RecordField("status", _("Keadaan menurut teks"), ValueKind.STATUS, _NOT_TOLD),
)

FIELD_BY_KEY: Mapping[str, RecordField] = {field.key: field for field in FIELDS}


def field_of(key: str) -> RecordField:
    """The field of a claim; one this page does not know yet is shown as plain text."""
    unknown = RecordField(key, key.replace("_", " ").capitalize(), ValueKind.TEXT, _NOT_TOLD)
    return FIELD_BY_KEY.get(key, unknown)


STATUS_LABELS: Mapping[str, object] = {
    "terlaksana": _("Terlaksana"),
    "rencana": _("Rencana"),
    "batal": _("Batal"),
}
