"""Indonesian words for what readings and the store say; plain Python, so the command line uses it too."""

from __future__ import annotations

from tiru.datasets import PriceBasis
from tiru.datasets.reading import CellStatus, PeriodKind, QuestionAbout, Release
from tiru_web.shared.formats import MONTHS

STATUS_WORDS = {
    CellStatus.ACCEPTED: "diterima",
    CellStatus.MISSING: "tidak ada angka",
    CellStatus.AMBIGUOUS: "bermakna ganda",
    CellStatus.DOUBTFUL: "diragukan",
}
STATUS_SENTENCES = {
    CellStatus.ACCEPTED: "Terbaca dengan satu arti. Dapat disimpan.",
    CellStatus.MISSING: "Selnya sendiri mengatakan tidak ada angka. Tidak pernah dihitung nol.",
    CellStatus.AMBIGUOUS: "Dapat dibaca dengan lebih dari satu cara. Tidak disimpan.",
    CellStatus.DOUBTFUL: "Terbaca, tetapi ada yang bertentangan dengannya. Disimpan hanya bila Anda minta.",
}
PERIOD_KIND_WORDS = {
    PeriodKind.YEAR: "tahunan",
    PeriodKind.HALF_YEAR: "semester",
    PeriodKind.QUARTER: "triwulanan",
    PeriodKind.MONTH: "bulanan",
    PeriodKind.MONTHS: "beberapa bulan bersama",
}
RELEASE_WORDS = {
    Release.UNMARKED: "",
    Release.PRELIMINARY: "angka sementara",
    Release.VERY_PRELIMINARY: "angka sangat sementara",
}
PRICE_BASIS_WORDS = {
    PriceBasis.CURRENT: "harga berlaku",
    PriceBasis.CONSTANT_2010: "harga konstan 2010",
    PriceBasis.NONE: "",
}
QUESTION_WORDS = {
    QuestionAbout.YEAR: "Tahun berapa datanya?",
    QuestionAbout.PERIOD: "Bagian tahun yang mana?",
    QuestionAbout.UNIT: "Apa satuan angkanya?",
    QuestionAbout.REGION: "Daerah mana? Jawab dengan nama lengkap atau kode Kemendagri.",
    QuestionAbout.PRICE_BASIS: "Atas dasar harga apa?",
    QuestionAbout.INDICATOR: "Apa yang diukur?",
    QuestionAbout.NUMBER_FORM: "Bagaimana bilangannya ditulis?",
    QuestionAbout.COLUMN: "Apa isi kolom ini?",
}
# The same in two or three words, to name a question in a sentence.
QUESTION_NAMES = {
    QuestionAbout.YEAR: "tahun",
    QuestionAbout.PERIOD: "bagian tahun",
    QuestionAbout.UNIT: "satuan",
    QuestionAbout.REGION: "daerah",
    QuestionAbout.PRICE_BASIS: "dasar harga",
    QuestionAbout.INDICATOR: "yang diukur",
    QuestionAbout.NUMBER_FORM: "cara menulis bilangan",
    QuestionAbout.COLUMN: "isi kolom",
}
MISFIT_WORDS = {
    "empty_answer": "Jawabannya kosong. Pilih salah satu, atau tuliskan.",
    "answer_too_long": "Jawabannya terlalu panjang. Tuliskan paling banyak 200 huruf.",
    "not_a_year": "Tulis tahun dengan empat angka, misalnya 2023.",
    "not_a_period_asked": (
        "Angkanya bukan untuk setahun penuh. Pilih rentang bulannya, atau tulis seperti 2023-01/2023-09 "
        "atau 2023-09."
    ),
    "not_an_option": "Pilih salah satu jawaban yang ditawarkan.",
    "not_a_region": "Daerah itu tidak dikenal. Tulis nama lengkap atau kode Kemendagri, misalnya 51.03.",
}
_QUARTERS = {"Q1": "triwulan I", "Q2": "triwulan II", "Q3": "triwulan III", "Q4": "triwulan IV"}
_HALVES = {"S1": "semester I", "S2": "semester II"}
_REASON_WORDS = {
    # Nothing there.
    "no_value": "tidak ada isinya",
    "missing_mark": "ditandai tidak ada",
    "blank": "selnya kosong",
    "dash": "tanda hubung: tidak ada angka",
    "ellipsis": "titik-titik: data tidak tersedia",
    "not_available": "ditandai tidak tersedia",
    "suppressed": "dirahasiakan penerbitnya",
    "nil": "ditandai nihil",
    "mark_only": "hanya ada tanda, tanpa angka",
    # Whose figure it is.
    "national_total": "angka seluruh negeri",
    "total_of_regions": "jumlah beberapa daerah",
    "region_by_name": "daerah dikenali dari namanya",
    "region_by_answer": "daerah menurut jawaban Anda",
    "code_label_mismatch": "kode dan nama daerah tidak cocok",
    "wrong_code_system": "kode dari sistem lain",
    "code_of_unnamed_system": "kode tanpa nama sistemnya",
    "ambiguous_region": "nama dipakai beberapa daerah",
    "region_ambiguous": "nama dipakai beberapa daerah",
    "unknown_region": "nama daerah tidak dikenal",
    "region_unknown": "daerahnya tidak disebut atau tidak dikenal",
    # Unit, prices, time.
    "unit_unknown": "satuannya tidak disebut",
    "price_basis_unknown": "dasar harganya tidak disebut",
    "period_unclear": "tahun atau bagiannya tidak jelas",
    "period_code_mismatch": "nomor dan label waktu tidak cocok",
    "period_range": "waktunya berupa rentang",
    "period_split_years": "waktunya melewati pergantian tahun",
    "period_half_year": "tidak jelas apakah setahun atau setengah tahun",
    "period_not_kept": "waktunya bukan tahun, semester, triwulan, atau bulan",
    # What the publisher says of it.
    "estimated_by_publisher": "perkiraan penerbitnya",
    "definition_differs": "definisinya berbeda menurut penerbitnya",
    "forecast": "ramalan, bukan hasil pengukuran",
    "low_reliability": "kurang andal menurut penerbitnya",
    "value_marked_missing": "ada angkanya, tetapi ditandai tidak ada",
    "not_finite": "bukan bilangan berhingga",
    # How the number is written.
    "number_form": "titik dan koma dapat dibaca dengan dua cara",
    "lost_thousands": "pemisah ribuannya mungkin hilang",
    "stored_as_date": "tersimpan sebagai tanggal",
    "note_glued_to_digits": "tanda catatan menempel pada angka",
    "range": "berupa rentang, bukan satu angka",
    "not_a_number": "bukan bilangan",
    "formula_text": "rumus yang tertulis sebagai teks; tidak dijalankan",
    "workbook_error": "sel berisi galat rumus",
    "stored_as_clock_time": "tersimpan sebagai jam",
    "stored_as_duration": "tersimpan sebagai lama waktu",
    "clock_time": "tampak seperti jam",
    "bound": "hanya batas, seperti lebih dari atau kurang dari",
    "parentheses": "tertulis dalam kurung",
    "trailing_minus": "tanda kurangnya di belakang",
    "two_kinds_of_points": "titik dan koma bercampur",
    "broken_groups": "pengelompokan angkanya rusak",
    "blank_in_digits": "ada spasi di dalam angka",
    "percent_among_other_unit": "persen di antara satuan lain",
    "magnitude_in_cell": "bilangannya berpengali di dalam selnya sendiri (ribu, juta, miliar)",
    "other_unit_in_cell": "satuan di dalam selnya lain daripada satuan tabelnya",
    "fewer_than_none": "tidak mungkin di bawah nol",
    "part_of_counted_thing": "yang dihitung tidak mungkin pecahan",
    "part_larger_than_total": "lebih besar daripada jumlahnya",
    "out_of_series": "jauh dari angka lain di deretnya",
    "zero_among_figures": "nol di antara angka lain; mungkin berarti tidak ada",
    "form_by_table": "titik dan koma dibaca seperti sel lain di tabel ini",
    "form_by_counted_unit": "yang dihitung tidak mungkin pecahan, jadi titik berarti ribuan",
    "form_by_neighbours": "titik dan koma dibaca menurut angka di sekitarnya",
    "form_by_column_style": "titik dan koma dibaca menurut kolomnya",
    "shown_as_percent": "tersimpan sebagai pecahan, tampil sebagai persen",
    "mark": "bertanda catatan",
    # Two cells for one figure.
    "key_repeated": "kuncinya tertulis dua kali dengan isi berbeda",
    "key_of_several": "kuncinya milik beberapa gabungan",
    "same_key_twice": "dua sel untuk angka yang sama",
    "duplicate": "tertulis dua kali dengan angka berbeda",
    # What the checks find.
    "older_division": "wilayah sebelum pemekaran",
    "repeated_row": "sama dengan baris daerah lain",
    "total_differs": "jumlah bagian tidak sama dengan totalnya",
    "quarters_differ": "jumlah triwulan tidak sama dengan setahun",
    "jump": "melonjak dari angka di sekitarnya",
    "break_of_series": "cara menghitung berganti",
    "mixed_price_basis": "dasar harga bercampur",
    "negative_count": "tidak mungkin di bawah nol",
    "share_above_hundred": "bagian di atas 100 persen",
    "year_as_value": "tampak seperti tahun, bukan angka",
    "year_out_of_row": "tahunnya terpisah jauh dari tahun lain",
    "leap_of_stock": "berubah berlipat-lipat dalam satu dua tahun",
    "current_below_constant": "harga berlaku jauh di bawah harga konstan",
    "zero_row": "semuanya nol; mungkin berarti tidak ada",
    "zero_in_series": "nol di tengah deret; mungkin berarti tidak ada",
}
DIFFERS_WORDS = {
    "value": "angka",
    "release": "status",
    "status": "penilaian",
    "activity": "lapangan usaha",
    "listed_indicator": "indikator",
    "series": "definisi",
    "definition": "uraian definisi",
}


