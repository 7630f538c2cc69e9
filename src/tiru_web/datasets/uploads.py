"""Where an uploaded file is kept until it is stored: outside all that the server hands out."""

from __future__ import annotations

import hashlib
import re
import secrets
import shutil
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile

_LONGEST_NAME = 120
# Signs that mean something to a file system, and those nobody sees.
_UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069]')


@dataclass(frozen=True)
class KeptUpload:
    """folder : random name; name : of the file in it; size : in bytes"""

    folder: str
    name: str
    sha256: str
    size: int


def uploads_folder() -> Path:
    return Path(settings.CONFIG.home) / "unggahan"


def keep_upload(file: UploadedFile) -> KeptUpload:
    """Write an uploaded file under its own name into a new folder of a random name."""
    folder, name = secrets.token_urlsafe(24), safe_name(file.name or "")
    place = uploads_folder() / folder
    place.mkdir(parents=True, mode=0o700)
    digest = hashlib.sha256()
    with (place / name).open("xb") as kept:
        for chunk in file.chunks():
            digest.update(chunk)
            kept.write(chunk)
    return KeptUpload(folder, name, digest.hexdigest(), (place / name).stat().st_size)


def kept_path(folder: str, name: str) -> Path:
    return uploads_folder() / folder / name


def remove_upload(folder: str) -> None:
    """Remove a kept file; nothing happens where it is gone already."""
    place = uploads_folder() / folder
    if place.exists():
        shutil.rmtree(place)


def safe_name(name: str) -> str:
    """The name as it was given, without folders and without signs that could do harm; never empty."""
    last = re.split(r"[\\/]", unicodedata.normalize("NFC", name))[-1]
    text = _UNSAFE.sub("_", last).strip(" .")
    stem, dot, suffix = text.rpartition(".")
    if len(text.encode()) > _LONGEST_NAME:
        short = (stem or suffix).encode()[: _LONGEST_NAME - 16].decode(errors="ignore")
        text = f"{short}{dot}{suffix[:15]}" if stem else short
    return text or "berkas"
