"""How a table of a file is laid out for drawing."""

from __future__ import annotations

from tiru.datasets.reading import CellStatus, Observation
from tiru.datasets.reading.tables import CellRole, DrawnCell, DrawnTable, read_table_file
from tiru_web.datasets import wording
from tiru_web.datasets.presenters.table import draw_rows, table_view


def observation(where, status=CellStatus.ACCEPTED):
    return Observation(0, "51.03", "Badung", "2022", "x", (), 1.0, "Ton", status, "", where, "1")


def value(where, text="1"):
    return DrawnCell(text, CellRole.VALUE, CellStatus.ACCEPTED, where=where)


def test_label_over_several_rows_stands_in_each():
    label = DrawnCell("Badung", CellRole.ROW_LABEL, row_span=3)
    rows = (
        (
            DrawnCell("Daerah", CellRole.HEADER, row_span=2),
            DrawnCell("Jenis", CellRole.HEADER, column_span=2),
        ),
        (DrawnCell("a", CellRole.HEADER), DrawnCell("b", CellRole.HEADER)),
        (label, DrawnCell("x", CellRole.ROW_LABEL), value("B3")),
        (DrawnCell("y", CellRole.ROW_LABEL), value("B4")),
        (DrawnCell("z", CellRole.ROW_LABEL), value("B5")),
        (DrawnCell("Denpasar", CellRole.ROW_LABEL), DrawnCell("x", CellRole.ROW_LABEL), value("B6")),
    )
    cells = {f"B{row}": (row - 3, observation(f"B{row}")) for row in range(3, 7)}
    view = table_view(DrawnTable("A1:B6", rows), cells)

    assert [[cell.text for cell in row] for row in draw_rows(view.rows, cells)] == [
        ["Badung", "x", "1"], ["Badung", "y", "1"], ["Badung", "z", "1"], ["Denpasar", "x", "1"],
    ]  # fmt: skip
    assert [(cell.text, cell.row_span, cell.column_span) for cell in view.head[0]] == [
        ("Daerah", 2, 1), ("Jenis", 1, 2),
    ]  # fmt: skip


def test_verdict_of_the_checks_wins_over_that_of_the_reader():
    drawn = DrawnTable("A1", ((DrawnCell("Badung", CellRole.ROW_LABEL), value("B1")),))
    cells = {"B1": (0, observation("B1", CellStatus.DOUBTFUL))}
    view = table_view(drawn, cells)
    assert view.rows_to_look_at == view.rows
    assert draw_rows(view.rows, cells)[0][1].mark == "diragukan"


def test_titles_and_notes_stand_outside_the_rows():
    drawn = DrawnTable(
        "A1",
        (
            (DrawnCell("Tabel 1", CellRole.TITLE), DrawnCell("", CellRole.BLANK)),
            (DrawnCell("(Ton)", CellRole.UNIT),),
            (DrawnCell("Badung", CellRole.ROW_LABEL), value("B3")),
            (DrawnCell("Sumber: BPS", CellRole.FOOTER),),
        ),
    )
    view = table_view(drawn, {"B3": (0, observation("B3"))})
    assert (view.titles, view.notes, len(view.rows)) == (("Tabel 1", "(Ton)"), ("Sumber: BPS",), 1)


def test_every_reason_the_table_reader_names_has_words():
    notes = read_table_file.__doc__.split("Missing:")[1].split("Examples")[0]
    named = [word.split(":")[0] for word in notes.split("`")[1::2]]

    assert len(named) > 30
    assert [word for word in named if not wording.has_reason_words(word)] == []


def test_every_reason_in_real_files_has_words(shared_data):
    from tiru.datasets.reading import read_file

    reasons = set()
    for folder in ("bps_tables", "webapi"):
        for path in (shared_data / folder).iterdir():
            reasons |= {o.reason for o in read_file(path).observations if o.reason}
    assert [reason for reason in sorted(reasons) if not wording.has_reason_words(reason)] == []
