"""Columns that tell one thing of a directory from another and hold no figures: telephones, permits."""

from __future__ import annotations

import re
from collections.abc import Sequence

_NAMED = re.compile(
    r"(?:no\.?|nomor|number)[ _]*(?:hp|handphone|ponsel|tel(?:p|pon|epon|epone)?\.?|wa|whats ?app|kontak|"
    r"ktp|kk|izin\w*|ijin\w*|siup|tdp|iui|rekening|surat|sertifikat|akta|pirt|induk)\b.*|"
    r"(?:no\.?|nomor)?[ _]*(?:nik|nib|npwp|siinas|nitku|npsn)(?:[ _]*/.*)?|"
    r"kode[ _]*pos|post(?:al)? ?code|"
    r"(?:no\.?[ _]*)?(?:telp|telepon|hp|wa)[ _]*/[ _]*(?:hp|wa|fax|telp|telepon).*|"
    r"(?:garis )?(?:lintang|bujur)(?: (?:selatan|utara|timur|barat))?|latitude|longitude|koordinat.*",
    re.I,
)
# These are counted as often as they are written down; a directory tells.
_IN_DIRECTORY = re.compile(
    r"rt|rw|rt[ _]*/[ _]*rw|tel(?:p|epon)?\.?|hp|handphone|wa|whats ?app|fax|kontak|kbli|"
    r"tahun[ _]*(?:berdiri|pendirian|mulai(?: usaha)?|izin)",
    re.I,
)
_DIRECTORY = re.compile(
    r"nama(?:[ _](?:usaha|perusahaan|ikm|umkm|pemilik|pengusaha|industri|pimpinan|sekolah|"
    r"hotel|sentra|koperasi))?|alamat.*|pemilik|"
    r"pimpinan",
    re.I,
)
_MONEY = re.compile(
    r"nilai|investasi|omset|omzet|modal|aset|pagu|realisasi|anggaran|pendapatan|belanja|jumlah|total|harga|"
    r"ekspor|impor|\brp\b|rupiah",
    re.I,
)
_LEADING_ZERO = re.compile(r"0\d{3,}")
_LONG_NUMBER = re.compile(r"\d{10,}")
_MOSTLY = 0.6
_LEAST_CELLS = 2


def is_directory(headers: Sequence[str]) -> bool:
    """Whether the headers are those of a list of firms or persons, each with a row of its own."""
    return any(_DIRECTORY.fullmatch(header.strip()) for header in headers)


def lists_units(headers: Sequence[str]) -> bool:
    """Whether a table lists firms, schools or persons: two headers at least say whose row it is.

    Examples
    --------
    >>> lists_units(["Nama Usaha", "Alamat", "Pekerja"]), lists_units(["Nama", "Pekerja"])
    (True, False)
    """
    texts = [header.strip(" .:") for header in headers]
    names = [bool(_DIRECTORY.fullmatch(text)) for text in texts]
    identifiers = [names_identifier(text, in_directory=True) for text in texts]
    return any(names) and sum(map(max, names, identifiers)) > 1


def names_identifier(header: str, *, in_directory: bool) -> bool:
    """Whether a header is that of numbers that only tell one row from another.

    Examples
    --------
    >>> names_identifier("No. HP", in_directory=False), names_identifier("RT", in_directory=False)
    (True, False)
    """
    text = header.strip(" .:")
    return bool(_NAMED.fullmatch(text)) or (in_directory and bool(_IN_DIRECTORY.fullmatch(text)))


def are_identifiers(header: str, cells: Sequence[str], *, in_directory: bool) -> bool:
    """Whether cells are identifiers by themselves: most begin with 0, or have ten digits and no separator.

    Long numbers are amounts of money as well, so they are identifiers only in a directory, and under no
    header of money.
    """
    written = [text.strip(" '’`+") for text in cells if text.strip()]
    if len(written) < _LEAST_CELLS:
        return False
    zeros = sum(bool(_LEADING_ZERO.fullmatch(text)) for text in written)
    long = sum(bool(_LONG_NUMBER.fullmatch(text)) for text in written)
    if zeros > _MOSTLY * len(written):
        return True
    return in_directory and not _MONEY.search(header) and zeros + long > _MOSTLY * len(written)
