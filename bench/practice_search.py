"""Search at 50,000 practices in memory, against the bare sum of the postings the question touches.

Texts are generated: words of the carried practices, drawn by how often they occur there, in records as long
as those; a tenth of the words is made up so that the vocabulary grows as it does in a large catalogue.
"""

from __future__ import annotations

import dataclasses
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial

import numpy as np

from tiru.practices import Catalogue, Practice, Reader, index_terms, load_catalogue, search_practices
from tiru.regions import RegionKind, load_registry

COUNT = 50_000
ROUNDS = 7
SEED = 514
INVENTED_WORDS = 20_000
QUESTIONS = (
    "dapur produksi bersama untuk rendang",
    "sertfikat halal bagi usaha kuliner",
    "belanja pegawai lewat lokapasar kota",
    "pelatihan membatik bagi ibu rumah tangga yang ingin menjadi pengusaha",
    "usaha",
    "pelabuhan peti kemas",
)


def run() -> None:
    started = time.perf_counter()
    catalogue = Catalogue(invented_practices(COUNT))
    made = time.perf_counter() - started
    started = time.perf_counter()
    index = catalogue.index
    indexed = time.perf_counter() - started
    sys.stdout.write(f"{COUNT} praktik karangan dibuat dalam {made:.0f} s; indeks dalam {indexed:.0f} s\n")
    reader = Reader("51.03", dict(zip(_codes(), np.linspace(0, 9, len(_codes())).tolist(), strict=True)))
    # The first search also lays out origins and evidence, once.
    search_practices(catalogue, "usaha", reader=reader, limit=1)
    sys.stdout.write("pertanyaan | Tiru | jumlah daftar kata saja | kali\n")
    for question in QUESTIONS:
        ask = partial(search_practices, catalogue, question, reader=reader, limit=20)
        words = [word for word in question.split() if word in index]
        ours, floor = _median(ask), _median(lambda words=words: [index.scores(word) for word in words])
        sys.stdout.write(f"{question} | {ours * 1000:.1f} ms | {floor * 1000:.2f} ms | {ours / floor:.0f}\n")


def _median(work: Callable[[], object]) -> float:
    return statistics.median(_seconds(work) for _ in range(ROUNDS))


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _codes() -> list[str]:
    return [region.code for region in load_registry().regions() if region.kind is not RegionKind.PROVINSI]


def invented_practices(count: int) -> list[Practice]:
    """Records of words drawn at random, on real codes: nothing in them is said of a region."""
    rng = np.random.default_rng(SEED)
    carried = load_catalogue().practices
    words = np.array([word for each in carried for terms in index_terms(each).values() for word in terms])
    made_up = np.array(["".join(rng.choice(list("aeioubdgklmnprst"), 7)) for _ in range(INVENTED_WORDS)])
    codes = rng.choice(_codes(), count)
    return [
        _invented(number, str(codes[number]), carried[number % len(carried)], words, made_up, rng)
        for number in range(count)
    ]


def _invented(
    number: int,
    code: str,
    pattern: Practice,
    words: np.ndarray,
    made_up: np.ndarray,
    rng: np.random.Generator,
) -> Practice:
    drawn = np.where(rng.random(120) < 0.1, rng.choice(made_up, 120), rng.choice(words, 120)).tolist()
    return dataclasses.replace(
        pattern,
        key=f"contoh-{number}",
        origin_region_code=code,
        title=" ".join(drawn[:8]),
        problem=" ".join(drawn[8:30]),
        how_it_works=(" ".join(drawn[30:90]),),
        preconditions=(),
        results=(),
        caveats=(" ".join(drawn[90:]),),
    )
