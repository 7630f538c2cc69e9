"""The classification: every division has one category, one title, and a number that others do not have."""

import csv
import gzip

from tiru.parameters import load_activity_categories, load_activity_divisions


def test_divisions_lie_in_the_categories_of_2020():
    categories = load_activity_categories()

    assert "".join(categories) == "ABCDEFGHIJKLMNOPQRSTU"
    assert categories["C"].divisions == tuple(str(number) for number in range(10, 34))
    assert categories["J"].divisions == ("58", "59", "60", "61", "62", "63")
    assert [code for each in categories.values() for code in each.divisions] == list(
        load_activity_divisions()
    )


def test_numbers_that_are_no_division_are_not_there():
    numbers = {f"{number:02d}" for number in range(1, 100)}

    assert numbers - set(load_activity_divisions()) == {
        "04", "34", "40", "44", "48", "54", "57", "67", "76", "83", "89"
    }  # fmt: skip


def test_titles_are_the_published_ones(shared_data):
    with gzip.open(shared_data / "id" / "kbli2020_titles.csv.gz", "rt", encoding="utf-8") as lines:
        published = {row["code"]: row["title"] for row in csv.DictReader(lines) if row["level"] == "2"}
    ours = {code: division.title for code, division in load_activity_divisions().items()}

    assert {code: title.casefold() for code, title in ours.items()} == {
        code: title.casefold() for code, title in published.items()
    }
