"""`tiru locus` as a planner and as a program use it."""

import json
from pathlib import Path

import pytest

import tiru.datasets
from tiru_web.shared.formats import format_number

CARRIED = Path(tiru.datasets.__file__).parent / "data" / "region_facts.csv"
CANDIDATE_KEYS = {
    "region_code",
    "region_name",
    "distance",
    "coverage",
    "parts",
    "advantages",
    "practices",
    "distance_km",
}


@pytest.fixture
def record(tiru):
    code, out, _ = tiru("locus", "51.03", "--focus", "pangan", "--choice", "73.71", "--format", "json")
    assert code == 0
    return json.loads(out)


def test_json_has_the_documented_shape(record):
    assert (record["region"], record["region_name"]) == ("51.03", "Kabupaten Badung")
    assert record["focus"] == "pangan"
    assert len(record["data_version"]) == 12
    assert len(record["candidates"]) == 34
    assert {
        "region_code",
        "region_name",
        "distance",
        "coverage",
        "parts",
        "advantages",
        "practices",
        "distance_km",
    } <= set(record["candidates"][0])
    assert {"variable", "block", "own", "other", "part"} <= set(record["candidates"][0]["parts"][0])
    assert all(isinstance(note, str) and note.endswith(".") for note in record["notes"])


def test_json_parts_add_up_and_each_figure_has_its_source(record):
    for candidate in record["candidates"]:
        assert sum(p["part"] for p in candidate["parts"] if p["part"] is not None) == candidate["distance"]
        for comparison in candidate["advantages"] + candidate["disadvantages"]:
            for side in ("own", "other"):
                assert comparison[side]["source_url"].startswith("http")
                assert comparison[side]["year"] or comparison["reason"]


def test_json_says_where_figures_cannot_be_compared(record):
    pekalongan = next(c for c in record["candidates"] if c["region_code"] == "33.75")
    reasons = {
        c["indicator"]: c["reason"] for c in pekalongan["advantages"] if c["verdict"] == "tidak_sebanding"
    }

    assert reasons["ikm_units"] == "not_comparable_series"


def test_json_verdict_names_the_place_and_how_well_its_practices_fit(record):
    assert record["verdict"]["region_code"] == "35.78"
    assert record["verdict"]["is_weak"] is False
    assert "cocok kuat (golongan industri 10)" in record["verdict"]["sentence"]
    assert "keadaan: tidak diketahui (2022)" in record["verdict"]["sentence"]
    malang = next(c for c in record["candidates"] if c["region_code"] == "35.73")
    assert [(m["key"], m["strength"]) for m in malang["practice_matches"]] == [
        ("malang-creative-center", "lemah")
    ]


@pytest.mark.parametrize("columns", [100, 220])
def test_table_tells_how_well_a_practice_fits_why_and_its_state(tiru, columns):
    _, out, _ = tiru("locus", "51.03", "--limit", "26", columns=columns)
    words = " ".join(out.split())

    assert "cocok lemah, hanya subsektor kuliner; berjalan (2024)" in words
    assert "makassar-kanrerong-karebosi" in words


def test_choice_is_answered_under_three_heads(record):
    assert record["choice"]["summary"].startswith("Tidak termasuk yang paling mirip (urutan 26 dari 34)")
    assert record["choice"]["region_code"] == "73.71"
    assert all(record["choice"][head] for head in ("supports", "against", "unknown"))


def test_region_may_be_named(tiru):
    _, by_name, _ = tiru("locus", "Badung", "--format", "json")
    _, by_code, _ = tiru("locus", "51.03", "--format", "json")
    assert by_name == by_code


@pytest.mark.parametrize("columns", [80, 200])
def test_table_ranks_ten_with_verdict_gap_and_notes(tiru, columns):
    _, out, _ = tiru("locus", "51.03", columns=columns)

    assert out.count("51.04") + out.count("Gianyar") >= 1
    assert "Putusan" in out
    assert "Celah Kabupaten Badung" in out
    assert "Versi data" in out
    assert max(len(line.rstrip()) for line in out.splitlines()) <= columns


def test_detail_adds_up_and_lists_sources(tiru, record):
    _, out, _ = tiru("locus", "51.03", "--detail", "73.71", "--format", "md")
    makassar = next(c for c in record["candidates"] if c["region_code"] == "73.71")

    assert f"| {format_number(makassar['distance'], 3)} |" in out
    assert "[1] " in out
    assert "Badan Pusat Statistik (BPS); disalin dari" in out
    assert "Tanggal pembacaan sumber bawaan tidak dicatat." in out
    assert "https://" in out


def test_own_facts_file_with_a_broken_row_is_refused_whole(tiru, tmp_path):
    lines = CARRIED.read_text("utf-8").splitlines()
    lines[10] = lines[10].replace(lines[10].split(",")[3], "1.234,5", 1)
    broken = tmp_path / "angka.csv"
    broken.write_text("\n".join(lines), "utf-8")

    code, out, err = tiru("locus", "51.03", "--facts", str(broken))

    assert (code, out) == (5, "")
    assert "baris 11" in err


def test_own_facts_file_is_used(tiru, tmp_path):
    kept = [line for line in CARRIED.read_text("utf-8").splitlines() if not line.startswith("33.19,")]
    own = tmp_path / "angka.csv"
    own.write_text("\n".join(kept) + "\n", "utf-8")

    _, out, _ = tiru("locus", "51.03", "--facts", str(own), "--format", "json")

    record = json.loads(out)
    assert "33.19" not in {candidate["region_code"] for candidate in record["candidates"]}
    assert len(record["candidates"]) == 33


def test_imported_figures_join_the_decision_and_can_be_left_out_by_day(tiru, tmp_path, workspace):
    table = tmp_path / "tpt.csv"
    # The rates of August 2022 as carried in the product, so that nothing but source and version may change.
    head = "Kabupaten/Kota,Tingkat Pengangguran Terbuka (Persen)\n,2022\n"
    table.write_text(f"{head}Badung,6.87\nKota Makassar,11.82\n", "utf-8")
    imported = ["data", "import", str(table), "--dataset", "bps-tpt", "--publisher", "BPS", "--yes"]
    imported += ["--title", "TPT 2022", "--indicator", "unemployment_rate", "--series", "tpt_agustus"]

    code, _, err = tiru(*imported)
    _, before, _ = tiru("locus", "51.03", "--format", "json")
    _, after, _ = tiru("locus", "51.03", "--imports", "--format", "json")
    _, earlier, _ = tiru("locus", "51.03", "--as-of", "2020-01-01", "--format", "json")

    assert (code, err) == (0, "")
    old, new, past = (json.loads(text) for text in (before, after, earlier))
    assert new["data_version"] != old["data_version"]
    assert past["candidates"] == old["candidates"]
    makassar = next(c for c in new["candidates"] if c["region_code"] == "73.71")
    rate = next(c for c in makassar["disadvantages"] if c["indicator"] == "unemployment_rate")
    assert (rate["own"]["value"], rate["other"]["value"]) == (6.87, 11.82)
    assert rate["other"]["source_title"] == "BPS: TPT 2022"
