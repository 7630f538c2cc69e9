"""A catalogue file is taken whole or refused with the place of the first mistake."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.library.practices.catalogue_text import practice, result, write

from tiru.errors import BrokenPractice, BrokenRow, DataFileError
from tiru.practices import EvidenceKind, PracticeSource, PracticeStatus, load_catalogue

ON = date(2026, 11, 24)


def refusal(path: Path) -> BrokenPractice:
    with pytest.raises(BrokenPractice) as caught:
        load_catalogue(path, on=ON)
    return caught.value


def test_own_file_is_read_with_types_of_its_own(tmp_path: Path) -> None:
    path = write(tmp_path, practice())

    (read,) = load_catalogue(path, on=ON).practices

    assert read.status is PracticeStatus.RUNNING
    assert read.how_it_works == ("Langkah pertama.", "Langkah kedua.")
    assert read.results[0].value == 30
    assert read.sources == (
        PracticeSource("Berita rekaan", "https://contoh.example/berita", date(2024, 7, 9)),
    )
    assert read.resources is None


def test_a_day_may_be_written_without_quotes(tmp_path: Path) -> None:
    source = {"title": "Berita", "url": "https://contoh.example", "date": date(2024, 7, 9)}

    (read,) = load_catalogue(write(tmp_path, practice(sources=[source]))).practices

    assert read.sources[0].day == date(2024, 7, 9)


@pytest.mark.parametrize(
    ("changes", "field", "reason", "value"),
    [
        ({"warna": "merah"}, "warna", "unknown_field", "warna"),
        ({"key": "Contoh Praktik"}, "key", "bad_key", "Contoh Praktik"),
        ({"title": "  "}, "title", "empty", ""),
        ({"title": None}, "title", "empty", ""),
        ({"title": 12}, "title", "not_a_text", "12"),
        ({"title": ["a"]}, "title", "not_a_single_value", "[…]"),
        ({"origin_region_code": "99.99"}, "origin_region_code", "unknown_region", "99.99"),
        ({"origin_region_code": "5103"}, "origin_region_code", "unknown_region", "5103"),
        ({"origin_region_code": 51.03}, "origin_region_code", "not_a_text", "51.03"),
        ({"origin_region": "Kota Makassar"}, "origin_region", "region_mismatch", "Kota Makassar"),
        ({"started_year": 2027}, "started_year", "future_year", "2027"),
        ({"started_year": "2022"}, "started_year", "not_a_year", "2022"),
        ({"started_year": 22}, "started_year", "not_a_year", "22"),
        ({"started_year": True}, "started_year", "not_a_year", "True"),
        ({"as_of": None}, "as_of", "empty", ""),
        ({"as_of": 2021}, "as_of", "before_start", "2021"),
        ({"status": "jalan"}, "status", "unknown_value", "jalan"),
        ({"focus": ["pangan"]}, "focus[1]", "unknown_value", "pangan"),
        ({"focus": "teknologi_pangan"}, "focus", "not_a_list", "teknologi_pangan"),
        ({"support_types": ["F1", "F11"]}, "support_types[2]", "unknown_value", "F11"),
        ({"support_types": ["F1", "F1"]}, "support_types[2]", "repeated_value", "F1"),
        ({"kbli_divisions": ["99"]}, "kbli_divisions[1]", "unknown_value", "99"),
        ({"creative_subsectors": ["fashion"]}, "creative_subsectors[1]", "unknown_value", "fashion"),
        ({"how_it_works": []}, "how_it_works", "empty", ""),
        ({"how_it_works": ["Langkah.", None]}, "how_it_works[2]", "empty", ""),
        ({"sources": []}, "sources", "empty", ""),
        ({"evidence_kind": "testimoni"}, "evidence_kind", "unknown_value", "testimoni"),
        ({"evidence_grade": 6}, "evidence_grade", "out_of_range", "6"),
        ({"evidence_grade": -1}, "evidence_grade", "out_of_range", "-1"),
        ({"evidence_grade": 1.0}, "evidence_grade", "out_of_range", "1.0"),
        ({"evidence_grade": 1}, "evidence_grade", "grade_above_kind", "1"),
        (
            {"evidence_kind": "sebelum_sesudah", "evidence_grade": 2},
            "evidence_grade",
            "grade_above_kind",
            "2",
        ),
        ({"results": ["30 orang"]}, "results[1]", "not_a_mapping", "30 orang"),
        ({"results": [result(unit=None)]}, "results[1].unit", "missing_unit", ""),
        ({"results": [result(), result(value="tiga")]}, "results[2].value", "not_a_number", "tiga"),
        ({"results": [result(value=float("inf"))]}, "results[1].value", "not_a_number", "inf"),
        ({"results": [result(value=None)]}, "results[1].value", "empty", ""),
        ({"results": [result(year=2027)]}, "results[1].year", "future_year", "2027"),
        ({"results": [result(nilai=1)]}, "results[1].nilai", "unknown_field", "nilai"),
        ({"results": [result(source_url=None)]}, "results[1].source_url", "empty", ""),
        (
            {"results": [result(source_url="ftp://contoh.example")]},
            "results[1].source_url",
            "bad_address",
            "ftp://contoh.example",
        ),
        (
            {"results": [result(source_url="javascript:alert(1)")]},
            "results[1].source_url",
            "bad_address",
            "javascript:alert(1)",
        ),
        (
            {"sources": [{"title": "x", "url": "https://", "date": None}]},
            "sources[1].url",
            "bad_address",
            "https://",
        ),
        ({"sources": [{"title": "x", "date": None}]}, "sources[1].url", "missing_field", ""),
        (
            {"sources": [{"title": "x", "url": "https://contoh.example", "date": "9 Juli"}]},
            "sources[1].date",
            "not_a_day",
            "9 Juli",
        ),
        (
            {"sources": [{"title": "x", "url": "https://contoh.example", "date": "2026-12-01"}]},
            "sources[1].date",
            "future_day",
            "2026-12-01",
        ),
        (
            {"replicated_by": [{"region": "Bali", "year": 2024, "source_url": "contoh"}]},
            "replicated_by[1].source_url",
            "bad_address",
            "contoh",
        ),
    ],
)
def test_broken_field_is_told_by_practice_field_and_reason(
    tmp_path: Path, changes: dict[str, Any], field: str, reason: str, value: str
) -> None:
    error = refusal(write(tmp_path, practice(key="baik"), practice(**changes)))

    assert (error.column, error.reason, error.value) == (field, reason, value)
    assert error.practice_key == ("" if field == "key" else "contoh-praktik")


@pytest.mark.parametrize("field", ["title", "sources", "evidence_note", "as_of", "key"])
def test_every_field_must_be_written(tmp_path: Path, field: str) -> None:
    broken = practice()
    del broken[field]

    error = refusal(write(tmp_path, broken))

    assert (error.column, error.reason) == (field, "missing_field")


@pytest.mark.parametrize(
    ("changes", "column", "reason"),
    [
        ({"comparison_design": "acak"}, "comparison_design", "unknown_value"),
        ({"comparison_value": "separuh"}, "comparison_value", "not_a_number"),
    ],
)
def test_comparison_of_a_result_is_checked(
    tmp_path: Path, changes: dict[str, Any], column: str, reason: str
) -> None:
    error = refusal(write(tmp_path, practice(results=[result(**changes)])))

    assert (error.column, error.reason) == (f"results[1].{column}", reason)


def test_grade_a_person_wrote_is_kept_and_used_for_nothing(tmp_path: Path) -> None:
    written = practice(evidence_kind="sebelum_sesudah", evidence_grade=1)
    (read,) = load_catalogue(write(tmp_path, written)).practices

    assert (read.written_kind, read.written_grade) == (EvidenceKind.BEFORE_AFTER, 1)
    assert (read.evidence_kind, read.evidence_grade) == (EvidenceKind.COUNTED_OUTPUT, 0)


def test_record_without_a_written_grade_is_graded_all_the_same(tmp_path: Path) -> None:
    record = practice()
    del record["evidence_kind"], record["evidence_grade"]

    (read,) = load_catalogue(write(tmp_path, record)).practices

    assert (read.written_kind, read.written_grade) == (None, None)
    assert read.evidence_kind is EvidenceKind.COUNTED_OUTPUT


def test_refusal_names_line_and_allowed_values(tmp_path: Path) -> None:
    path = write(tmp_path, practice(status="jalan"))
    line = path.read_text("utf-8").splitlines().index("  status: jalan") + 1

    error = refusal(path)

    assert isinstance(error, BrokenRow)
    assert error.line == line
    assert error.allowed == ("berjalan", "tidak diketahui", "berhenti")
    assert str(error) == (
        f"{path}: unknown_value: line {line}, column status, value 'jalan', practice contoh-praktik, "
        "allowed berjalan | tidak diketahui | berhenti"
    )


def test_repeated_practice_key_is_refused(tmp_path: Path) -> None:
    error = refusal(write(tmp_path, practice(), practice()))

    assert (error.column, error.reason, error.value) == ("key", "repeated_key", "contoh-praktik")
    assert error.line > 20


def test_repeated_field_is_refused_where_it_is_repeated(tmp_path: Path) -> None:
    path = write(tmp_path, practice())
    path.write_text(path.read_text("utf-8") + "  title: Judul kedua\n", encoding="utf-8")

    error = refusal(path)

    assert (error.column, error.reason) == ("title", "repeated_field")
    assert error.line == len(path.read_text("utf-8").splitlines())


def test_long_value_is_cut_in_the_message(tmp_path: Path) -> None:
    error = refusal(write(tmp_path, practice(status="a" * 500)))

    assert error.value == "a" * 60 + "…"


def test_years_are_not_held_against_the_clock_without_a_day(tmp_path: Path) -> None:
    path = write(tmp_path, practice(results=[result(year=2099)]))

    (read,) = load_catalogue(path).practices

    assert read.results[0].year == 2099


def test_figure_in_words_needs_no_unit(tmp_path: Path) -> None:
    words = result(value=None, unit=None, value_text="meningkat menurut uji")

    (read,) = load_catalogue(write(tmp_path, practice(results=[words]))).practices

    assert not read.results[0].has_number
    assert read.results[0].value_text == "meningkat menurut uji"


@pytest.mark.parametrize(
    ("content", "reason", "details"),
    [
        (b"", "empty", ()),
        (b"# hanya catatan\n", "empty", ()),
        (b"[]\n", "empty", ()),
        (b"key: a\n", "not_a_list", ()),
        (b"- key: a\n\tb: c\n", "not_yaml", ("2",)),
        (b"- key: \xff\xfe\n", "not_utf8", ("1",)),
        (b"- key: a\n- key: \xff\n", "not_utf8", ("2",)),
        (b"- key: a\n---\n- key: b\n", "not_yaml", ("2",)),
    ],
)
def test_file_that_is_no_catalogue_is_refused(
    tmp_path: Path, content: bytes, reason: str, details: tuple[str, ...]
) -> None:
    path = tmp_path / "praktik.yaml"
    path.write_bytes(content)

    with pytest.raises(DataFileError) as caught:
        load_catalogue(path)

    assert (caught.value.reason, caught.value.details) == (reason, details)


def test_item_that_is_no_practice_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "praktik.yaml"
    path.write_text("- hanya teks\n", encoding="utf-8")

    error = refusal(path)

    assert (error.column, error.reason, error.line) == ("practice", "not_a_mapping", 1)


def test_tag_that_builds_an_object_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path, practice())
    path.write_text(
        path.read_text("utf-8").replace("title: 'Contoh", "title: !!python/name:os.system 'Contoh"), "utf-8"
    )

    assert refusal(path).reason == "not_a_single_value"


def test_missing_file_and_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(DataFileError) as missing:
        load_catalogue(tmp_path / "tidak-ada.yaml")
    with pytest.raises(DataFileError) as folder:
        load_catalogue(tmp_path)

    assert (missing.value.reason, folder.value.reason) == ("missing_file", "not_a_file")


def test_byte_order_mark_is_no_mistake(tmp_path: Path) -> None:
    path = write(tmp_path, practice())
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())

    assert len(load_catalogue(path).practices) == 1
