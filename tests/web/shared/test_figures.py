from types import SimpleNamespace

from django.template.loader import render_to_string

from tiru_web.shared.figures import Figure, figure_of


def fact(**changes):
    values = {
        "value": 1234.5,
        "year": 2023,
        "status": SimpleNamespace(value="sementara"),
        "definition": "Nilai tambah.",
        "source": SimpleNamespace(title="Penerbit Contoh", url="https://contoh.invalid/tabel"),
        "seen_note": "dibaca 9 Juli 2024",
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
        source_title="Penerbit Contoh",
        source_url="https://contoh.invalid/tabel",
        note="dibaca 9 Juli 2024",
    )


def test_component_shows_the_number_with_unit_year_status_and_source():
    html = render_to_string("components/angka.html", {"angka": figure_of(fact(), INDICATOR)})

    for part in (
        "1.234,5",
        "miliar rupiah",
        "2023",
        "sementara",
        "Penerbit Contoh",
        "Nilai tambah.",
        "dibaca",
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
