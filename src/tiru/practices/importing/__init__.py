"""Practice and innovation records from tables of offices: read, held against a catalogue, written back."""

from tiru.practices.importing._catalogue_file import (
    ChangeKind,
    FieldChange,
    PlannedRecord,
    dump_catalogue,
    plan_import,
    practice_to_record,
)
from tiru.practices.importing._mapping import RecordMapping, load_record_mapping, write_record_mapping
from tiru.practices.importing._model import ColumnUse, ReadRecord, RecordProblem, RecordReading
from tiru.practices.importing._read import read_records

__all__ = [
    "ChangeKind",
    "ColumnUse",
    "FieldChange",
    "PlannedRecord",
    "ReadRecord",
    "RecordMapping",
    "RecordProblem",
    "RecordReading",
    "dump_catalogue",
    "load_record_mapping",
    "plan_import",
    "practice_to_record",
    "read_records",
    "write_record_mapping",
]
