"""Invented examples for the components page; they stand on a region that does not exist."""

from __future__ import annotations

from typing import Any


def examples() -> dict[str, Any]:
    return {}
