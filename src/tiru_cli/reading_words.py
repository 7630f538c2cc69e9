"""Indonesian words for verdicts, reasons and questions of a reading report."""

from __future__ import annotations

from tiru.datasets.reading import CellStatus, PeriodKind, QuestionAbout, Release

STATUS_WORDS = {
    CellStatus.ACCEPTED: "diterima",
    CellStatus.MISSING: "tidak ada angka",
    CellStatus.AMBIGUOUS: "bermakna ganda",
    CellStatus.DOUBTFUL: "diragukan",
}
PERIOD_KIND_WORDS = {
    PeriodKind.YEAR: "tahunan",
    PeriodKind.HALF_YEAR: "semester",
    PeriodKind.QUARTER: "triwulanan",
    PeriodKind.MONTH: "bulanan",
}
RELEASE_WORDS = {
    Release.UNMARKED: "",
    Release.PRELIMINARY: "angka sementara",
    Release.VERY_PRELIMINARY: "angka sangat sementara",
}
QUESTION_WORDS = {
    QuestionAbout.YEAR: "Tahun berapa datanya?",
    QuestionAbout.PERIOD: "Bagian tahun yang mana?",
    QuestionAbout.UNIT: "Apa satuan angkanya?",
    QuestionAbout.REGION: "Daerah mana? Jawab dengan nama lengkap atau kode Kemendagri.",
    QuestionAbout.PRICE_BASIS: "Atas dasar harga apa?",
    QuestionAbout.INDICATOR: "Apa yang diukur?",
    QuestionAbout.NUMBER_FORM: "Bagaimana bilangannya ditulis?",
}
_REASON_WORDS = {
    "no_value": "tidak ada isinya",
    "missing_mark": "ditandai tidak ada",
    "national_total": "angka seluruh negeri",
    "total_of_regions": "jumlah beberapa daerah",
    "region_by_name": "daerah dikenali dari namanya",
    "region_by_answer": "daerah menurut jawaban Anda",
    "code_label_mismatch": "kode dan nama daerah tidak cocok",
    "wrong_code_system": "kode dari sistem lain",
    "ambiguous_region": "nama dipakai beberapa daerah",
    "unknown_region": "nama daerah tidak dikenal",
    "region_unknown": "daerahnya tidak disebut",
    "unit_unknown": "satuannya tidak disebut",
    "price_basis_unknown": "dasar harganya tidak disebut",
    "period_unclear": "tahun atau bagiannya tidak jelas",
    "period_code_mismatch": "nomor dan label waktu tidak cocok",
    "number_form": "titik dan koma dapat dibaca dengan dua cara",
    "not_a_number": "bukan bilangan",
    "key_repeated": "kuncinya tertulis dua kali dengan isi berbeda",
    "key_of_several": "kuncinya milik beberapa gabungan",
    "older_division": "wilayah sebelum pemekaran",
    "repeated_row": "sama dengan baris daerah lain",
    "total_differs": "jumlah bagian tidak sama dengan totalnya",
    "jump": "melonjak dari angka di sekitarnya",
    "break_of_series": "cara menghitung berganti",
    "mixed_price_basis": "dasar harga bercampur",
    "negative_count": "tidak mungkin di bawah nol",
    "share_above_hundred": "bagian di atas 100 persen",
    "year_as_value": "tampak seperti tahun, bukan angka",
    "zero_row": "semuanya nol; mungkin berarti tidak ada",
    "duplicate": "tertulis dua kali dengan angka berbeda",
}


def reason_words(reason: str) -> str:
    """The words for a reason; one without words of its own is shown as the reader gave it."""
    word, _, readings = reason.partition(":")
    words = _REASON_WORDS.get(word, word.replace("_", " "))
    return f"{words}: {readings.replace('|', ' atau ')}" if readings else words
