"""Answers kept on disk by what was asked, never by whose key it was asked with."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class AnswerCache:
    """A folder of answers.

    Attributes
    ----------
    folder : Path
        Made when the first answer is kept.
    max_age : float
        Seconds after which an answer is asked for again.
    """

    folder: Path
    max_age: float

    def get(self, host: str, request: Mapping[str, str], now: float) -> str | None:
        """The answer kept for a request, unless it is too old; `now` in seconds since 1970."""
        path = self._path(host, request)
        try:
            if not 0 <= now - path.stat().st_mtime <= self.max_age:
                return None
            return path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return None  # not kept, or half gone: it is asked for again

    def put(self, host: str, request: Mapping[str, str], text: str) -> None:
        """Keep an answer; a reader sees the old one or the new one, never half of one."""
        self.folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=self.folder, prefix=".", suffix=".part")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
            Path(name).replace(self._path(host, request))
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise

    def _path(self, host: str, request: Mapping[str, str]) -> Path:
        asked = json.dumps([host, sorted(request.items())], ensure_ascii=False)
        return self.folder / f"{hashlib.sha256(asked.encode()).hexdigest()[:32]}.json"
