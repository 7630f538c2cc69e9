"""Search in planners' words: forms, synonyms, beginnings, regions, and nothing where there is nothing."""

import csv
import math
from pathlib import Path

import pytest
from tests.library.practices.catalogue_text import practice, write

from tiru.parameters import get_focus
from tiru.practices import Catalogue, SearchAnswer, load_catalogue, search_practices

# Questions marked "fresh" were written after the last change to the search and never used to tune it.
QUESTIONS = list(csv.DictReader(Path(__file__).with_name("questions.csv").read_text("utf-8").splitlines()))


def keys(query: str, catalogue: Catalogue | None = None) -> list[str]:
    return [hit.practice.key for hit in search_practices(catalogue or load_catalogue(), query).hits]


def reciprocal_rank(question: str, answer: str) -> float:
    found = keys(question)
    return 1 / (found.index(answer) + 1) if answer in found else 0.0


def mean_reciprocal_rank(rows: list[dict[str, str]]) -> float:
    return math.fsum(reciprocal_rank(row["question"], row["answer"]) for row in rows) / len(rows)


def test_planners_questions_find_their_answer_near_the_top() -> None:
    assert len(QUESTIONS) >= 20
    assert mean_reciprocal_rank(QUESTIONS) >= 0.95


def test_questions_never_tuned_on_find_their_answer_too() -> None:
    fresh = [row for row in QUESTIONS if row["set"] == "fresh"]

    assert len(fresh) == 16
    assert mean_reciprocal_rank(fresh) >= 0.80


def test_every_practice_is_the_answer_to_some_question() -> None:
    assert {row["answer"] for row in QUESTIONS} == {each.key for each in load_catalogue().practices}


@pytest.mark.parametrize(
    "query",
    [
        "pelabuhan peti kemas",
        "budidaya udang vaname",
        "jalan tol",
        "rumah sakit tipe c",
        "beasiswa dokter spesialis",
        "penanganan banjir rob",
        "kereta api cepat",
        "jembatan gantung",
        "penerangan jalan umum",
        "stunting balita",
        "harga emas",
        "",
        "   ",
        "???",
        "yang dan untuk",
    ],
)
def test_question_without_an_answer_gives_nothing(query: str) -> None:
    assert keys(query) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("tenun", "tenunan"),
        ("penenun", "menenun"),
        ("perajin", "pengrajin"),
        ("sertifikat", "sertifikasi"),
        ("kemasan", "pengemasan"),
        ("SEPATU", "sepatu"),
        ("ibu-ibu", "ibu"),
    ],
)
def test_forms_of_a_word_find_the_same(one: str, other: str) -> None:
    assert keys(one) == keys(other) != []


@pytest.mark.parametrize(
    ("query", "answer"),
    [
        ("online", "diy-sibakul-gratis-ongkir"),
        ("alas kaki", "mojokerto-ppst-trowulan"),
        ("ongkir", "diy-sibakul-gratis-ongkir"),
        ("ongkos kirim", "diy-sibakul-gratis-ongkir"),
        ("randang", "payakumbuh-sentra-rendang"),
        ("covid", "diy-sibakul-gratis-ongkir"),
    ],
)
def test_synonyms_are_found(query: str, answer: str) -> None:
    assert answer in keys(query)


def test_asked_word_weighs_more_than_its_synonym(tmp_path: Path) -> None:
    said = practice(key="kata-sendiri", problem="Perlu ongkir.")
    meant = practice(key="kata-lain", problem="Perlu ekspedisi.")
    catalogue = load_catalogue(write(tmp_path, meant, said))

    assert keys("ongkir", catalogue) == [
        "kata-sendiri",
        "kata-lain",
    ]


