"""Vocabulary of Indonesian reports as data: names, abbreviations, spellings, verbs.

A word is added as a line in `data/`, never in code. The files are checked while they are read; the tests
check them against the registry of regions as well.
"""

from tiru.gazetteer._loading import build_gazetteer, load_gazetteer
from tiru.gazetteer._vocabulary import Calendar, Gazetteer, Office

__all__ = ["Calendar", "Gazetteer", "Office", "build_gazetteer", "load_gazetteer"]
