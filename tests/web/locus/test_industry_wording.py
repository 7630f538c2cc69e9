"""Where an industry is strong instead is said only of places that are stronger than the own region."""

from tests.library.profile.observed import grid, observed

from tiru.parameters import get_focus
from tiru.profile import activity_tables, industry_standing
from tiru.regions import load_registry
from tiru_web.locus.wording.industry import industry_advice, industry_words

FOOD, OTHER = "10 Industri Makanan", "Konstruksi"
BADUNG, MAKASSAR = (load_registry().get(code) for code in ("51.03", "73.71"))


def standing(**food):
    """Regions with so much food of 100; their order of codes is Badung, Makassar, Surabaya."""
    codes = {"badung": "51.03", "makassar": "73.71", "surabaya": "35.78"}
    rows = grid({codes[name]: {FOOD: value, OTHER: 100 - value} for name, value in food.items()})
    return industry_standing(activity_tables(observed(rows)), get_focus("pangan"), BADUNG, MAKASSAR)


def test_stronger_places_are_named():
    found = standing(badung=20, makassar=10, surabaya=60)

    assert (
        industry_advice(found) == "Tempat yang lebih masuk akal menurut tabel ini: Kota Surabaya (2,00 kali)."
    )


def test_nobody_is_named_who_is_weaker_than_the_own_region():
    assert industry_advice(standing(badung=60, makassar=10, surabaya=40)) == ""


def test_sensible_place_needs_no_other():
    assert industry_advice(standing(badung=10, makassar=60, surabaya=65)) == ""


def test_words_name_year_table_and_source():
    told = " ".join(industry_words(standing(badung=20, makassar=10, surabaya=60)))

    assert "Angka provinsi" not in told
    assert "Tabelnya: “Tenaga kerja”, orang, 2024" in told
    assert "https://contoh.example/tabel" in told
    assert industry_words(None) == []
