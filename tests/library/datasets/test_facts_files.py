"""A user's own facts file: taken whole, or refused with line, column, value and reason."""

import hashlib

import pytest

from tiru.datasets import FactStatus, Verdict, load_facts
from tiru.errors import BrokenRow, DataFileError

HEADER = (
    "region_code,region_name,indicator,value,unit,year,definition_note,source_title,source_url,seen_note\n"
)
LINE = '51.03,Kabupaten Badung,unemployment_rate,1.5,percent,2022,"TPT, August 2022",Uji,https://example.org/,x\n'


def written(tmp_path, content):
    path = tmp_path / "angka.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_figure_is_read_with_all_that_belongs_to_it(write_facts):
    (fact,) = load_facts(write_facts({"value": "1.25"})).all

    assert (fact.region_code, fact.indicator, fact.value, fact.unit, fact.year) == (
        "51.03",
        "unemployment_rate",
        1.25,
        "percent",
        2022,
    )
    assert (fact.series, fact.verdict, fact.status) == ("tpt_agustus", Verdict.PRIMARY, FactStatus.FINAL)
    assert (fact.definition, fact.seen_note, fact.line) == ("TPT, August 2022", "baris 1", 2)
    assert (fact.source.title, fact.source.url) == ("Berkas uji", "https://example.org/uji")


@pytest.mark.parametrize(
    ("prefix", "verdict"),
    [
        ("REJECTED: ", Verdict.REJECTED),
        ("OTHER: ", Verdict.OTHER),
        ("SECOND: ", Verdict.SECOND),
        ("DITOLAK: ", Verdict.REJECTED),
        ("LAIN: ", Verdict.OTHER),
        ("PEMBANDING: ", Verdict.SECOND),
        ("", Verdict.PRIMARY),
    ],
)
def test_prefix_of_the_note_is_the_verdict_and_leaves_the_definition(write_facts, prefix, verdict):
    (fact,) = load_facts(write_facts({"definition_note": f"{prefix}TPT, August 2022"})).all

    assert (fact.verdict, fact.definition, fact.series) == (verdict, "TPT, August 2022", "tpt_agustus")


def test_columns_win_over_the_note(write_facts):
    path = write_facts({"verdict": "lain", "status": "sementara", "series": "tpt_tanpa_bulan"})
    (fact,) = load_facts(path).all

    assert (fact.verdict, fact.status, fact.series) == (
        Verdict.OTHER,
        FactStatus.PRELIMINARY,
        "tpt_tanpa_bulan",
    )


def test_empty_optional_cells_are_derived(write_facts):
    first, second = load_facts(
        write_facts({"verdict": "lain"}, {"definition_note": "SECOND: TPT, August 2022"})
    ).all

    assert (first.verdict, second.verdict) == (Verdict.OTHER, Verdict.SECOND)


@pytest.mark.parametrize(
    ("note", "status"),
    [
        ("GRDP by expenditure, current prices, series 2010; 2023 is preliminary", FactStatus.PRELIMINARY),
        ("GRDP current 2024, preliminary", FactStatus.PRELIMINARY),
        ("PDRB atas dasar harga berlaku 2024, angka sementara", FactStatus.PRELIMINARY),
        ("GRDP by expenditure, current prices, series 2010", FactStatus.FINAL),
    ],
)
def test_status_is_read_from_the_note(write_facts, note, status):
    path = write_facts({"indicator": "grdp_current", "unit": "billion IDR", "definition_note": note})

    assert load_facts(path).all[0].status is status


def test_unknown_definition_is_its_own_series(write_facts):
    (fact,) = load_facts(write_facts({"definition_note": "TPT, August 2022, our own estimate"})).all

    assert fact.series == "TPT, August 2022, our own estimate"


def test_table_of_one_office_is_known_by_its_address(write_facts):
    ikm = {
        "indicator": "ikm_units",
        "unit": "unit",
        "value": "12",
        "definition_note": "count of the regional industry office (IKM register)",
    }
    elsewhere, provincial = load_facts(
        write_facts(ikm, ikm | {"year": "2017", "source_url": "http://bisnisbali.com/2018/09/08/x"})
    ).all

    assert (elsewhere.series, provincial.series) == ("ikm_register_daerah", "ikm_register_bali")


