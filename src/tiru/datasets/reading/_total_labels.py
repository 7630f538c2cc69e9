"""Labels that stand for the sum of the others."""

from __future__ import annotations

import re

_TOTAL = re.compile(
    r"(?:[a-z]\.|\d+\.)?\s*(?:jumlah|total|grand total|produk domestik (?:regional )?bruto|pdrb|pdb"
    r"|laki-laki\s*(?:\+|dan)\s*perempuan|perkotaan\s*(?:\+|dan)\s*perdesaan)(?:\s*/\s*total)?",
    re.IGNORECASE,
)


def is_total_label(label: str) -> bool:
    """Whether a label is nothing but the word for a total; "Jumlah Penduduk" names a thing counted."""
    return _TOTAL.fullmatch(label.strip()) is not None
