"""Products and types of support: codes that exist, words written as the reader looks them up."""

import pytest

from tiru.errors import BrokenRow, DataFileError
from tiru.gazetteer import build_gazetteer, load_gazetteer
from tiru.gazetteer._loading import read_data
from tiru.practices import load_support_types

MANUFACTURING = {f"{division:02d}" for division in range(10, 34)}


def with_file(name, text):
    return build_gazetteer(lambda asked: text if asked == name else read_data(asked))


def test_every_product_belongs_to_manufacturing():
    products = load_gazetteer().products

    assert {product.kbli[:2] for product in products.values()} <= MANUFACTURING


def test_words_of_the_focus_fields_lead_to_their_divisions():
    products = load_gazetteer().products

    codes = {
        word: products[word].kbli for word in ("endek", "batik", "keripik", "mebel", "gerabah", "alas kaki")
    }
    assert codes == {
        "endek": "13122",
        "batik": "13134",
        "keripik": "10794",
        "mebel": "31",
        "gerabah": "23",
        "alas kaki": "15",
    }


def test_one_code_has_one_title():
    titles = {}
    for product in load_gazetteer().products.values():
        titles.setdefault(product.kbli, set()).add(product.title)

    assert {code: names for code, names in titles.items() if len(names) > 1} == {}


def test_every_type_of_support_is_one_practices_are_filed_under():
    assert set(load_gazetteer().support_words.values()) == set(load_support_types())


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("products.csv", "word,kbli,title\nBatik,13134,Batik\n"),
        ("products.csv", "word,kbli,title\nbatik,1,Batik\n"),
        ("products.csv", "word,kbli,title\nbatik,13134,Batik\nbatik,13,Batik\n"),
        ("products.csv", "word,kbli,title\nbatik,13134,\n"),
        ("support_words.csv", "word,code\nPameran,F7\n"),
        ("support_words.csv", "word,code\npameran,F7\npameran,F8\n"),
    ],
)
def test_broken_rows_are_refused(name, text):
    with pytest.raises(BrokenRow):
        with_file(name, text)


def test_missing_column_is_refused():
    with pytest.raises(DataFileError):
        with_file("products.csv", "word,kbli\nbatik,13134\n")
