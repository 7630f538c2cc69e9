"""The seam to the library for figures by activity: the tables that imports of a workspace make up."""

from __future__ import annotations

from functools import lru_cache

from django.conf import settings

from tiru.profile import ActivityTables, activity_tables
from tiru_web.datasets.analysis.stored import open_store


def tables() -> ActivityTables:
    """What the workspace's imports say of activities."""
    return _tables(str(settings.CONFIG.home), open_store().version())


# A version names the contents of a store, so what is kept under it never grows old.
@lru_cache(maxsize=2)
def _tables(home: str, version: str) -> ActivityTables:
    return activity_tables(open_store().observations())
