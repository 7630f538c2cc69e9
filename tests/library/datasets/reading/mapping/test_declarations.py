"""What a mapping file declares beside its answers, and the round trip of a file read every year."""

import datetime as dt

import pytest

from tiru.datasets import PriceBasis, SourceKind
from tiru.datasets.reading import (
    AnswerFile,
    DeclaredFigures,
    DeclaredSource,
    Question,
    QuestionAbout,
    load_mapping,
    read_file,
    subject_of,
    write_mapping,
)
from tiru.errors import DataFileError

WIDE = "wilayah,tahun,kursi,meja\nKabupaten Badung,{year},1,2\nKota Denpasar,{year},3,4\n"
MAPPING = """versi: 1
jawaban: {}
sumber:
  penerbit: "BPS karangan"
  judul: "Kursi dan meja"
  alamat: "https://contoh.id/kursi"
  tanggal: 2026-03-05
pernyataan:
  "kursi":
    indikator: unemployment_rate
    seri: tpt_agustus
    satuan: Persen
    jenis_sumber: bps
  "meja": {satuan: "Juta Rupiah", definisi: "Meja karangan", dasar_harga: berlaku, rincian: Jumlah}
"""


@pytest.fixture
def save(tmp_path):
    def write(text, name="peta.yaml"):
        file = tmp_path / name
        file.write_text(text, encoding="utf-8")
        return file

    return write


def refusal(call, *arguments, **more):
    with pytest.raises(DataFileError) as refused:
        call(*arguments, **more)
    return refused.value


def test_source_and_figures_are_read(save):
    given = load_mapping(save(MAPPING))

    assert given.source == DeclaredSource(
        "BPS karangan", "Kursi dan meja", "https://contoh.id/kursi", dt.date(2026, 3, 5)
    )
    assert given.figures == (
        DeclaredFigures(
            "kursi", "unemployment_rate", "tpt_agustus", unit="Persen", source_kind=SourceKind.BPS
        ),
        DeclaredFigures(
            "meja",
            definition="Meja karangan",
            breakdown=("Jumlah",),
            unit="Juta Rupiah",
            price_basis=PriceBasis.CURRENT,
        ),
    )


def test_declared_units_answer_the_questions_about_them(save):
    report = read_file(save(WIDE.format(year=2018), "data.csv"), mapping=save(MAPPING))

    assert report.questions == ()
    assert [o.unit for o in report.observations[:2]] == ["Persen", "Juta Rupiah"]


def test_declared_price_basis_answers_the_question_about_it(save):
    file = save("wilayah,tahun,PDRB (Juta Rupiah)\nKabupaten Badung,2018,1\n", "data.csv")
    text = 'versi: 1\njawaban:\npernyataan:\n  "PDRB": {dasar_harga: "konstan_2010"}\n'
    report = read_file(file, mapping=save(text))

    assert report.questions == ()
    assert report.observations[0].indicator == "PDRB, harga konstan 2010"
    assert report.problems == ()


def test_very_answer_wins_over_a_declared_unit():
    given = AnswerFile(
        "peta.yaml", {"tabel1.unit.kursi": "Unit"}, {}, (DeclaredFigures("kursi", unit="Persen"),)
    )

    assert given.for_question("tabel1.unit.kursi") == ("tabel1.unit.kursi", "Unit")
    assert given.for_question("tabel2.unit.kursi") == ("pernyataan.kursi", "Persen")
    assert given.for_question("tabel1.unit.meja") is None
    assert given.for_question("tabel1.region.kursi") is None


def test_one_declaration_answers_for_a_table_of_one_indicator_and_two_do_not():
    one, two = DeclaredFigures("kursi", unit="Unit"), DeclaredFigures("meja", unit="Orang")

    assert AnswerFile("p", {}, {}, (one,)).for_question("tabel1.unit") == ("pernyataan.kursi", "Unit")
    assert AnswerFile("p", {}, {}, (one, two)).for_question("tabel1.unit") is None


