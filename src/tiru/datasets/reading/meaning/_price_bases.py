"""At whose prices a domestic product is given, as far as its name says it."""

from __future__ import annotations

import re

from tiru.datasets.reading.values import mask_base_years

CURRENT, CONSTANT_2010 = "harga berlaku", "harga konstan 2010"
PRICE_BASES = (CURRENT, CONSTANT_2010)
_ENGLISH_CURRENT = re.compile(r"\bcurrent\b", re.I)
_ENGLISH_CONSTANT = re.compile(r"\bconstant\s+2010\b", re.I)
_CURRENT = re.compile(r"harga\s+berlaku|\badhb\b|\bberlaku\b|current\s+(?:market\s+)?price", re.I)
_CONSTANT = re.compile(r"harga\s+konstan|\badhk\b|\bkonstan\b|constant", re.I)
_PRODUCT = re.compile(r"\bpdrb|\bpdb\b|produk\s+domestik|\bgrdp\b|nilai\s+tambah\s+bruto", re.I)
_NO_BASIS = re.compile(
    r"laju|pertumbuhan|growth|distribusi|peranan|kontribusi|struktur|implisit|share|"
    r"y[- ]on[- ]y|q[- ]to[- ]q|c[- ]to[- ]c",
    re.I,
)


def says_price_basis(text: str) -> bool:
    return bool(_CURRENT.search(text) or _CONSTANT.search(text))


def only_price_basis(text: str) -> bool:
    """Whether a header says the price basis and nothing else: "Berlaku", "ADHK", "Harga Konstan 2010"."""
    rest = mask_base_years(text)
    rest = re.sub(
        r"atas|dasar|harga|berlaku|konstan|adhb|adhk|current|constant|price|[^A-Za-z]", " ", rest, flags=re.I
    )
    return says_price_basis(text) and not rest.strip()


def is_domestic_product(text: str) -> bool:
    return bool(_PRODUCT.search(text))


def needs_no_price_basis(text: str) -> bool:
    """Rates, shares and deflators have a basis by what they are."""
    return bool(_NO_BASIS.search(text))


def with_said_basis(label: str) -> str:
    """A domestic product "constant 2010" also in the words of the statistics office."""
    if not is_domestic_product(label) or needs_no_price_basis(label):
        return label
    if any(basis in label for basis in PRICE_BASES):
        return label
    if _ENGLISH_CURRENT.search(label):
        return f"{label}, {CURRENT}"
    return f"{label}, {CONSTANT_2010}" if _ENGLISH_CONSTANT.search(label) else label


def lacks_price_basis(words: str) -> bool:
    """Whether a domestic product is meant and nothing says at whose prices."""
    return is_domestic_product(words) and not says_price_basis(words) and not needs_no_price_basis(words)
