"""Labels, notes, units and price bases."""

import pytest

from tiru.datasets.reading import CellStatus, QuestionAbout
from tiru.datasets.reading.webapi._clean import clean_label, clean_note


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Net_Ekspor", "Net Ekspor"),
        ("<b>Kota</b>&nbsp;Denpasar", "Kota Denpasar"),
        ("&lt;b&gt;Badung&lt;/b&gt;", "Badung"),
        ("&amp;lt;i&amp;gt;Badung&amp;lt;/i&amp;gt;", "Badung"),
        ("Makanan &amp; Minuman", "Makanan & Minuman"),
        ("Usia < 15 tahun", "Usia < 15 tahun"),
        ("Usia &lt; 15 dan &gt; 64", "Usia < 15 dan > 64"),
        ("  dua \n baris ", "dua baris"),
        ("Tekstil<br/>dan pakaian", "Tekstil dan pakaian"),
        ("<script>alert(1)</script>Badung", "Badung"),
        ("", ""),
    ],
)
def test_label_is_one_line_of_plain_text(text, label):
    assert clean_label(text) == label


def test_note_keeps_its_lines_and_nothing_else():
    note = (
        "&lt;p&gt;&lt;br /&gt;&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Satu &amp;amp; dua&lt;/li&gt;"
        "&lt;li&gt; Tiga&lt;/li&gt;&lt;/ul&gt;"
        "&lt;style&gt;p {color: red}&lt;/style&gt;"
    )

    assert clean_note(note) == ("Satu & dua", "Tiga")


@pytest.mark.parametrize("unit", ["", "-"])
def test_unit_that_is_not_given_is_asked(read, unit):
    report = read(unit=unit)
    (question,) = report.questions

    assert (question.key, question.about) == ("var.7.unit", QuestionAbout.UNIT)
    assert {(o.unit, o.status, o.reason) for o in report.observations} == {
        (None, CellStatus.AMBIGUOUS, "unit_unknown")
    }
    answered = read(unit=unit, answers={"var.7.unit": "Orang"})
    assert {(o.unit, o.status) for o in answered.observations} == {("Orang", CellStatus.ACCEPTED)}


def test_product_without_price_basis_is_asked(read):
    report = read(label="PDRB menurut Pengeluaran", unit="Juta Rupiah")
    (question,) = report.questions

    assert question.about is QuestionAbout.PRICE_BASIS
    assert {o.reason for o in report.observations} == {"price_basis_unknown"}
    answered = read(
        label="PDRB menurut Pengeluaran", unit="Juta Rupiah", answers={question.key: "harga berlaku"}
    )
    assert answered.observations[0].indicator == "PDRB menurut Pengeluaran, harga berlaku"
    assert answered.observations[0].status is CellStatus.ACCEPTED


@pytest.mark.parametrize("label", ["PDRB Atas Dasar Harga Berlaku", "PDRB ADHK", "Laju Pertumbuhan PDRB"])
def test_product_that_names_its_prices_or_needs_none_is_not_asked(read, label):
    assert read(label=label, unit="Juta Rupiah").questions == ()


def test_column_that_is_a_total_is_marked(read):
    report = read(columns=((1, "Laki-laki"), (2, "Perempuan"), (3, "Jumlah")))

    assert [o.is_total for o in report.observations if o.period == "2018"] == [False, False, True] * 2
