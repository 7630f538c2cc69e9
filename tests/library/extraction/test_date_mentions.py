"""Dates in every form reports use, the check of the weekday, and years that stay unknown."""

import datetime as dt

import pytest

from tiru.extraction import draft_visit

PUBLISHED = dt.date(2024, 7, 10)  # a Wednesday


def found(look, text: str, published: dt.date | None = PUBLISHED) -> list[tuple[str, str, bool | None]]:
    evidence = look(text, published)
    return [(text[date.start : date.end], date.value, date.weekday_fits) for date in evidence.dates]


@pytest.mark.parametrize(
    ("text", "value", "fits"),
    [
        ("Selasa (09/07/2024)", "2024-07-09", True),
        ("Selasa (9/7)", "2024-07-09", True),
        ("Selasa, 9 Juli 2024", "2024-07-09", True),
        ("Selasa 9 Juli 2024", "2024-07-09", True),
        ("Rabu tgl 9 Juli 2024", "2024-07-09", False),
        ("Jum’at (21/02/2025)", "2025-02-21", True),
        ("Kamis (25/9/25)", "2025-09-25", True),
        ("9 Jul. 2024", "2024-07-09", None),
        ("9.7.2024", "2024-07-09", None),
        ("2024-07-09", "2024-07-09", None),
        ("Selasa lalu (9/7)", "2024-07-09", True),
        ("8-10 Juli 2024", "2024-07-08/2024-07-10", None),
        ("8 s.d. 10 Juli 2024", "2024-07-08/2024-07-10", None),
        ("8 s/d 10 Juli 2024", "2024-07-08/2024-07-10", None),
        ("Selasa s.d. Kamis, 9-11 Juli 2024", "2024-07-09/2024-07-11", True),
        ("Selasa dan Rabu, 9 dan 10 Juli 2024", "2024-07-09/2024-07-10", True),
        ("Senin-Selasa (25-26/8/2025)", "2025-08-25/2025-08-26", True),
        ("Senin-Rabu (25-26/8/2025)", "2025-08-25/2025-08-26", False),
        ("30 Juni s.d. 2 Juli 2024", "2024-06-30/2024-07-02", None),
        ("29 Desember 2024 hingga 2 Januari 2025", "2024-12-29/2025-01-02", None),
        ("Senin (8/7) sampai Rabu (10/7)", "2024-07-08/2024-07-10", True),
        (
            "tanggal dua puluh dua sampai dengan dua puluh empat September tahun dua ribu dua puluh lima",
            "2025-09-22/2025-09-24",
            None,
        ),
    ],
)
def test_calendar_date(look, text, value, fits):
    assert found(look, text) == [(text, value, fits)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("kemarin", "2024-07-09"),
        ("hari ini", "2024-07-10"),
        ("Jumat pekan lalu", "2024-07-05"),
        ("Rabu pekan lalu", "2024-07-03"),
        ("Selasa lalu", "2024-07-09"),
        ("Rabu lalu", "2024-07-03"),
        ("Senin kemarin", "2024-07-08"),
        ("Jumat mendatang", "2024-07-12"),
        ("Senin pekan depan", "2024-07-15"),
    ],
)
def test_day_counted_from_publication(look, text, value):
    assert found(look, text) == [(text, value, None)]


@pytest.mark.parametrize(
    "text",
    ["31 April 2024", "pukul 09.30 WIB", "3/4 bagian", "Nomor 094/612/2025", "1.214.000", "setiap Kamis"],
)
def test_no_date(look, text):
    assert found(look, text) == []


def test_year_stays_unknown_without_publication(look):
    assert found(look, "Kamis (3/10)", None) == [("Kamis (3/10)", "--10-03", None)]
    assert found(look, "kemarin", None) == []


def test_turn_of_the_year_takes_the_nearest(look):
    assert found(look, "30 Desember", dt.date(2025, 1, 2))[0][1] == "2024-12-30"


BODY = "Rombongan Pemkab Badung melaksanakan studi tiru ke Kota Makassar"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (f"{BODY}, Selasa (9/7/2024).", ["2024-07-09"]),
        (
            f"{BODY}, 8-9 Juli 2024. Surat Tugas Nomor 094/1 tanggal 1 Juli 2024.",
            ["2024-07-08", "2024-07-09"],
        ),
        (f'{BODY}, Selasa (9/7). "Kami senang," katanya kepada wartawan, Rabu (10/7).', ["2024-07-09"]),
        (
            f"{BODY}, Selasa (9/7). Pada 12 Oktober 2022 Makassar lebih dulu bertandang ke Badung.",
            ["2024-07-09"],
        ),
        (f"{BODY}. Mereka diterima Made Misal, S.E., kemarin.", ["2024-07-09"]),
        (f"Makassar, 10 Juli 2024\n{BODY}.", []),
        (
            f"{BODY}, Selasa (9/7/2024). Keesokan harinya, Rabu (10/7/2024), rombongan pulang.",
            ["2024-07-09", "2024-07-10"],
        ),
    ],
)
def test_days_of_the_visit(text, days):
    draft = draft_visit(text, published=PUBLISHED)

    assert [day.isoformat() for day in draft.dates] == days
    assert draft.contradictions == ()


def test_day_of_reception_beside_a_quotation_counts():
    text = f'{BODY}. "Selamat datang," ujar Made Misal saat menerima rombongan, Selasa (9/7/2024).'

    assert draft_visit(text).dates == (dt.date(2024, 7, 9),)


def test_publication_given_wins_over_the_line():
    draft = draft_visit(f"Terbit: 2020-07-10\n{BODY}, Selasa (9/7).", published=PUBLISHED)

    assert draft.dates == (dt.date(2024, 7, 9),)
    assert draft.weekday_fits is True
