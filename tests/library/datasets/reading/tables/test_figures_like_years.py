"""Counts between 1945 and 2100 stand among figures and are counts, not years."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tiru.datasets.reading import ReadingReport

Read = Callable[..., ReadingReport]


@pytest.mark.parametrize(
    "rows",
    [
        ("Aceh;1500", "Riau;2700", "Papua;2050"),
        ("Aceh;1500", "Riau;2050", "Papua;2700"),
        ("Aceh;2050", "Riau;1500", "Papua;2700"),
    ],
    ids=["last", "middle", "first"],
)
def test_count_that_looks_like_a_year_is_a_count(rows: tuple[str, ...], read_csv: Read) -> None:
    report = read_csv("\n".join(["Jumlah IKM (unit), 2023", "Daerah;Jumlah IKM", *rows]))

    assert len(report.tables) == 1
    assert sorted(o.value for o in report.observations if o.value) == [1500, 2050, 2700]
    assert {(o.period, o.unit) for o in report.observations} == {("2023", "Unit")}


def test_count_beside_a_time_of_its_own_is_a_count(read_csv: Read) -> None:
    report = read_csv(
        "Wisatawan Kota Bengkulu (orang)\nPeriode;Wisatawan\nMaret 2023;500\nJuni 2023;2010\nJuli 2023;2800\n"
    )

    assert [(o.period, o.value) for o in report.observations] == [
        ("2023-03", 500),
        ("2023-06", 2010),
        ("2023-07", 2800),
    ]


def test_run_of_years_under_a_word_of_headers_still_heads_a_table(read_csv: Read) -> None:
    report = read_csv(
        "Jumlah IKM (unit)\nDaerah;2021;2022\nAceh;1950;2050\nRiau;1500;1600\n"
        "Kabupaten/Kota;2023;2024\nPapua;2700;3\n"
    )

    assert [(o.period, o.value) for o in report.observations] == [
        ("2021", 1950),
        ("2022", 2050),
        ("2021", 1500),
        ("2022", 1600),
        ("2023", 2700),
        ("2024", 3),
    ]
