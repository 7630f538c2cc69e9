"""Articles read a second on one core, and the start, beside matchers that only find words of the gazetteer.

The matchers are a floor, not an equal: they find names of regions and offices, posts, words for a visit and
dates, and judge nothing. spaCy's blank Indonesian pipeline is measured where it is installed; the project
does not install it.
"""

from __future__ import annotations

import importlib
import importlib.util
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from tiru.extraction import draft_visit, read_text, seed_article
from tiru.gazetteer import load_gazetteer
from tiru.regions import load_registry

TEXTS = Path(__file__).parents[1] / "tests" / "library" / "extraction" / "unseen"
ROUNDS = 7
LEAST_PER_SECOND = 200
LONGEST_START = 1.0
_START = (
    "import time; started = time.perf_counter()\n"
    "from tiru.extraction import draft_visit, seed_article\n"
    "draft_visit(seed_article().text)\n"
    "print(time.perf_counter() - started)"
)


def run() -> None:
    texts = [seed_article().text, *(read_text(file) for file in sorted(TEXTS.glob("*.txt")))]
    characters = sum(map(len, texts)) / len(texts)
    sys.stdout.write(f"{len(texts)} teks, rata-rata {characters:.0f} huruf; waktu prosesor, satu inti\n")
    sys.stdout.write("cara | artikel per detik (median) | tercepat | kali lebih lama\n")
    ways = {"pola biasa": _plain_matcher(), "tiru": _reader, **_peers()}
    rates = {name: _rates(way, texts) for name, way in ways.items()}
    medians = {name: statistics.median(found) for name, found in rates.items()}
    for name, middle in medians.items():
        slower = medians["pola biasa"] / middle
        sys.stdout.write(f"{name} | {middle:.0f} | {max(rates[name]):.0f} | {slower:.2f}\n")
    reached = medians["tiru"] >= LEAST_PER_SECOND
    _verdict("artikel per detik", medians["tiru"], LEAST_PER_SECOND, reached)
    start = min(_start() for _ in range(3))
    _verdict("detik sampai artikel pertama terbaca", start, LONGEST_START, start <= LONGEST_START)
    if importlib.util.find_spec("spacy") is None:
        sys.stdout.write("spaCy tidak terpasang, jadi tidak diukur.\n")


def _verdict(what: str, measured: float, aim: float, reached: bool) -> None:
    sys.stdout.write(f"{what}: {measured:.2f}, sasaran {aim:g}: {'tercapai' if reached else 'belum'}\n")


def _reader(text: str) -> object:
    return draft_visit(text)


def _rates(way: Callable[[str], object], texts: list[str]) -> list[float]:
    """Articles a second of processor time, one figure a round; the first call is left out."""
    way(texts[0])
    rates = []
    for _ in range(ROUNDS):
        started = time.process_time()
        for text in texts:
            way(text)
        rates.append(len(texts) / (time.process_time() - started))
    return rates


def _start() -> float:
    """Seconds from the import to the first draft, in a process of its own."""
    # Our own interpreter with a fixed text of our own.
    command = [sys.executable, "-c", _START]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    return float(answer.stdout)


def _phrases() -> list[str]:
    gazetteer = load_gazetteer()
    regions: Iterable[str] = (region.short_name.lower() for region in load_registry().regions())
    words = {*regions, *gazetteer.offices.known, *gazetteer.posts.leads, *gazetteer.visits.terms}
    return sorted(words, key=len, reverse=True)


def _plain_matcher() -> Callable[[str], object]:
    """One pattern of all phrases and one of dates, as a script written in an afternoon would have."""
    phrases = re.compile(rf"\b(?:{'|'.join(map(re.escape, _phrases()))})\b")
    months = "|".join(load_gazetteer().calendar.months)
    dates = re.compile(rf"\d{{1,2}}(?:/\d{{1,2}}(?:/\d{{4}})?|\s(?:{months})(?:\s\d{{4}})?)")

    def match(text: str) -> object:
        lower = text.lower()
        return phrases.findall(lower), dates.findall(lower)

    return match


def _peers() -> dict[str, Callable[[str], object]]:
    if importlib.util.find_spec("spacy") is None:
        return {}
    spacy = importlib.import_module("spacy")
    pipeline = spacy.blank("id")
    ruler = pipeline.add_pipe("entity_ruler", config={"phrase_matcher_attr": "LOWER"})
    ruler.add_patterns([{"label": "KATA", "pattern": phrase} for phrase in _phrases()])
    return {"spaCy kosong (id)": pipeline}
