"""`tiru costs` as an organiser and as a program use it."""

import json
import re
from pathlib import Path

import pytest
from tests.cli.test_json_shapes import answers, differences

import tiru.practices as tiru_practices

TRIP = ("--from", "51.03", "--to", "73.71", "--days", "3")
PEOPLE = ("--people", "eselon II=1,eselon III=4,gol. III=20,pihak lain=30")
IN_2024 = ("--on", "2024-07-09")
HEAD = (
    "component,travel,traveller,origin_code,destination_code,amount_idr,unit,"
    "valid_from,valid_until,legal_basis\n"
)


def read_json(tiru, *arguments):
    code, out, err = tiru("costs", *arguments, "--format", "json")
    assert (code, err) == (0, "")
    return json.loads(out)


@pytest.fixture
def tariff_file(tmp_path):
    """Everything a complete estimate of Makassar lacks, and an honorarium."""
    path = tmp_path / "tarif.csv"
    rows = [
        "transpor,,,51.03,73.71,1800000,orang_perjalanan,,,Perbup contoh",
        "penginapan,,pihak lain,,73,700000,orang_malam,,,Perbup contoh",
        "honorarium,,,,,,orang_perjalanan,,,",
    ]
    path.write_text(HEAD + "\n".join(rows) + "\n", "utf-8")
    return path


def test_json_adds_up_and_names_what_is_open(tiru):
    record = read_json(tiru, "estimate", *TRIP, *PEOPLE, *IN_2024)

    assert sum(line["amount_idr"] for line in record["lines"]) == record["known_idr"] == 111_940_000
    assert (record["total_idr"], record["is_complete"], record["is_payment_document"]) == (None, False, False)
    assert [item["component"] for item in record["open_items"]] == ["penginapan", "transpor"]
    assert record["open_items"][1]["sentence"] == (
        "Belum diketahui: tiket atau transpor pulang-pergi Kabupaten Badung–Kota Makassar per orang "
        "(55 orang). Isi untuk melengkapi."
    )
    assert all(sentence.endswith(".") for sentence in record["notes"])


@pytest.mark.parametrize("columns", [80, 200])
def test_table_calls_a_partial_sum_partial_and_an_estimate_an_estimate(tiru, columns):
    code, out, _ = tiru("costs", "estimate", *TRIP, *PEOPLE, *IN_2024, columns=columns)
    words = " ".join(out.split())

    assert code == 0
    assert "Jumlah sebagian: Rp111.940.000, paling sedikit sebesar itu" in words
    assert "Perkiraan, bukan dokumen pembayaran." in words
    assert "Menurut seri kedua dalam daftar yang sama: eselon II Rp1.938.000, bukan Rp1.550.000." in words
    assert max(len(line) for line in out.splitlines()) <= columns


def test_fare_and_class_complete_the_sum(tiru):
    more = ("--fare", "1800000", "--others-as", "gol. III")
    _, out, _ = tiru("costs", "estimate", *TRIP, *PEOPLE, *IN_2024, *more, "--format", "md")

    assert "Jumlah: Rp254.860.000." in out
    assert "Yang belum diketahui" not in out
    assert "| tiket atau transpor pulang-pergi | semua | 55 orang × Rp1.800.000 | Rp99.000.000 |" in out
    assert "Penginapan 30 orang tanpa tingkat sendiri dihitung seperti gol. III" in out


def test_own_tariffs_complete_the_sum_and_open_rows_are_told(tiru, tariff_file):
    call = ("estimate", *TRIP, *PEOPLE, *IN_2024, "--tariffs", str(tariff_file))
    _, out, _ = tiru("costs", *call)

    record = read_json(tiru, *call)
    assert record["total_idr"] == 111_940_000 + 55 * 1_800_000 + 30 * 2 * 700_000
    assert "1 baris berkas tarif Anda belum diisi besarannya dan tidak dipakai." in " ".join(out.split())


def test_tariffs_out_of_date_are_told(tiru):
    _, out, _ = tiru("costs", "estimate", *TRIP, *PEOPLE, "--on", "2026-03-02")
    words = " ".join(out.split())

    assert "berlaku sepanjang 2024, sedangkan berangkatnya 2 Maret 2026." in words
    assert "Perpres 72/2025" in words


def test_other_province_is_named_and_not_guessed(tiru):
    call = ("--from", "51.03", "--to", "Kota Surabaya", "--days", "2", "--people", "gol. III=2")
    record = read_json(tiru, "estimate", *call)

    assert record["known_idr"] == 0
    assert (
        record["open_items"][0]["sentence"]
        == "Belum diketahui: uang harian di Provinsi Jawa Timur per orang per hari (2 orang, 2 hari). "
        "Tarif tempat itu belum ada; isi untuk melengkapi."
    )


def test_tariffs_show_basis_validity_and_mark(tiru):
    _, out, _ = tiru("costs", "tariffs", "--to", "Makassar")
    record = read_json(tiru, "tariffs", "--to", "Makassar")

    assert "Rp430.000" in out
    assert "Rp480.000" not in out
    assert "sepanjang 2024" in out
    assert {each["destination_code"] for each in record["tariffs"]} == {None, "73"}
    assert {each["mark"] for each in record["tariffs"]} == {"terlihat", "belum_diperiksa"}
    assert "Perpres 72/2025" in record["unread"][0]["legal_basis"]