def test_declaration_that_fits_nothing_is_told(save):
    text = MAPPING.replace('"meja"', '"lemari"').replace('satuan: "Juta Rupiah"', 'satuan: "Unit"')
    file = save(WIDE.format(year=2018).replace("meja", "meja (Unit)"), "data.csv")
    report = read_file(file, mapping=save(text))

    assert [(problem.kind, problem.where) for problem in report.problems] == [
        ("idle_declaration", "berkas jawaban")
    ]
    assert "“lemari” tidak dipakai" in report.problems[0].reason


@pytest.mark.parametrize(
    ("change", "reason", "detail"),
    [
        (("indikator:", "indicator:"), "unknown_fields", "indicator"),
        (("penerbit:", "publisher:"), "unknown_fields", "publisher"),
        (("2026-03-05", "5 Maret 2026"), "broken_answer", "tanggal"),
        (("jenis_sumber: bps", "jenis_sumber: BPSS"), "broken_answer", "jenis_sumber"),
        (("dasar_harga: berlaku", "dasar_harga: tetap"), "broken_answer", "dasar_harga"),
        (("seri: tpt_agustus", "seri: [a]"), "broken_answer", "seri"),
        (('"meja": {', '"kursi": {'), "repeated_answer", "kursi"),
    ],
)
def test_declaration_that_cannot_be_read_is_refused_and_named(save, change, reason, detail):
    error = refusal(load_mapping, save(MAPPING.replace(*change)))

    assert (error.reason, error.details[0]) == (reason, detail)


def test_template_gives_each_indicator_a_place_and_reads_back_as_nothing_declared(save, tmp_path):
    report = read_file(save(WIDE.format(year=2018), "data.csv"))
    write_mapping(tmp_path / "baru.yaml", report.questions, indicators=["kursi", "meja"])
    text = (tmp_path / "baru.yaml").read_text(encoding="utf-8")
    given = load_mapping(tmp_path / "baru.yaml")

    assert '  # Satuan angkanya untuk “kursi”. Letak: baris 1 sampai 3.\n  "tabel1.unit.kursi": ""' in text
    assert '  "meja": {indikator: "", seri: "",' in text
    assert (given.answers, given.figures, given.source) == ({}, (), DeclaredSource())


def test_template_suggests_the_listed_indicator_of_the_same_name_and_does_not_take_it(tmp_path):
    write_mapping(tmp_path / "baru.yaml", (), indicators=["unemployment rate"])
    text = (tmp_path / "baru.yaml").read_text(encoding="utf-8")

    assert "# Mungkin indikator: unemployment_rate. Seri yang dikenal: tpt_agustus" in text
    assert load_mapping(tmp_path / "baru.yaml").figures == ()


def test_template_keeps_what_is_declared(save, tmp_path):
    given = load_mapping(save(MAPPING))
    write_mapping(tmp_path / "baru.yaml", (), given, indicators=["kursi", "meja, harga berlaku", "lemari"])
    again = load_mapping(tmp_path / "baru.yaml")

    assert (again.source, again.figures) == (given.source, given.figures)
    assert (tmp_path / "baru.yaml").read_text(encoding="utf-8").count('"meja') == 1


def test_filled_template_serves_this_year_and_the_next(save, tmp_path):
    """Read, write the template, fill it in, read again; the file of the next year asks nothing."""
    first = save(WIDE.format(year=2018), "data-2018.csv")
    report = read_file(first)
    peta = tmp_path / "peta.yaml"
    write_mapping(peta, report.questions, indicators=["kursi", "meja"])
    peta.write_text(peta.read_text(encoding="utf-8").replace('": ""', '": "Unit"'), encoding="utf-8")

    assert len(report.questions) == 2
    for file in (first, save(WIDE.format(year=2019), "data-2019.csv")):
        again = read_file(file, mapping=peta)
        assert (again.questions, again.problems) == ((), ())
        assert {o.unit for o in again.observations} == {"Unit"}


@pytest.mark.parametrize(
    ("key", "about", "subject"),
    [
        ("tabel1.unit.ADHB", QuestionAbout.UNIT, "ADHB"),
        ("tabel1.region.Kota. Bandung", QuestionAbout.REGION, "Kota. Bandung"),
        ("tabel1.unit", QuestionAbout.UNIT, ""),
        ("vervar.1.region", QuestionAbout.REGION, ""),
    ],
)
def test_subject_of_a_question(key, about, subject):
    assert subject_of(Question(key, about, (), "")) == subject
