from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import Storage
from whitenoise.storage import CompressedManifestStaticFilesStorage

# The sheets of every page are many small files to read and one file to send.
JOINED = "css/tiru.css"
IMPORT = re.compile(r'^@import url\("(?P<name>[^"]+)"\)(?: (?P<media>[^;]+))?;\n', re.MULTILINE)

Found = dict[str, tuple[Storage, str]]


class WorkspaceStaticStorage(CompressedManifestStaticFilesStorage):
    """Hashed names for what was collected, the plain name for the rest, found beside the code."""

    def stored_name(self, name: str) -> str:
        key = self.hash_key(self.clean_name(name).strip())
        return self.hashed_files.get(key, name)

    def post_process(self, paths: Found, dry_run: bool = False, **options: Any) -> Iterator[Any]:
        """Joins the common sheets before names are hashed, so that the name follows from every part."""
        if dry_run:
            return
        folder = JOINED.rpartition("/")[0]
        text = IMPORT.sub(lambda found: self._imported(found, folder, paths), _read(*paths[JOINED]))
        self.delete(JOINED)
        self.save(JOINED, ContentFile(text.encode()))
        yield from super().post_process({**paths, JOINED: (self, JOINED)}, dry_run, **options)

    def _imported(self, found: re.Match[str], folder: str, paths: Found) -> str:
        text = _read(*paths[f"{folder}/{found['name']}"])
        return f"@media {found['media']} {{\n{text}}}\n" if found["media"] else text


def _read(storage: Storage, path: str) -> str:
    with storage.open(path) as file:
        return str(file.read().decode("utf-8"))