def test_own_tariffs_stand_among_the_others(tiru, tariff_file):
    record = read_json(tiru, "tariffs", "--tariffs", str(tariff_file))
    own = [each for each in record["tariffs"] if each["mark"] == "tarif_sendiri"]

    assert [(each["component"], each["amount_idr"]) for each in own] == [
        ("transpor", 1_800_000),
        ("penginapan", 700_000),
    ]
    assert record["unfilled"] == 1


@pytest.mark.parametrize("name", ["tarif.csv", "tarif.yaml"])
def test_template_is_written_once_and_never_over_a_file(tiru, tmp_path, name):
    path = tmp_path / name
    call = ("costs", "template", "--from", "51.03", "--to", "73.71", "--output", str(path))

    code, out, err = tiru(*call)
    written = path.read_text("utf-8")
    assert (code, err) == (0, "")
    assert f"--tariffs {path}" in " ".join(out.split())
    assert "73.71" in written

    code, _, err = tiru(*call)
    assert (code, path.read_text("utf-8")) == (5, written)
    assert "sudah ada dan tidak ditimpa" in err


def test_template_without_a_file_is_csv_to_pass_on(tiru):
    code, out, _ = tiru("costs", "template", "--from", "51.03", "--to", "73.71")

    assert code == 0
    assert out.startswith(HEAD)
    assert "transpor,,,51.03,73.71,,orang_perjalanan,,,\n" in out


def test_journey_is_weighed_against_what_could_be_done_instead(tiru):
    record = read_json(tiru, "travel", *TRIP, *PEOPLE, *IN_2024)

    assert record["verdict"] == "consider_alternative"
    assert record["sentence"].startswith("Timbang cara lain dahulu: Kota Makassar. Rombongan 55 orang")
    assert [each["kind"] for each in record["alternatives"] if each["is_suggested"]] == ["rombongan_kecil"]
    assert record["standing"]["is_on_front"] is True
    assert record["change"] == (
        "Putusan ini berubah bila rombongannya diperkecil atau ada perubahan yang diukur sebelum dan sesudah."
    )


@pytest.mark.parametrize("columns", [80, 160])
def test_journey_is_told_in_words_with_its_rule(tiru, columns):
    code, out, _ = tiru("costs", "travel", *TRIP, "--people", "gol. III=8", *IN_2024, columns=columns)
    words = " ".join(out.split())

    assert code == 0
    assert "Boleh dipertimbangkan: Kota Makassar. 2 dari 3 praktik pendukung diketahui berjalan" in words
    assert "Yang tidak diketahui tidak ikut menentukan." in words
    assert "tempat lebih dekat: Kota Surabaya" in words
    assert max(len(line) for line in out.splitlines()) <= columns


def test_ceiling_decides_by_what_is_known(tiru):
    few = ("--people", "gol. III=8", *IN_2024)
    record = read_json(tiru, "travel", *TRIP, *few, "--ceiling", "1000000")

    assert record["verdict"] == "consider_alternative"
    assert "melampaui pagu Rp1.000.000." in record["sentence"]


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["--people", "menteri=1"], 2, "“menteri” tidak dikenal. Yang dikenal: kepala daerah"),
        (["--people", "pihak lian=3"], 2, "Mungkin maksud Anda pihak lain."),
        (["--people", "eselon II=1,eselon 2=2"], 2, "eselon II disebut dua kali."),
        (["--people", "eselon II"], 2, "Tulis tingkat, tanda sama dengan, lalu banyaknya"),
        (["--people", "eselon II=-1"], 2, "Tulis tingkat, tanda sama dengan, lalu banyaknya"),
        (["--people", " , "], 2, "belum ada orangnya"),
        (["--people", "gol. III=0"], 2, "belum ada orangnya"),
        ([*PEOPLE, "--others-as", "pihak lain"], 2, "tidak mempunyai tingkat sendiri"),
        ([*PEOPLE, "--nights", "5"], 4, "Banyaknya malam 5 tidak dapat dipakai. Yang boleh: 0 sampai 2."),
        ([*PEOPLE, "--days", "0"], 4, "Lamanya (hari) 0 tidak dapat dipakai. Yang boleh: 1 sampai 90."),
        ([*PEOPLE, "--fare", "1.800.000"], 2, "“1.800.000” untuk --fare"),
        ([*PEOPLE, "--to", "51.03"], 4, "Yang boleh: dalam_kota."),
        ([*PEOPLE, "--to", "7308"], 3, "sebagai kode BPS berarti Kabupaten Maros"),
        ([*PEOPLE, "--on", "9/7/2024"], 2, "misalnya 2024-07-09"),
        ([*PEOPLE, "--tariffs", "tidak-ada.csv"], 5, "Periksa nama dan letaknya."),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_mistake_is_told_in_one_sentence(tiru, arguments, code, words):
    found, out, err = tiru("costs", "estimate", *TRIP, *arguments)

    assert (found, out) == (code, "")
    assert words in err
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (
            "transpor,,,51.03,73.71,1.800.000,orang_perjalanan,,,x",
            "harus rupiah bulat tanpa titik, koma, atau Rp",
        ),
        ("pesawat,,,51.03,73.71,1,orang_perjalanan,,,x", "komponen tidak dikenal; pilih uang_harian"),
        ("transpor,,,51.03,73.71,1,orang_hari,,,x", "salin satuannya dari contoh berkas tarif"),
        ("transpor,,,51.03,73.71,1,orang_perjalanan,,,", "dasar tarifnya belum diisi"),
        ("transpor,,,51.03,73.71,1,orang_perjalanan,1/1/2026,,x", "tulis sebagai tahun-bulan-hari"),
    ],
)
def test_broken_tariff_row_is_told_with_its_line_and_the_way_out(tiru, tmp_path, row, words):
    path = tmp_path / "tarif.csv"
    path.write_text(f"{HEAD}{row}\n", "utf-8")

    code, _, err = tiru("costs", "estimate", *TRIP, *PEOPLE, "--tariffs", str(path))

    assert code == 5
    assert "baris 2" in err
    assert words in err
    assert "Tidak ada yang dipakai dari berkas itu." in err


