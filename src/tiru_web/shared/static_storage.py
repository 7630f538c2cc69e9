from __future__ import annotations

from whitenoise.storage import CompressedManifestStaticFilesStorage


class WorkspaceStaticStorage(CompressedManifestStaticFilesStorage):
    """Hashed names for what was collected, the plain name for the rest, found beside the code."""

    def stored_name(self, name: str) -> str:
        key = self.hash_key(self.clean_name(name).strip())
        return self.hashed_files.get(key, name)
