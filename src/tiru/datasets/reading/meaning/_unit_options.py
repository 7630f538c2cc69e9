"""Units an indicator may have, as options of a question and for nothing else."""

from __future__ import annotations

from functools import cache

from tiru.datasets._indicators import load_indicators
from tiru.datasets.reading.meaning._price_bases import is_domestic_product
from tiru.datasets.reading.values import plain_heading

_MONEY = ("Juta Rupiah", "Miliar Rupiah", "Ribu Rupiah", "Rupiah")
_OPTIONS_OF_WORDS = {
    ("indeks", "index", "ipm", "hdi", "gini", "ihk"): ("Indeks", "Persen"),
    ("rate", "pct", "persen", "persentase", "laju", "tingkat", "participation", "tpt", "tpak"): ("Persen",),
    ("years", "lama", "harapan", "expectancy", "usia", "umur"): ("Tahun",),
    ("penduduk", "population", "pekerja", "jiwa", "orang", "workers"): ("Orang", "Ribu Orang"),
}


def unit_options(indicator: str) -> tuple[str, ...]:
    """Best supported first; the unit of a listed indicator of that name leads.

    Examples
    --------
    >>> unit_options("poverty rate"), unit_options("luas panen")
    (('Persen',), ())
    """
    words = plain_heading(indicator)
    if is_domestic_product(words):
        return _MONEY
    options = next(
        (units for names, units in _OPTIONS_OF_WORDS.items() if not set(names).isdisjoint(words.split())), ()
    )
    listed = _unit_of_listed().get(words)
    return tuple(dict.fromkeys((listed, *options))) if listed else options


@cache
def _unit_of_listed() -> dict[str, str]:
    return {plain_heading(key): i.unit_label.title() for key, i in load_indicators().items()}