def test_title_weighs_more_than_problem_and_problem_more_than_caveats(tmp_path: Path) -> None:
    catalogue = load_catalogue(
        write(
            tmp_path,
            practice(key="catatan", caveats=["Soal gerabah."]),
            practice(key="masalah", problem="Masalah gerabah."),
            practice(key="judul", title="Praktik gerabah uji"),
        )
    )

    assert keys("gerabah", catalogue) == [
        "judul",
        "masalah",
        "catatan",
    ]


def test_score_is_bm25f_worked_by_hand(tmp_path: Path) -> None:
    """Two documents, the word once in one problem.

    Its subject is "Masalah gerabah. Langkah pertama. Langkah kedua.": six words, none a stop word; that of
    the other has six too, so the length term is 1. The field weighs 2.5 and k1 is 1.2, which gives
    2.5 * 2.2 / (1.2 + 2.5) = 1.486; idf = ln(1 + 1.5 / 1.5) = 0.693.
    """
    catalogue = load_catalogue(
        write(tmp_path, practice(key="satu", problem="Masalah gerabah."), practice(key="dua"))
    )

    (hit,) = search_practices(catalogue, "gerabah").hits

    assert hit.practice.key == "satu"
    assert hit.match == pytest.approx(math.log(2) * 2.5 * 2.2 / 3.7)


def test_beginning_of_the_last_word_is_enough() -> None:
    assert "tuban-sertifikasi-pembatik" in keys("sertif")
    assert keys("limbah gamb")[0] == "muba-gambo-jumputan"
    assert keys("ser") == []


def test_hyphened_name_is_found_however_it_is_typed() -> None:
    assert keys("e-peken")[0] == keys("epeken")[0] == keys("E Peken")[0] == "surabaya-e-peken"


def test_region_and_its_province_are_words_too() -> None:
    assert {each.origin_region_code for each in map(load_catalogue().get, keys("Makassar")[:6])} == {"73.71"}
    assert "tuban-sertifikasi-pembatik" in keys("batik jawa timur")
    assert set(keys("DIY")) >= {"yogyakarta-nglarisi", "kulonprogo-bela-beli"}


def test_hit_shows_the_words_of_the_record_that_answer() -> None:
    hit = search_practices(load_catalogue(), "limbah pencelupan").hits[0]

    assert hit.practice.key == "pekalongan-ipal-batik"
    assert hit.matched_words[:3] == ("IPAL", "limbah", "celup")


def test_filters_narrow_the_hits_and_keep_their_order() -> None:
    catalogue = load_catalogue()

    everywhere = [hit.practice for hit in search_practices(catalogue, "batik").hits]
    of_java = catalogue.select(region_code="35")
    in_java = [hit.practice for hit in search_practices(catalogue, "batik", among=of_java).hits]
    of_work = catalogue.select(get_focus("tenaga-kerja"), status="berjalan", evidence_kind="klaim")

    assert in_java == [each for each in everywhere if each.origin_region_code.startswith("35")] != []
    assert search_practices(catalogue, "batik", among=of_work).hits == ()


def test_limit_takes_the_best_and_the_total_counts_all() -> None:
    everything = search_practices(load_catalogue(), "usaha")
    limited = search_practices(load_catalogue(), "usaha", limit=3)

    assert limited.hits == everything.hits[:3]
    assert limited.total == len(everything.hits) > 3


def test_failed_practice_ranks_by_its_words_like_any_other(tmp_path: Path) -> None:
    running = practice(key="berjalan")
    stopped = practice(key="berhenti", status="berhenti")
    catalogue = load_catalogue(write(tmp_path, stopped, running))

    first, second = search_practices(catalogue, "praktik rekaan uji").hits

    assert first.score == second.score
    assert (first.practice.key, second.practice.key) == ("berhenti", "berjalan")


def test_hostile_question_is_only_words() -> None:
    assert keys("<script>alert(1)</script>' OR 1=1 --") == []
    assert keys("tenun" + " tenun" * 500) == keys("tenun")


def test_empty_catalogue_answers_nothing() -> None:
    assert search_practices(Catalogue(()), "tenun") == SearchAnswer((), 0, (), ())
