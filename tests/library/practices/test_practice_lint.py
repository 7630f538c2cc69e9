"""The linter finds what the caveats noted by hand, and leaves clean texts alone."""

import csv
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.library.practices.catalogue_text import practice, result, write

from tiru.practices import (
    FindingKind,
    LintFigure,
    LintFinding,
    Practice,
    PracticeResult,
    Replication,
    lint_practice,
    load_catalogue,
)

ON = date(2026, 11, 24)
FOLDER = Path(__file__).parent
# Every caveat of the carried practices in which one statement goes against another, with the finding a rule
# should come to, or why none can.
CONTRADICTIONS = list(csv.DictReader((FOLDER / "contradictions.csv").read_text("utf-8").splitlines()))
# Texts written before the linter was tried on them; without a kind there is nothing amiss.
TEXTS = list(csv.DictReader((FOLDER / "lint_texts.csv").read_text("utf-8").splitlines()))


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Practice:
    """An invented record with nothing amiss."""
    record = practice(resources="Biaya tidak disebut.", preconditions=["Ada petugas."])
    del record["evidence_kind"], record["evidence_grade"]
    return load_catalogue(write(tmp_path_factory.mktemp("katalog"), record)).practices[0]


def with_result(record: Practice, **changes: object) -> Practice:
    return replace(record, results=(replace(record.results[0], **changes),))  # type: ignore[arg-type]


def kinds(record: Practice) -> list[str]:
    return [each.kind.value for each in lint_practice(record, today=ON)]


def test_clean_record_has_no_finding(clean: Practice) -> None:
    assert lint_practice(clean, today=ON) == ()


@pytest.mark.parametrize(
    "row",
    [row for row in CONTRADICTIONS if row["kind"]],
    ids=lambda row: f"{row['practice']}-{row['caveat']}",
)
def test_contradiction_noted_by_hand_is_found(row: dict[str, str]) -> None:
    findings = lint_practice(load_catalogue().get(row["practice"]), today=ON)

    assert (row["kind"], row["place"]) in {(each.kind.value, each.place) for each in findings}


def test_what_no_rule_can_find_is_listed_with_the_reason() -> None:
    without = [row for row in CONTRADICTIONS if not row["kind"]]

    assert all(row["why_not"] for row in without)
    assert (len(CONTRADICTIONS), len(without)) == (40, 7)
    # The list names caveats that are there.
    assert all(
        int(row["caveat"]) <= len(load_catalogue().get(row["practice"]).caveats) for row in CONTRADICTIONS
    )


def test_nothing_contradicts_itself_where_a_person_saw_no_contradiction() -> None:
    contradicting = {row["practice"] for row in CONTRADICTIONS}
    others = [each for each in load_catalogue().practices if each.key not in contradicting]
    findings = {
        (practice.key, finding.kind.value, finding.place)
        for practice in others
        for finding in lint_practice(practice, today=ON)
    }

    # Each of these was looked at: all are so.
    assert len(others) == 8
    assert {found for found in findings if found[1] != "empty_section"} == {
        ("makassar-creative-hub", "target_as_result", "results[2].indicator"),
        ("makassar-creative-hub", "written_grade", "evidence_kind"),
        ("badung-sidi-kumbara", "target_as_result", "results[1].indicator"),
        ("badung-sidi-kumbara", "target_as_result", "results[2].indicator"),
        ("surabaya-pahlawan-ekonomi", "participants_as_outcome", "results[1].indicator"),
        ("tegal-lik-takaru", "acronym", "title"),
        ("tegal-lik-takaru", "acronym", "how_it_works[1]"),
    }
    assert {(key, place) for key, kind, place in findings if kind == "empty_section"} == {
        (each.key, "resources") for each in others if each.resources is None
    }


@pytest.mark.parametrize("row", TEXTS, ids=lambda row: row["text"][:40])
def test_text_is_judged_as_by_hand(clean: Practice, row: dict[str, str]) -> None:
    found = {each.kind.value for each in lint_practice(replace(clean, caveats=(row["text"],)), today=ON)}

    assert found == ({row["kind"]} if row["kind"] else set())


def test_finding_names_place_words_figures_and_what_they_come_to(clean: Practice) -> None:
    text = "Omzet naik 70 persen, dari Rp10 juta menjadi Rp15 juta."

    assert lint_practice(replace(clean, how_it_works=("Langkah.", text))) == (
        LintFinding(
            FindingKind.SUM,
            "how_it_works[2]",
            text,
            (LintFigure(70.0, "persen"),),
            LintFigure(50.0, "persen"),
        ),
    )


def test_budget_that_does_not_pay_for_what_is_counted(clean: Practice) -> None:
    text = "APBD Rp100 juta, Rp5 juta untuk tiap kios."

    def counted(value: float) -> Practice:
        return replace(with_result(clean, indicator="Kios", value=value, unit="kios"), resources=text)

    # Twenty stalls are paid for; rounding and other money may stretch that, but not to twice.
    assert kinds(counted(20)) == kinds(counted(40)) == []
    assert kinds(counted(41)) == ["sum"]


