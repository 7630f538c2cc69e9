"""`tiru profile`: what is known, findings in words, and the reason wherever nothing is said."""

import gzip
import json

import pytest
from tests.cli.test_json_shapes import differences, leaves

from tiru.parameters import load_activity_divisions
from tiru.regions import RegionKind, load_registry

# Invented figures of regions that are named; small enough to check by eye.
WORKERS = """Kabupaten/Kota;Tahun;KBLI;Tenaga kerja (orang)
Kabupaten Badung;2022;10 Industri Makanan;20
Kabupaten Badung;2022;13 Industri Tekstil;30
Kabupaten Badung;2022;31 Industri Furnitur;50
Kabupaten Badung;2022;Keterampilan khusus;7
Kota Makassar;2022;10 Industri Makanan;60
Kota Makassar;2022;13 Industri Tekstil;10
Kota Makassar;2022;31 Industri Furnitur;30
Kabupaten Badung;2023;10 Industri Makanan;30
Kabupaten Badung;2023;13 Industri Tekstil;30
Kabupaten Badung;2023;31 Industri Furnitur;60
Kabupaten Badung;2023;Keterampilan khusus;8
Kota Makassar;2023;10 Industri Makanan;80
Kota Makassar;2023;13 Industri Tekstil;10
Kota Makassar;2023;31 Industri Furnitur;30
"""
SOURCE = ("--title", "Tenaga kerja industri", "--publisher", "Kantor Contoh", "--by", "Uji", "--yes")


@pytest.fixture
def imported(tiru, workspace, tmp_path):
    """`imported("tenaga-kerja", WORKERS)` stores a table under that key."""

    def go(dataset, text):
        file = tmp_path / f"{dataset}.csv"
        file.write_text(text, "utf-8")
        code, _, err = tiru("data", "import", str(file), "--dataset", dataset, *SOURCE)
        assert (code, err) == (0, "")

    return go


@pytest.fixture
def workers(imported):
    imported("tenaga-kerja", WORKERS)


def test_carried_figures_alone_say_what_is_not_known(tiru):
    code, out, err = tiru("profile", "Badung")

    assert (code, err) == (0, "")
    assert "Belum ada tabel menurut kegiatan." in out
    assert "Tidak dapat dikatakan: belum ada angka menurut kegiatan." in out
    assert "Nilai tengah" in out


def test_findings_stand_in_words(tiru, workers):
    code, out, _ = tiru("profile", "51.03", "--imports", "--other", "73.71")

    assert code == 0
    assert (
        "Kota Makassar tempat belajar pangan yang masuk akal: bagian pangannya 1,45 kali rata-rata 2 "
        "kabupaten/kota dalam tabel, di Kabupaten Badung 0,55 kali (2023)." in out
    )
    assert "Kota Makassar bukan tempat belajar sandang yang masuk akal" in out
    assert "menurut 3 kegiatan industri pengolahan saja" in out
    assert "Pembandingnya jumlah 2 kabupaten/kota dalam tabel, bukan seluruh Indonesia." in out
    assert "tidak dikenal sebagai kegiatan menurut KBLI atau ISIC: “Keterampilan khusus”." in out


def test_growth_is_told_with_its_sum(tiru, workers):
    _, out, _ = tiru("profile", "51.03", "--imports")

    assert "naik 20 Orang, dari 100 menjadi 120" in out
    assert "Ketiganya berjumlah +20." in out


def test_year_can_be_chosen(tiru, workers):
    _, out, _ = tiru("profile", "51.03", "--imports", "--year", "2022")

    assert "2022, menurut 3 kegiatan" in out
    assert "Tidak dapat dikatakan: perlu angka dua tahun dengan rincian yang sama." in out


def test_year_that_is_not_there_names_those_that_are(tiru, workers):
    code, out, _ = tiru("profile", "51.03", "--imports", "--year", "1999")

    assert code == 0
    assert "tidak ada tabel kegiatan tahun 1999 yang memuat daerah ini. Yang ada: 2022 dan 2023." in out


def test_two_units_are_told_and_not_brought_together(tiru, imported):
    imported("dua", WORKERS)
    imported("dua", WORKERS.replace("(orang)", "(ribu orang)").replace("Kabupaten Badung", "Kota Denpasar"))
    _, out, _ = tiru("profile", "51.03", "--imports", "--other", "51.71")

    assert "Kumpulan data ini juga memuat angka bersatuan Ribu Orang; tidak digabungkan." in out
    assert "Tidak dapat dikatakan untuk pangan: angka Kota Denpasar" in out


