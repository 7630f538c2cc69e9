import pytest

from tiru_web.shared.charts import Bar, bar_chart
from tiru_web.shared.figures import Figure, compare_figures


def widths(chart):
    return [(drawn.x_percent, drawn.width_percent) for drawn in chart.bars]


def test_longest_bar_is_full_and_the_others_in_proportion():
    chart = bar_chart("T", "D", [Bar("a", 4.0, "4"), Bar("b", 1.0, "1"), Bar("c", 0.0, "0")])

    assert widths(chart) == [("0%", "100%"), ("0%", "25%"), ("0%", "0%")]
    assert not chart.has_zero_line


def test_fixed_scale_makes_charts_comparable():
    chart = bar_chart("T", "D", [Bar("a", 1.0, "1")], scale_to=8.0)

    assert widths(chart) == [("0%", "12.5%")]


def test_negative_values_reach_left_of_the_zero_line():
    chart = bar_chart("T", "D", [Bar("a", 3.0, "3"), Bar("b", -1.0, "-1")])

    assert chart.zero_percent == "25%"
    assert chart.has_zero_line
    assert widths(chart) == [("25%", "75%"), ("0%", "25%")]


def test_rows_do_not_overlap_when_a_label_is_long():
    long = "Bagian industri pengolahan dalam nilai tambah seluruh daerah"
    chart = bar_chart("T", "D", [Bar(long, 1.0, "1"), Bar("b", 1.0, "1")])

    first, second = chart.bars
    assert len(first.lines) == 2
    assert " ".join(line.text for line in first.lines) == long
    assert float(first.bar_y) + float(chart.bar_height) < float(second.lines[0].y) - 14
    assert float(second.bar_y) + float(chart.bar_height) == float(chart.height)


@pytest.mark.parametrize("values", [[], [0.0], [0.0, 0.0]])
def test_nothing_to_draw_is_no_error(values):
    chart = bar_chart("T", "D", [Bar("a", value, "0") for value in values])

    assert [width for _, width in widths(chart)] == ["0%"] * len(values)


def test_comparison_scales_to_the_longest_and_marks_ones_own():
    known, missing = Figure("L", "2"), Figure("L", None, missing="belum ada")
    comparison = compare_figures(
        "T",
        [("A", known, 2.0), ("B", known, 8.0), ("C", missing, None)],
        own="A",
        not_comparable="beda tahun",
    )

    assert [(row.name, row.width_percent, row.is_own) for row in comparison.rows] == [
        ("A", "25%", True),
        ("B", "100%", False),
        ("C", "0%", False),
    ]
    assert comparison.not_comparable == "beda tahun"


def test_chart_draws_its_lengths_with_points_whatever_the_language(client):
    page = client.get("/komponen/").text

    assert 'width="68.29%"' in page
    assert 'width="68,29%"' not in page