@pytest.mark.parametrize(
    ("changes", "kind", "place"),
    [
        ({"unit": None}, "unit", "results[1].unit"),
        ({"year": 2027}, "future", "results[1].year"),
        ({"baseline_year": 2031}, "future", "results[1].baseline_year"),
        ({"year": 2021}, "before_start", "results[1].year"),
        ({"indicator": "Target peserta"}, "target_as_result", "results[1].indicator"),
        ({"indicator": "Tingkat kemiskinan kota"}, "region_wide", "results[1].indicator"),
        ({"baseline_value": 10}, "participants_as_outcome", "results[1].indicator"),
        ({"source_url": "contoh.example/berita"}, "address", "results[1].source_url"),
        ({"source_url": "https://"}, "address", "results[1].source_url"),
        ({"source_url": "javascript:alert(1)"}, "address", "results[1].source_url"),
    ],
)
def test_result_that_cannot_be(clean: Practice, changes: dict[str, object], kind: str, place: str) -> None:
    (finding,) = lint_practice(with_result(clean, **changes), today=ON)

    assert (finding.kind.value, finding.place) == (kind, place)


def test_year_is_not_held_against_a_clock_nobody_gave(clean: Practice) -> None:
    assert lint_practice(with_result(clean, year=2099)) == ()


def test_two_results_of_one_indicator_with_two_values(clean: Practice) -> None:
    twice = replace(clean, results=(clean.results[0], replace(clean.results[0], value=31)))
    next_year = replace(clean, results=(clean.results[0], replace(clean.results[0], value=31, year=2023)))

    assert kinds(twice) == ["two_values"]
    assert kinds(next_year) == []


@pytest.mark.parametrize(
    "name", ["title", "owner_office", "problem", "how_it_works", "preconditions", "results"]
)
def test_empty_section_is_told(clean: Practice, name: str) -> None:
    empty = replace(clean, **{name: type(getattr(clean, name))()})  # type: ignore[arg-type]

    assert [(each.kind.value, each.place) for each in lint_practice(empty)] == [("empty_section", name)]


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("Dibiayai DAK.", True),
        ("Dibiayai DAK; dana alokasi khusus cair dua kali.", False),
        ("Uji di PPQX (Pusat Pengujian Kulit).", False),
        ("Pusat Pengujian Kulit (PPQX) menguji.", False),
        ("Malang Creative Hub dibuka; MCH ramai.", False),
        ("Bagi UMKM dan IKM menurut APBD.", False),
        ("Tahap II dan tahap VI.", False),
    ],
)
def test_acronym_is_spelt_out_once(clean: Practice, text: str, is_told: bool) -> None:
    assert kinds(replace(clean, caveats=(text,))) == (["acronym"] if is_told else [])


def test_participants_sold_as_makers_in_a_headline(clean: Practice) -> None:
    source = replace(clean.sources[0], url="https://contoh.example/dinas-cetak-30-pembatik-baru")

    assert kinds(replace(clean, sources=(source,))) == ["participants_as_outcome"]
    assert kinds(with_result(replace(clean, sources=(source,)), indicator="Pembatik yang bekerja")) == []


def test_page_of_before_the_start_counts_where_it_speaks_of_the_practice(clean: Practice) -> None:
    old = date(2019, 1, 2)

    def dated(title: str) -> Practice:
        sources = (replace(clean.sources[0], title=title, day=old),)
        return replace(clean, title="Gerai tenun rekaan", sources=sources)

    assert kinds(dated("Gerai rekaan sudah ramai")) == ["before_start"]
    assert kinds(dated("Rencana gerai rekaan")) == []
    assert kinds(dated("Gedung daerah lain kosong")) == []


def test_copy_of_before_the_start_is_told(clean: Practice) -> None:
    copy = Replication("Kabupaten Gianyar", "51.04", 2020, "https://contoh.example/salinan")

    assert kinds(replace(clean, replicated_by=(copy,))) == ["before_start"]


def test_grade_written_by_hand_that_the_figures_do_not_give() -> None:
    assert "written_grade" in kinds(load_catalogue().get("muba-gambo-jumputan"))


def test_very_long_text_is_read_to_its_end_in_pieces(clean: Practice) -> None:
    sentence = "Pelatihan diikuti perajin dari beberapa desa dan berlangsung baik. "
    wrong = "Omzet naik 70 persen, dari Rp10 juta menjadi Rp15 juta."
    (finding,) = lint_practice(replace(clean, caveats=(sentence * 60 + wrong,)), today=ON)

    assert (finding.kind, finding.place) == (FindingKind.SUM, "caveats[1]")
    assert finding.words.endswith(wrong)
    assert len(finding.words) <= 1000
    # A pasted table has no sentences and hardly a blank.
    assert lint_practice(replace(clean, caveats=("1;" * 5000,)), today=ON) == ()


def test_every_kind_has_label_severity_and_sentence() -> None:
    for kind in FindingKind:
        assert kind.label
        assert kind.severity
        assert kind.sentence.format(words="kata", figures="angka", expected="lain").endswith(".")


def test_result_may_be_any_draft() -> None:
    record = load_catalogue().get("makassar-batik-lontara")
    draft = PracticeResult("", None, None, None, None, None, None, None, "", "")

    assert "address" in kinds(replace(record, results=(draft,)))
    assert result()["indicator"] == "Peserta pelatihan"