@pytest.mark.parametrize("name", ["", "Badung", "KABUPATEN BADUNG", "Kab. Badung", "Kabupaten Badnug"])
def test_name_of_the_region_may_be_written_freely(write_facts, name):
    assert load_facts(write_facts({"region_name": name})).all[0].region_code == "51.03"


def test_bps_code_with_a_dot_is_found_by_the_name(write_facts):
    """73.08 is Bone; 7308 is how BPS numbers Maros."""
    path = write_facts({"region_code": "73.08", "region_name": "Kabupaten Maros"})

    with pytest.raises(BrokenRow) as caught:
        load_facts(path)

    assert (caught.value.column, caught.value.reason) == ("region_name", "name_of_other_region")


def test_unit_may_be_written_in_indonesian(write_facts):
    assert load_facts(write_facts({"unit": "persen"})).all[0].unit == "percent"


def test_empty_year_is_undated(write_facts):
    assert load_facts(write_facts({"year": ""})).all[0].year is None


def test_order_of_columns_and_spaces_do_not_matter(tmp_path):
    text = (
        "year, value,unit,region_name,region_code,indicator,definition_note,"
        "source_title,source_url,seen_note\n"
        '2022, 1.5 ,percent,Badung,51.03,unemployment_rate,"TPT, August 2022",Uji,,\n'
    )
    (fact,) = load_facts(written(tmp_path, text)).all

    assert (fact.value, fact.source.url, fact.seen_note) == (1.5, "", "")


def test_byte_order_mark_and_windows_line_ends_are_taken(tmp_path):
    text = "\ufeff" + (HEADER + LINE).replace("\n", "\r\n")

    assert load_facts(written(tmp_path, text)).all[0].seen_note == "x"


def test_version_is_the_digest_of_the_bytes(tmp_path):
    content = (HEADER + LINE).encode()

    assert load_facts(written(tmp_path, content)).version == hashlib.sha256(content).hexdigest()[:12]


def test_blank_lines_are_passed_over_and_counted(tmp_path):
    assert load_facts(written(tmp_path, HEADER + "\n\n" + LINE)).all[0].line == 4


def test_line_of_a_row_is_where_it_starts(tmp_path):
    two_lines = LINE.replace(",x\n", ',"x\ny"\n')
    broken = LINE.replace("51.03", "51.99")

    with pytest.raises(BrokenRow) as caught:
        load_facts(written(tmp_path, HEADER + two_lines + broken))

    assert caught.value.line == 4


def test_missing_file(tmp_path):
    with pytest.raises(DataFileError) as caught:
        load_facts(tmp_path / "tidak-ada.csv")

    assert (caught.value.reason, caught.value.path) == ("missing_file", str(tmp_path / "tidak-ada.csv"))


def test_folder(tmp_path):
    with pytest.raises(DataFileError) as caught:
        load_facts(tmp_path)

    assert caught.value.reason == "not_a_file"


def test_name_too_long_for_a_file(tmp_path):
    with pytest.raises(DataFileError) as caught:
        load_facts(tmp_path / ("a" * 300))

    assert (caught.value.reason, caught.value.details) == ("unreadable", ("ENAMETOOLONG",))


@pytest.mark.parametrize(
    ("content", "reason", "details"),
    [
        (b"", "empty", ()),
        (b" \n\r\n", "empty", ()),
        (HEADER, "no_rows", ()),
        ("region_code,caf\u00e9\n".encode("cp1252"), "not_utf8", ("1",)),
        ((HEADER + LINE).encode("utf-16"), "not_utf8", ("1",)),
        ((HEADER + LINE.replace("Uji", "caf\u00e9")).encode("cp1252"), "not_utf8", ("2",)),
        (HEADER + LINE + "\0", "not_csv", ()),
        (HEADER + LINE.replace("Uji", "U" * 200_000), "not_csv", ()),
        ((HEADER + LINE).replace(",", ";"), "semicolons", ()),
        (
            (HEADER + LINE).replace("value", "nilai").replace("year", "tahun"),
            "missing_columns",
            ("value", "year"),
        ),
        (HEADER.replace("seen_note", "seen_note,year"), "repeated_columns", ("year",)),
        (HEADER.replace("seen_note", "seen_note,verdit"), "unknown_columns", ("verdit",)),
    ],
)
def test_file_that_cannot_be_taken(tmp_path, content, reason, details):
    with pytest.raises(DataFileError) as caught:
        load_facts(written(tmp_path, content))

    assert (caught.value.reason, caught.value.details) == (reason, details)
    assert not isinstance(caught.value, BrokenRow)