def test_percentages_are_refused_by_name(tiru, imported):
    imported("bagian", WORKERS.replace("Tenaga kerja (orang)", "Tenaga kerja (persen)"))
    _, out, _ = tiru("profile", "51.03", "--imports")

    assert "persen, indeks, dan laju tidak dapat dijumlahkan antarkegiatan" in out


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("Bandung",), 3),
        (("Antah Berantah",), 3),
        (("51.03", "--other", "99.99"), 3),
        (("51.03", "--dataset", "tidak-ada"), 9),
        (("11.01", "--imports"), 7),
    ],
)
def test_mistakes_end_with_their_code_and_a_sentence(tiru, workers, arguments, code):
    found, _, err = tiru("profile", *arguments)

    assert found == code
    assert err.strip().endswith(".")
    assert "Traceback" not in err


def test_region_without_figures_still_prints_its_record(tiru):
    code, out, err = tiru("profile", "11.01", "--format", "json")
    record = json.loads(out)

    assert code == 7
    assert err == "Belum ada angka tentang Kabupaten Aceh Selatan.\n"
    assert record["activities"] is None
    assert record["not_said"]["reason"] == "no_tables"


def test_imports_without_a_workspace_are_refused(tiru, tmp_path, monkeypatch):
    monkeypatch.setenv("TIRU_HOME", str(tmp_path / "tidak-ada"))
    assert tiru("profile", "51.03", "--imports")[0] == 8


def test_markdown_has_headings_and_tables(tiru, workers):
    _, out, _ = tiru("profile", "51.03", "--imports", "--format", "md")

    assert "## Profil Kabupaten Badung (51.03)" in out
    assert "| Kegiatan | Bagian | Kuosien lokasi |" in out


def wide_table():
    """As many regions and divisions as complexity asks for, in figures that follow from their numbers."""
    regions = load_registry().regions(RegionKind.KABUPATEN)[:20]
    divisions = list(load_activity_divisions().values())[:50]
    rows = [
        f"{region.name};2023;{division.code} {division.title.replace(';', ',')};{1 + 7 * i * j % 23}"
        for i, region in enumerate(regions, 2)
        for j, division in enumerate(divisions, 2)
    ]
    return "\n".join(["Kabupaten/Kota;Tahun;KBLI;Tenaga kerja (orang)", *rows, ""])


def test_page_names_the_keys(tiru, workers, imported):
    imported("bagian", WORKERS.replace("Tenaga kerja (orang)", "Tenaga kerja (persen)"))
    imported("lebar", wide_table())
    keys = set()
    calls = (("51.03", "--other", "73.71"), ("51.03", "--year", "1999"), ("11.01", "--other", "11.02"))
    for arguments in calls:
        _, out, _ = tiru("profile", *arguments, "--imports", "--format", "json")
        keys |= set(leaves(json.loads(out)))

    assert differences("tiru profile", keys) == (set(), set())


def test_real_table_of_provinces(tiru, workspace, shared_data, tmp_path):
    answers = tmp_path / "jawaban.yaml"
    answers.write_text(
        'versi: 1\njawaban:\n  "tabel1.year": "2016"\n  "tabel1.unit": "Juta Rupiah"\n', "utf-8"
    )
    table = tmp_path / "irio.csv"
    table.write_bytes(gzip.decompress((shared_data / "id" / "irio2016_pdrb.csv.gz").read_bytes()))
    imported = tiru("data", "import", str(table), "--dataset", "irio", "--mapping", str(answers), *SOURCE)
    assert imported[0] == 0, imported[2]

    _, out, _ = tiru("profile", "51.03", "--imports", "--other", "73.71")
    record = json.loads(tiru("profile", "51.03", "--imports", "--format", "json")[1])

    assert out.index("Angka provinsi, bukan kabupaten") < out.index("tempat belajar pangan")
    assert (
        "Sulawesi Selatan tempat belajar pangan yang masuk akal: bagian pangannya 1,40 kali rata-rata "
        "nasional, di Bali 0,30 kali (2016)." in out
    )
    assert "Sulawesi Selatan bukan tempat belajar sandang yang masuk akal" in out
    assert "Industri Tekstil dan Pakaian Jadi: Sulawesi Selatan 0,43, Bali 0,55." in out
    assert {key.partition("[]")[0] for key in leaves(record["activities"]["complexity"])} == {
        "eci",
        "rank",
        "ranked",
        "nearest",
        "sentences",
    }
