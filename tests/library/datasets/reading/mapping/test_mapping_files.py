"""Mapping files: written, answered, used again; never ignored."""

import pytest
from tests.library.datasets.reading.answers import make_text

from tiru.datasets.reading import (
    CellStatus,
    Question,
    QuestionAbout,
    load_mapping,
    read_file,
    refuse_misfit,
    write_mapping,
)
from tiru.errors import DataFileError


@pytest.fixture
def unclear(tmp_path):
    """An answer that leaves open its unit and the region of one row."""
    file = tmp_path / "jawaban.json"
    file.write_text(make_text(rows=((1, "Bandung"), (2, "Badung")), unit="-"))
    return file


@pytest.fixture
def mapping(tmp_path):
    """Writes a mapping file of these lines."""

    def write(*lines, version="versi: 1", name="peta.yaml"):
        file = tmp_path / name
        file.write_text("\n".join([version, "jawaban:", *lines]) + "\n", encoding="utf-8")
        return file

    return write


def refusal(call, *arguments, **more):
    with pytest.raises(DataFileError) as refused:
        call(*arguments, **more)
    return refused.value


def test_answers_close_their_questions(unclear, mapping):
    peta = mapping('  var.7.unit: "Unit"', '  vervar.1.region: "32.73"')
    report = read_file(unclear, mapping=peta)

    assert report.questions == ()
    assert {o.region_code for o in report.observations} == {"32.73", "51.03"}
    assert {(o.unit, o.status) for o in report.observations} == {("Unit", CellStatus.ACCEPTED)}


def test_template_asks_what_is_open_and_reads_back_as_unanswered(unclear, tmp_path):
    report = read_file(unclear)
    peta = tmp_path / "peta.yaml"
    write_mapping(peta, report.questions)
    text = peta.read_text()

    assert '"vervar.1.region": ""' in text
    assert "# Pilihan: Kabupaten Bandung (32.04) | Kota Bandung (32.73)." in text
    assert load_mapping(peta).answers == {}
    assert read_file(unclear, mapping=peta).questions == report.questions


def test_template_keeps_the_answers_already_given(unclear, mapping, tmp_path):
    given = load_mapping(mapping('  var.7.unit: "Unit"'))
    report = read_file(unclear, mapping=given)
    write_mapping(tmp_path / "baru.yaml", report.questions, given)
    again = load_mapping(tmp_path / "baru.yaml")

    assert again.answers == {"var.7.unit": "Unit"}
    assert [question.key for question in report.questions] == ["vervar.1.region"]


def test_template_filled_in_by_hand_answers_all(unclear, tmp_path):
    peta = tmp_path / "peta.yaml"
    write_mapping(peta, read_file(unclear).questions)
    text = peta.read_text()
    text = text.replace('"vervar.1.region": ""', '"vervar.1.region": "Kota Bandung (32.73)"')
    peta.write_text(text.replace('"var.7.unit": ""', '"var.7.unit": "Unit"'))

    assert read_file(unclear, mapping=peta).questions == ()


def test_pattern_answers_every_question_it_fits(tmp_path, mapping):
    file = tmp_path / "dua.json"
    file.write_text(make_text(unit=""))
    peta = mapping('  "var.*.unit": "Unit"')

    assert read_file(file, mapping=peta).questions == ()


def test_very_key_wins_over_a_pattern(tmp_path, mapping):
    file = tmp_path / "dua.json"
    file.write_text(make_text(unit=""))
    peta = mapping('  "var.*.unit": "Orang"', '  var.7.unit: "Unit"')

    report = read_file(file, mapping=peta)

    # The pattern then answers nothing of its own, and that is said instead of ignored.
    assert {o.unit for o in report.observations} == {"Unit"}
    assert [(p.kind, p.where) for p in report.problems] == [("idle_answer", "berkas jawaban, baris 3")]


def test_mapping_of_last_year_answers_the_file_of_this_year(tmp_path, mapping):
    peta = mapping('  var.7.unit: "Unit"', '  vervar.1.region: "Kota Bandung"')
    for name, year in (("lama.json", (118, "2018")), ("baru.json", (119, "2019"))):
        file = tmp_path / name
        file.write_text(make_text(rows=((1, "Bandung"), (2, "Badung")), unit="-", years=(year,)))
        assert read_file(file, mapping=peta).questions == ()


def test_answer_nobody_asked_for_is_refused(unclear, mapping):
    error = refusal(read_file, unclear, mapping=mapping('  var.8.unit: "Unit"'))

    assert error.reason == "unknown_answer"
    assert error.details[0] == "var.8.unit"
    assert "var.7.unit" in error.details[1]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ('  vervar.1.region: "Atlantis"', "not_a_region"),
        ('  vervar.1.region: "Bandung"', "not_a_region"),
        ('  vervar.1.region: "3273"', "not_a_region"),
    ],
)
def test_answer_that_does_not_fit_is_refused_with_its_line(unclear, mapping, line, why):
    error = refusal(read_file, unclear, mapping=mapping(line))

    assert (error.reason, error.details[0], error.details[-1]) == ("answer_does_not_fit", "3", why)


def test_answer_to_a_question_of_last_year_is_told_and_hinders_nothing(tmp_path, mapping):
    file = tmp_path / "dua.json"
    file.write_text(make_text(unit="Unit"))
    report = read_file(file, mapping=mapping('  var.7.unit: "Orang"'))

    assert {o.unit for o in report.observations} == {"Unit"}
    assert [(p.kind, p.where) for p in report.problems] == [("idle_answer", "berkas jawaban, baris 3")]
    assert "“var.7.unit” tidak dipakai" in report.problems[0].reason