@pytest.mark.parametrize(
    ("column", "value", "reason"),
    [
        ("region_code", "51.99", "unknown_region"),
        ("region_code", "", "unknown_region"),
        ("region_code", "5103", "wrong_code_system"),
        ("region_name", "Kabupaten Gianyar", "name_of_other_region"),
        ("region_name", "Bandung", "name_of_other_region"),
        ("region_name", "qqqq", "name_of_other_region"),
        ("indicator", "unemployment", "unknown_indicator"),
        ("value", "1.234,5", "decimal_comma"),
        ("value", "6,87", "decimal_comma"),
        ("value", "1,234.5", "decimal_comma"),
        ("value", "", "not_a_number"),
        ("value", "n/a", "not_a_number"),
        ("value", "nan", "not_a_number"),
        ("value", "inf", "not_a_number"),
        ("value", "1e999", "not_a_number"),
        ("value", "1_000", "not_a_number"),
        ("value", "٣", "not_a_number"),
        ("value", "6.87%", "not_a_number"),
        ("value", "-1", "out_of_range"),
        ("value", "100.1", "out_of_range"),
        ("unit", "permil", "unit_mismatch"),
        ("unit", "", "unit_mismatch"),
        ("year", "22", "not_a_year"),
        ("year", "2022/2023", "not_a_year"),
        ("year", "0000", "not_a_year"),
        ("year", "٢٠٢٢", "not_a_year"),
        ("definition_note", "", "no_definition"),
        ("definition_note", "REJECTED: ", "no_definition"),
        ("source_title", "", "no_source"),
        ("source_url", "javascript:alert(1)", "not_an_address"),
        ("source_url", "https://example.org/ x", "not_an_address"),
        ("verdict", "primary", "unknown_verdict"),
        ("status", "tetap", "unknown_status"),
        ("series", "tpt_februari", "unknown_series"),
        ("series", "p0_maret", "series_of_other_indicator"),
    ],
)
def test_row_that_cannot_be_taken(write_facts, column, value, reason):
    path = write_facts({}, {"year": "2021", column: value})

    with pytest.raises(BrokenRow) as caught:
        load_facts(path)

    error = caught.value
    assert (error.line, error.column, error.value, error.reason) == (3, column, value.strip(), reason)
    assert error.path == str(path)


def test_thousands_point_in_a_count_is_refused(write_facts):
    """1.234 units would be read as one unit and a quarter."""
    count = {"indicator": "ikm_units", "unit": "unit", "value": "1.234"}

    with pytest.raises(BrokenRow) as caught:
        load_facts(write_facts(count))

    assert (caught.value.column, caught.value.reason) == ("value", "not_a_whole_number")


@pytest.mark.parametrize("tail", [",tambahan", ""], ids=["too many", "too few"])
def test_row_of_other_length(tmp_path, tail):
    line = LINE.strip() + tail if tail else LINE.strip().removesuffix(",x")

    with pytest.raises(BrokenRow) as caught:
        load_facts(written(tmp_path, HEADER + LINE + line + "\n"))

    assert (caught.value.line, caught.value.reason) == (3, "field_count")


@pytest.mark.parametrize("field", ['"Uji', '"Uji"x'], ids=["never closed", "text after it"])
def test_broken_quotes(tmp_path, field):
    with pytest.raises(BrokenRow) as caught:
        load_facts(written(tmp_path, HEADER + LINE.replace("Uji", field)))

    assert (caught.value.line, caught.value.reason) == (2, "broken_quotes")


def test_second_primary_figure_is_refused_where_it_stands(write_facts):
    path = write_facts({}, {"region_code": "73.71", "region_name": "Makassar"}, {"value": "2"})

    with pytest.raises(BrokenRow) as caught:
        load_facts(path)

    assert (caught.value.line, caught.value.reason) == (4, "duplicate_primary")


@pytest.mark.parametrize(
    "change",
    [{"definition_note": "SECOND: TPT, August 2022"}, {"year": "2021"}, {"definition_note": "TPT 2022"}],
)
def test_figure_of_other_verdict_year_or_series_is_no_duplicate(write_facts, change):
    assert len(load_facts(write_facts({}, change)).all) == 2