def test_own_practices_are_what_the_test_rests_on(tiru, tmp_path):
    carried = Path(tiru_practices.__file__).parent / "data" / "practices.yaml"
    entries = re.split(r"^(?=- key: )", carried.read_text("utf-8"), flags=re.MULTILINE)
    own = tmp_path / "praktik.yaml"
    own.write_text("".join(each for each in entries if each.startswith("- key: surabaya")), "utf-8")

    record = read_json(tiru, "travel", *TRIP, *PEOPLE, *IN_2024, "--practices", str(own))

    assert record["verdict"] == "cannot_tell"


def test_imported_figures_join_the_test_when_asked_for(tiru, tmp_path, workspace):
    table = tmp_path / "tpt.csv"
    # The rates of August 2022 as carried in the product, so that nothing but the version may change.
    head = "Kabupaten/Kota,Tingkat Pengangguran Terbuka (Persen)\n,2022\n"
    table.write_text(f"{head}Badung,6.87\nKota Makassar,11.82\n", "utf-8")
    imported = ["data", "import", str(table), "--dataset", "bps-tpt", "--publisher", "BPS", "--yes"]
    imported += ["--title", "TPT 2022", "--indicator", "unemployment_rate", "--series", "tpt_agustus"]
    assert tiru(*imported)[0] == 0

    carried = read_json(tiru, "travel", *TRIP, *PEOPLE, *IN_2024)
    joined = read_json(tiru, "travel", *TRIP, *PEOPLE, *IN_2024, "--imports")

    assert joined["data_version"] != carried["data_version"]
    assert joined["findings"] == carried["findings"]


def test_place_that_was_not_ranked_cannot_be_weighed(tiru):
    code, _, err = tiru("costs", "travel", "--from", "51.03", "--to", "11.01", "--days", "3", *PEOPLE)

    assert code == 3
    assert "tidak ada di antara calon" in err


WEIGHED = (*TRIP, *PEOPLE, *IN_2024)


@pytest.mark.parametrize(
    ("section", "calls"),
    [
        ("tiru costs estimate", [("costs", "estimate", *WEIGHED)]),
        ("tiru costs tariffs", [("costs", "tariffs")]),
        (
            "tiru costs travel",
            [
                ("costs", "travel", *WEIGHED, "--ceiling", "1"),
                ("costs", "travel", "--from", "51.03", "--to", "34.71", "--days", "3", *PEOPLE, *IN_2024),
            ],
        ),
    ],
)
def test_page_on_json_names_the_real_keys(tiru, section, calls):
    assert differences(section, answers(tiru, *calls)) == (set(), set())


def test_journey_to_oneself_is_told_so(tiru):
    code, _, err = tiru("costs", "travel", "--from", "51.03", "--to", "51.03")

    assert code
    assert (
        "Kabupaten Badung (51.03) adalah daerah yang ingin belajar. Pilih daerah lain sebagai lokus." in err
    )


def test_without_a_journey_the_place_is_weighed_and_the_way_to_costs_is_told(tiru):
    code, out, err = tiru("costs", "travel", "--from", "51.03", "--to", "73.71")

    assert (code, err) == (0, "")
    assert "Biaya dihitung bila lamanya dan rombongannya diisi" in out
    assert "Biaya berangkat" not in out


@pytest.mark.parametrize(
    ("given", "asked"),
    [
        (("--days", "3"), "--people"),
        (PEOPLE, "--days"),
        (("--ceiling", "1000000"), "--days"),
        (("--fare", "900000", "--days", "3"), "--people"),
    ],
)
def test_half_a_journey_is_asked_for_in_full(tiru, given, asked):
    code, _, err = tiru("costs", "travel", "--from", "51.03", "--to", "73.71", *given)

    assert code
    assert f"misalnya {asked}" in err
