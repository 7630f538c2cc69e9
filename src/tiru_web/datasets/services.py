"""Writes: an upload kept and read, its questions answered, its figures stored, an import taken back."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from tiru_web.accounts.models import User
from tiru_web.datasets import selectors
from tiru_web.datasets.analysis import reading as reading_seam
from tiru_web.datasets.analysis import stored as store_seam
from tiru_web.datasets.analysis import storing as storing_seam
from tiru_web.datasets.models import Reading, ReadingState, StoredImport
from tiru_web.datasets.plan import StoragePlan
from tiru_web.datasets.uploads import keep_upload, kept_path, remove_upload
from tiru_web.shared import audit


@dataclass(frozen=True)
class Uploaded:
    """`is_new` is false where the very same file is waiting already; then that reading is given."""

    reading: Reading
    is_new: bool


def add_reading(*, file: UploadedFile, region_code: str, by: User) -> Uploaded:
    """Keep an uploaded file if it can be read; otherwise nothing of it stays.

    Raises
    ------
    DataFileError, RegionError
    TooLongForPage
    """
    kept = keep_upload(file)
    is_taken = False
    try:
        if same := selectors.same_upload(by, kept.sha256):
            return Uploaded(same, is_new=False)
        reading_seam.read_upload(kept_path(kept.folder, kept.name), kept.sha256, {}, region_code)
        with transaction.atomic():
            reading = Reading.objects.create(
                government=by.government,
                office=by.office,
                owner=by,
                file_name=kept.name,
                folder=kept.folder,
                sha256=kept.sha256,
                size=kept.size,
                region_code=region_code,
            )
            after = {"file_name": kept.name, "sha256": kept.sha256}
            audit.record("datasets.file_uploaded", reading, by=by, after=after)
        is_taken = True
    finally:
        if not is_taken:
            remove_upload(kept.folder)
    return Uploaded(reading, is_new=True)


@transaction.atomic
def answer_questions(*, reading: Reading, answers: Mapping[str, str], by: User) -> Reading:
    """Add answers to those given before."""
    return _set_answers(reading, reading.answers | dict(answers), by)


@transaction.atomic
def withdraw_answer(*, reading: Reading, key: str, by: User) -> Reading:
    """Take one answer back, so that its question is open again."""
    kept = {each: answer for each, answer in reading.answers.items() if each != key}
    return _set_answers(reading, kept, by)


def take_answer_file(*, reading: Reading, file: UploadedFile, by: User) -> Reading:
    """Add the answers of a mapping file.

    Raises
    ------
    DataFileError
    """
    with tempfile.TemporaryDirectory() as folder:
        mapping = Path(folder) / "jawaban.yaml"
        mapping.write_bytes(file.read())
        path = kept_path(reading.folder, reading.file_name)
        answers = reading_seam.answers_of_file(path, reading.sha256, reading.region_code, mapping)
    return answer_questions(reading=reading, answers=answers, by=by)


def _set_answers(reading: Reading, answers: dict[str, str], by: User) -> Reading:
    before = reading.answers
    if answers == before:
        return reading
    # Another answer may be another figure, so what was said of storing is asked once more.
    reading.answers, reading.plan = answers, {}
    reading.save(update_fields=["answers", "plan"])
    audit.record(
        "datasets.questions_answered", reading, by=by, before={"answers": before}, after={"answers": answers}
    )
    return reading


@transaction.atomic
def plan_storing(*, reading: Reading, plan: StoragePlan, by: User) -> Reading:
    """Note where the file comes from and where its figures go."""
    before, reading.plan = reading.plan, plan.to_dict()
    if reading.plan != before:
        reading.save(update_fields=["plan"])
        audit.record(
            "datasets.storing_planned", reading, by=by, before={"plan": before}, after={"plan": reading.plan}
        )
    return reading


@transaction.atomic
def store_reading(*, reading: Reading, preview: object, base: str, by: User) -> str:
    """Store what was previewed when the store was at version `base`; gives the number of the import.

    Where the same import counts already, its number is given and the store stays as it is. Should the
    database fail after the store has succeeded, the reading stays open; storing it again finds the import.

    Raises
    ------
    CatalogueMoved
        Look at the preview once more.
    StoreError
    """
    locked = Reading.objects.select_for_update().get(pk=reading.pk)
    if not locked.is_open:
        return locked.import_id
    entry = storing_seam.commit_import(preview, base=base, by=author_name(by))
    stored, _ = StoredImport.objects.get_or_create(
        import_id=entry.id,
        defaults={"dataset": entry.dataset, "government": by.government, "reading": reading},
    )
    reading.state, reading.import_id = ReadingState.STORED, entry.id
    reading.save(update_fields=["state", "import_id"])
    after = {
        "dataset": entry.dataset,
        "import_id": entry.id,
        "new": entry.counts.new,
        "changed": entry.counts.changed,
    }
    audit.record("datasets.figures_stored", stored, by=by, after=after)
    return entry.id


@transaction.atomic
def reverse_import(*, import_id: str, is_redo: bool, reason: str, by: User) -> str:
    """Undo an import, or let an undone one count again; gives the key of its data set.

    Raises
    ------
    UnknownImport, NothingToReverse
    """
    dataset = store_seam.catalogue().get(import_id).dataset
    stored, _ = StoredImport.objects.get_or_create(import_id=import_id, defaults={"dataset": dataset})
    storing_seam.reverse_import(import_id, is_redo=is_redo, by=author_name(by))
    action = "datasets.import_restored" if is_redo else "datasets.import_undone"
    audit.record(action, stored, by=by, after={"dataset": dataset, "import_id": import_id}, reason=reason)
    return dataset


def discard_reading(*, reading: Reading, by: User) -> None:
    """Throw an upload away that was not stored; its file is removed."""
    with transaction.atomic():
        reading.state = ReadingState.DISCARDED
        reading.save(update_fields=["state"])
        audit.record("datasets.file_discarded", reading, by=by, before={"file_name": reading.file_name})
    remove_upload(reading.folder)


def author_name(user: User) -> str:
    """As the store keeps it beside an import."""
    return f"{user.full_name}, {user.government}" if user.government else user.full_name
