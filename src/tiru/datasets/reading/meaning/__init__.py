"""What readers of every kind share: open questions and answers, places, codes, prices, units offered."""

from tiru.datasets.reading.meaning._asking import Asking
from tiru.datasets.reading.meaning._place import CODE_DETAIL, Place
from tiru.datasets.reading.meaning._price_bases import (
    PRICE_BASES,
    is_domestic_product,
    lacks_price_basis,
    needs_no_price_basis,
    only_price_basis,
    says_price_basis,
    with_said_basis,
)
from tiru.datasets.reading.meaning._region_codes import digits_of, fits, readings_of_code, region_of_code
from tiru.datasets.reading.meaning._unit_options import unit_options

__all__ = [
    "CODE_DETAIL",
    "PRICE_BASES",
    "Asking",
    "Place",
    "digits_of",
    "fits",
    "is_domestic_product",
    "lacks_price_basis",
    "needs_no_price_basis",
    "only_price_basis",
    "readings_of_code",
    "region_of_code",
    "says_price_basis",
    "unit_options",
    "with_said_basis",
]
