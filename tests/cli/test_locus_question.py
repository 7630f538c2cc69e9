"""Theme, weights, filter and stability of `tiru locus`, and what it says to a question nobody can answer."""

import json

import pytest


def answer(tiru, *options):
    code, out, err = tiru("locus", "51.03", *options, "--format", "json")
    assert (code, err) == (0, "")
    return json.loads(out)


def codes(record):
    return [candidate["region_code"] for candidate in record["candidates"]]


def test_theme_and_own_weight_are_told_and_move_the_order(tiru):
    plain = answer(tiru)
    asked = answer(tiru, "--theme", "geografi", "--weight", "size=0,5")

    assert (plain["theme"], asked["theme"]) == (None, "geografi")
    assert asked["block_weights"] == {"size": 0.5, "economy": 1, "people": 1, "geography": 3}
    assert sum(asked["weights"].values()) == pytest.approx(1)
    assert codes(asked) != codes(plain)


def test_weight_may_be_given_for_several_blocks(tiru):
    asked = answer(tiru, "--weight", "size=0", "--weight", "economy = 2")

    assert asked["block_weights"] == {"size": 0, "economy": 2, "people": 1, "geography": 1}


def test_filter_names_who_was_left_out_and_by_what(tiru):
    asked = answer(tiru, "--same-kind", "--other-province")

    assert asked["filter"] == {
        "same_kind": True,
        "other_province": True,
        "within_km": None,
        "population_ratio": None,
    }
    rules = {each["region_code"]: each["rule"] for each in asked["left_out_by_filter"]}
    assert (rules["73.71"], rules["51.04"]) == ("jenis", "provinsi")
    assert not set(rules) & set(codes(asked))
    assert len(rules) + len(codes(asked)) == 34


def test_population_and_distance_bound_the_candidates(tiru):
    asked = answer(tiru, "--within-km", "100", "--population-ratio", "1.5")

    assert codes(asked)
    for candidate in asked["candidates"]:
        population = next(p for p in candidate["parts"] if p["variable"] == "population")
        assert 1 / 1.5 <= population["other"]["value"] / population["own"]["value"] <= 1.5
        assert candidate["distance_km"] <= 100


@pytest.mark.parametrize("columns", [100, 200])
def test_table_says_how_firm_each_place_is_in_a_plain_sentence(tiru, columns):
    _, out, _ = tiru("locus", "51.03", "--stability", "--limit", "3", columns=columns)
    _, without, _ = tiru("locus", "51.03", "--limit", "3", columns=columns)
    words = " ".join(out.split())

    assert words.count("dari 10.000 susunan bobot.") == 3
    assert "susunan bobot" not in " ".join(without.split())


def test_stability_is_the_same_each_time_and_stands_beside_each_candidate(tiru):
    first, again = answer(tiru, "--stability"), answer(tiru, "--stability")

    assert first == again
    assert first["stability"]["draws"] == 10_000
    for candidate in first["candidates"]:
        firmness = candidate["stability"]
        assert 1 <= firmness["rank_low"] <= firmness["rank_median"] <= firmness["rank_high"] <= 34
        assert firmness["sentence"].endswith("dari 10.000 susunan bobot.")
    assert answer(tiru)["candidates"][0]["stability"] is None


def test_change_stands_beside_level_with_the_figures_it_was_made_of(tiru):
    makassar = next(c for c in answer(tiru)["candidates"] if c["region_code"] == "73.71")
    rate = next(c for c in makassar["disadvantages"] if c["indicator"] == "unemployment_rate")

    assert rate["trend"]["verdict"] == "lebih_baik"
    change = rate["trend"]["other"]
    assert (change["earlier"]["year"], change["later"]["year"]) == (2021, 2022)
    assert change["change"] == change["later"]["value"] - change["earlier"]["value"]
    assert change["earlier"]["source_url"].startswith("http")


def test_table_tells_how_the_gap_moved(tiru):
    _, out, _ = tiru("locus", "51.03")

    words = " ".join(out.split())
    assert "2021–2022 turun 0,06 poin persen, lebih buruk dari nilai tengah perubahan 10 daerah" in words


def test_detail_tells_what_structure_lets_expect_and_how_both_changed(tiru):
    _, out, _ = tiru("locus", "51.03", "--detail", "73.71", "--format", "md")

    (row,) = [line for line in out.splitlines() if line.startswith("| Tingkat pengangguran terbuka (persen)")]
    assert "lebih buruk dari dugaan (diduga 4,65 sampai 10,97; 2022)" in row
    assert "2021–2022 turun 1,36 poin persen lawan turun 0,06 poin persen" in row


@pytest.mark.parametrize("fmt", ["table", "md"])
def test_filter_that_nobody_meets_says_which_rule_to_loosen(tiru, fmt):
    code, out, err = tiru("locus", "51.03", "--within-km", "5", "--stability", "--format", fmt)
    words = " ".join(out.split())

    assert (code, err) == (0, "")
    assert "Saringan Anda tidak menyisakan satu calon pun. Yang tersaring: 34 terlalu jauh." in words
    assert "Celah Kabupaten Badung" in words


def test_the_question_is_repeated_in_words(tiru):
    _, out, _ = tiru("locus", "51.03", "--theme", "ikm", "--weight", "people=0", "--other-province")
    words = " ".join(out.split())

    assert "Tema IKM: " in words
    assert "Bobot sendiri: “Penduduk dan tenaga kerja” tidak dihitung." in words
    assert "Saringan: di luar provinsi sendiri." in words


ALL_ZERO = [
    word for block in ("size", "economy", "people", "geography") for word in ("--weight", f"{block}=0")
]


@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        (ALL_ZERO, 4, "paling sedikit satu bobot di atas 0"),
        (["--weight", "size=-1"], 4, "Bobot kelompok -1 tidak dapat dipakai."),
        (["--weight", "size=nan"], 4, "Bobot kelompok “nan” tidak dapat dipakai."),
        (["--weight", "size=inf"], 4, "Bobot kelompok “inf” tidak dapat dipakai."),
        (["--weight", "ukuran=1"], 4, "Yang boleh: size, economy, people, geography."),
        (["--weight", "size"], 2, "misalnya size=2"),
        (["--weight", "size=dua"], 2, "misalnya size=2"),
        (["--theme", "geogarfi"], 4, "Mungkin maksud Anda: geografi."),
        (["--within-km", "0"], 4, "Jarak paling jauh 0 tidak dapat dipakai."),
        (["--population-ratio", "0.5"], 4, "Yang boleh: paling kecil 1."),
        (["--same-kind", "--choice", "73.71"], 3, "tersaring oleh syarat Anda"),
        (["--same-kind", "--detail", "73.71"], 3, "tersaring oleh syarat Anda"),
    ],
)
def test_question_that_cannot_be_answered_is_refused_with_the_way_out(tiru, options, code, said):
    refused, out, err = tiru("locus", "51.03", *options)

    assert (refused, out) == (code, "")
    assert said in " ".join(err.split())


def test_province_is_told_that_regencies_and_cities_are_compared(tiru):
    code, _, err = tiru("locus", "51")

    assert code == 3
    assert "yang diperingkat kabupaten dan kota" in err


def test_filter_that_leaves_nobody_has_no_rule_to_tell(tiru):
    _, out, _ = tiru("locus", "51.03", "--within-km", "1")

    assert "Tidak ada calon yang lolos saringan." in out
    assert "Aturannya" not in out
    assert "Yang akan mengubahnya: Saringan yang lebih longgar." in out