def reason_words(reason: str) -> str:
    """The words for a reason; one without words of its own is shown as the reader gave it."""
    word, _, readings = reason.partition(":")
    words = _REASON_WORDS.get(word, word.replace("_", " "))
    return f"{words}: {readings.replace('|', ' atau ')}" if readings else words


def has_reason_words(reason: str) -> bool:
    return reason.partition(":")[0] in _REASON_WORDS


def period_words(period: str | None) -> str:
    """`2018-Q2` as `triwulan II 2018`; empty for a period that is not known."""
    if "/" in (period or ""):
        first, last = (period_words(end) for end in str(period).split("/"))
        return f"{first.rpartition(' ')[0]}–{last}"
    year, _, part = (period or "").partition("-")
    if part.isdigit():
        return f"{MONTHS[int(part) - 1]} {year}"
    return f"{_QUARTERS.get(part) or _HALVES.get(part, part)} {year}".strip()


def release_words(release: str) -> str:
    """The words for a release as the store keeps it."""
    return next((words for known, words in RELEASE_WORDS.items() if known == release), "")


def status_word(status: str) -> str:
    """The word for a verdict as the store keeps it."""
    return next((word for known, word in STATUS_WORDS.items() if known == status), "")


def price_basis_words(basis: str) -> str:
    """The words for a price basis as the store keeps it."""
    return next((words for known, words in PRICE_BASIS_WORDS.items() if known == basis), "")
