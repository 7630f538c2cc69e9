import datetime as dt
from types import SimpleNamespace

import pytest
from django.template.loader import render_to_string

from tiru.datasets import SourceKind, load_facts
from tiru_web.shared.figures import (
    PUBLISHERS,
    Figure,
    NumberedSources,
    figure_of,
    publisher_of,
    source_words,
)


def fact(**changes):
    values = {
        "value": 1234.5,
        "year": 2023,
        "status": SimpleNamespace(value="sementara"),
        "definition": "Nilai tambah.",
        "series": "tpt_agustus",
        "source": SimpleNamespace(title="Salinan Contoh", url="https://contoh.invalid/tabel"),
        "seen_note": "kolom ketiga",
    }
    return SimpleNamespace(**{**values, **changes})


INDICATOR = SimpleNamespace(label="Nilai tambah", unit_label="miliar rupiah")


def test_figure_carries_all_of_a_fact():
    assert figure_of(fact(), INDICATOR) == Figure(
        label="Nilai tambah",
        value="1.234,5",
        unit="miliar rupiah",
        year=2023,
        status="sementara",
        definition="Nilai tambah.",
        publisher="Badan Pusat Statistik (BPS)",
        source_title="Salinan Contoh",
        source_url="https://contoh.invalid/tabel",
        place="kolom ketiga",
    )


def test_component_shows_the_number_with_unit_year_status_and_source():
    html = render_to_string("components/angka.html", {"angka": figure_of(fact(), INDICATOR)})

    for part in (
        "1.234,5",
        "miliar rupiah",
        "2023",
        "sementara",
        "Badan Pusat Statistik (BPS)",
        "Disalin dari",
        "Salinan Contoh",
        "tanggal pembacaan tidak dicatat",
        "Nilai tambah.",
        "kolom ketiga",
    ):
        assert part in html
    assert 'href="https://contoh.invalid/tabel"' in html


def test_missing_figure_says_why():
    html = render_to_string(
        "components/angka.html", {"angka": Figure("L", None, missing="belum diterbitkan")}
    )

    assert "belum diterbitkan" in html
    assert "angka__value" not in html


def test_address_of_a_source_cannot_carry_markup():
    html = render_to_string(
        "components/angka.html", {"angka": Figure("L", "1", source_title="<b>", source_url='"><b>')}
    )

    assert "<b>" not in html


def test_day_of_reading_is_told_where_it_is_known():
    figure = Figure("L", "1", source_title="Salinan", read_on=dt.date(2024, 7, 9))

    html = " ".join(render_to_string("components/angka.html", {"angka": figure}).split())

    assert "dibaca 9 Juli 2024" in html
    assert "tidak dicatat" not in html


def test_every_kind_of_source_has_a_publisher():
    assert set(PUBLISHERS) == set(SourceKind)


@pytest.mark.parametrize(
    ("series", "publisher"),
    [
        ("tpt_agustus", "Badan Pusat Statistik (BPS)"),
        ("ikm_register_daerah", "Dinas perindustrian atau perdagangan"),
        ("tpt_tanpa_bulan", "Tidak disebut (dikutip berita)"),
        ("catatan yang tidak dikenal", "Tidak tercatat"),
    ],
)
def test_publisher_is_who_counted_not_where_it_was_read(series, publisher):
    assert publisher_of(fact(series=series)) == publisher


def test_source_in_one_line_names_publisher_copy_and_address():
    assert source_words(fact()) == (
        "Badan Pusat Statistik (BPS); disalin dari Salinan Contoh. https://contoh.invalid/tabel"
    )


def test_no_carried_figure_is_without_publisher_or_copy():
    assert all(publisher_of(each) and each.source.title for each in load_facts().all)


def test_sources_are_numbered_once_in_the_order_of_the_page():
    sources = NumberedSources()
    first = figure_of(fact(), INDICATOR)
    other = figure_of(fact(source=SimpleNamespace(title="Salinan Lain", url="")), INDICATOR)

    numbers = [sources.refer(figure).number for figure in (first, other, first)]

    assert numbers == [1, 2, 1]
    assert [(figure.number, figure.source_title) for figure in sources.listed] == [
        (1, "Salinan Contoh"),
        (2, "Salinan Lain"),
    ]


def test_figure_without_a_source_gets_no_number():
    sources = NumberedSources()

    assert sources.refer(Figure("L", "1")).number == 0
    assert sources.listed == ()
