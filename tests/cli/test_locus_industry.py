"""What imported industry figures say of a choice reaches the commands that weigh it."""

import gzip
import json

import pytest
from tests.cli.test_profile import SOURCE

PROVINCIAL = "Angka provinsi, bukan kabupaten atau kota."


@pytest.fixture
def provinces(tiru, workspace, shared_data, tmp_path):
    """The inter-regional table of 2016, imported as a user would."""
    answers = tmp_path / "jawaban.yaml"
    answers.write_text(
        'versi: 1\njawaban:\n  "tabel1.year": "2016"\n  "tabel1.unit": "Juta Rupiah"\n', "utf-8"
    )
    table = tmp_path / "irio.csv"
    table.write_bytes(gzip.decompress((shared_data / "id" / "irio2016_pdrb.csv.gz").read_bytes()))
    code, _, err = tiru("data", "import", str(table), "--dataset", "irio", "--mapping", str(answers), *SOURCE)
    assert code == 0, err


def test_choice_is_told_what_the_province_says(tiru, provinces):
    call = ("locus", "51.03", "--choice", "73.71", "--imports", "--format", "json")
    food = json.loads(tiru(*call, "--focus", "pangan")[1])["choice"]
    clothing = json.loads(tiru(*call, "--focus", "sandang")[1])["choice"]

    assert f"{PROVINCIAL} Sulawesi Selatan tempat belajar pangan yang masuk akal" in " ".join(
        food["supports"]
    )
    told = " ".join(clothing["against"])
    assert f"{PROVINCIAL} Sulawesi Selatan bukan tempat belajar sandang yang masuk akal" in told
    assert "Provinsi yang lebih masuk akal menurut tabel ini: " in told
    assert "Jawa Barat (3,13 kali)" in told
    assert "Industri Tekstil dan Pakaian Jadi: Sulawesi Selatan 0,43, Bali 0,55." in told
    assert "2016" in told
    assert clothing["industry"]["is_of_province_only"] is True


def test_journey_is_weighed_with_it(tiru, provinces):
    call = ("costs", "travel", "--from", "51.03", "--to", "73.71", "--days", "3", "--people", "gol. III=8")
    code, out, err = tiru(*call, "--focus", "pangan", "--imports")

    assert (code, err) == (0, "")
    assert "Sulawesi Selatan tempat belajar pangan yang masuk akal" in " ".join(out.split())