def test_price_question_stays_open_when_only_the_unit_is_answered(shared_data, mapping):
    """By lapangan usaha and in rupiah, nothing else being said, it is most often a domestic product."""
    file = shared_data / "bps_tables" / "s14_probolinggo_pdrb_adhk_lapus.xlsx"
    keys = {"tabel1.indicator", "tabel1.region", "tabel1.price_basis"}

    assert {q.key for q in read_file(file).questions} == {*keys, "tabel1.unit"}
    half = read_file(file, mapping=mapping('  "tabel1.unit": "Miliar Rupiah"'))
    assert {question.key for question in half.questions} == keys
    persons = read_file(file, mapping=mapping('  "tabel1.unit": "Orang"'))
    assert {question.key for question in persons.questions} == keys - {"tabel1.price_basis"}


def test_long_table_of_five_measures_is_answered_key_by_key(shared_data, mapping):
    file = shared_data / "bps_tables" / "s21_sambas_pdrb_long.csv"
    money = [f'  "tabel1.unit.{name}": "Juta Rupiah"' for name in ("ADHB", "ADHK")]
    shares = [f'  "tabel1.unit.{name}": "Persen"' for name in ("Distribusi", "Q-to-Q", "Y-on-Y")]
    report = read_file(file, mapping=mapping(*money, *shares, '  "tabel1.region": "61.01"'))

    assert report.questions == ()
    assert {(o.indicator, o.unit) for o in report.observations if o.value is not None} >= {
        ("ADHB", "Juta Rupiah"),
        ("Y-on-Y", "Persen"),
    }


def test_code_without_quotes_stays_what_was_written(unclear, mapping):
    """51.10 would be the number 51.1 to YAML, and then another region or none."""
    assert load_mapping(mapping("  vervar.1.region: 51.10")).answers == {"vervar.1.region": "51.10"}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "not_a_mapping"),
        ("- a\n- b\n", "not_a_mapping"),
        ("versi: 1\njawaban: [1, 2]\n", "not_a_mapping"),
        ("versi: 1\njawaban:\n  unit: {a: b}\n", "broken_answer"),
        ("versi: 1\njawaban:\n  unit: a\n  unit: b\n", "repeated_answer"),
        ("versi: 2\njawaban: {}\n", "unknown_version"),
        ("jawaban: {}\n", "unknown_version"),
        ("versi: 1\njawaban: {}\nlain: 1\n", "unknown_fields"),
        ("versi: 1\njawaban: {a: [\n", "not_yaml"),
        ("versi: 1\njawaban: " + "[" * 5_000, "not_yaml"),
        ("versi: !!python/object/apply:os.system ['true']\n", "unknown_version"),
    ],
)
def test_file_that_is_no_mapping_is_refused(tmp_path, text, reason):
    file = tmp_path / "peta.yaml"
    file.write_text(text)

    if reason == "unknown_version" and "python" in text:
        assert refusal(load_mapping, file).reason in {"unknown_version", "not_yaml"}
    else:
        assert refusal(load_mapping, file).reason == reason


def test_mapping_that_is_not_there_is_refused(unclear, tmp_path):
    assert refusal(read_file, unclear, mapping=tmp_path / "tidak-ada.yaml").reason == "missing_file"


def test_mapping_without_answers_asks_everything(unclear, mapping):
    assert len(read_file(unclear, mapping=mapping()).questions) == 2


def test_template_cannot_be_written_where_there_is_no_folder(tmp_path):
    assert refusal(write_mapping, tmp_path / "tidak" / "ada.yaml", ()).reason == "not_writable"


def test_template_for_a_file_without_questions_is_valid(tmp_path):
    write_mapping(tmp_path / "peta.yaml", ())

    assert load_mapping(tmp_path / "peta.yaml").answers == {}


def test_words_of_a_question_cannot_break_the_template(tmp_path):
    question = Question('a"b\nc: d', QuestionAbout.UNIT, ('x"\n- y',), "baris 1\nbaris 2")
    write_mapping(tmp_path / "peta.yaml", [question])

    assert load_mapping(tmp_path / "peta.yaml").answers == {}


@pytest.mark.parametrize(
    ("about", "options", "answer", "why"),
    [
        (QuestionAbout.YEAR, (), "2018", ""),
        (QuestionAbout.YEAR, (), "18", "not_a_year"),
        (QuestionAbout.YEAR, ("2023-01/2023-06", "2023-06"), "2023", "not_a_period_asked"),
        (QuestionAbout.YEAR, ("2023-01/2023-06", "2023-06"), "2023-S1", ""),
        (QuestionAbout.REGION, (), "Indonesia", ""),
        (QuestionAbout.REGION, (), "Kabupaten Badung", ""),
        (QuestionAbout.REGION, (), "5103", ""),
        (QuestionAbout.UNIT, ("Orang",), "Ton", ""),
        (QuestionAbout.UNIT, (), "", "empty_answer"),
        (QuestionAbout.UNIT, (), "x" * 201, "answer_too_long"),
        (QuestionAbout.NUMBER_FORM, ("1.234,5",), "1 234", "not_an_option"),
    ],
)
def test_answer_fits_its_question_or_not(about, options, answer, why):
    if (about, answer) == (QuestionAbout.REGION, "5103"):
        why = "not_a_region"  # digits of no named system are never taken
    assert refuse_misfit(Question("k", about, options, ""), answer) == why
