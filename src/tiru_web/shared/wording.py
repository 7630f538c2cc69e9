"""What the library refuses or finds, as Indonesian sentences; plain Python, so the command line uses it too.

A sentence says what is wrong and what to do next. It never shows the exception's own text. Where the way
out differs, a page never names a command: `error_sentence` is told on which surface the sentence stands.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Literal

from tiru import errors
from tiru_web.shared.formats import format_number, join_words
from tiru_web.shared.reasons import (
    DAMAGE_REASONS,
    DETAIL_WORDS,
    ENGINE_REASONS,
    FILE_DETAILS,
    FILE_REASONS,
    IMPORT_REASONS,
    IMPORT_REASONS_ON_PAGES,
    PARAMETER_NAMES,
    PARAMETER_RANGES,
    PRACTICE_REASONS,
    REASONS_WITH_NAMES,
    ROW_REASONS,
    SOURCE_REASONS,
    SOURCE_REASONS_ON_PAGES,
    STORE_REASONS,
    TABLE_REASONS,
)

Surface = Literal["web", "command"]

CODE_SYSTEMS = {"kemendagri": "kode Kemendagri", "bps": "kode BPS"}


def error_sentence(error: errors.TiruError, *, surface: Surface = "web") -> str:
    """The sentence of the nearest class in the tree of `tiru.errors`, with advice that fits the surface."""
    own = _SENTENCES_ON_PAGES if surface == "web" else {}
    for cls in type(error).__mro__:
        if cls in _ERROR_SENTENCES:
            return own.get(cls, _ERROR_SENTENCES[cls])(error)
    raise LookupError(f"no sentence for {type(error).__name__}")


def _suggest(names: tuple[str, ...], lead: str = "Mungkin maksud Anda") -> str:
    return f" {lead}: {join_words(names, 'atau')}." if names else ""


def _unknown_region(
    e: errors.UnknownRegion, advice: str = "Cari namanya dengan: tiru regions find NAMA."
) -> str:
    if not e.query.strip():
        return "Nama daerahnya kosong. Tuliskan nama atau kode Kemendagri, misalnya 51.03."
    return f"Daerah “{e.query}” tidak ditemukan.{_suggest(e.suggestions) or f' {advice}'}"


def _ambiguous_region(e: errors.AmbiguousRegion) -> str:
    return (
        f"“{e.query}” dapat berarti beberapa daerah: {join_words(e.candidates, 'atau')}. "
        "Tuliskan nama lengkap atau kode Kemendagri-nya."
    )


def _code_of_other_year(e: errors.CodeOfOtherYear) -> str:
    system, region = CODE_SYSTEMS.get(e.system, e.system), e.suggestions[0]
    if e.year is None:
        until = f" sampai {e.last_year}" if e.last_year else ""
        return f"“{e.query}” adalah {system} lama, dipakai{until} untuk {region}. Tuliskan {e.code}."
    known = f"“{e.query}” adalah {system} {region}, tetapi tidak tercatat untuk {e.year}."
    if e.code:
        return f"{known} Untuk tahun itu tuliskan {e.code}."
    return f"{known} Tuliskan nama daerahnya, atau kode yang berlaku sekarang tanpa menyebut tahun."


def _wrong_code_system(e: errors.WrongCodeSystem) -> str:
    labels = {label for _, label in e.candidates}
    if len(labels) == 1 and len(e.candidates) > 1:
        return (
            f"“{e.query}” tidak bertitik, sehingga sistem kodenya tidak diketahui. Menurut kedua "
            f"sistem artinya {labels.pop()}. Tuliskan kode Kemendagri-nya dengan titik, atau sebutkan sistem "
            "kodenya."
        )
    could = [f"sebagai {CODE_SYSTEMS.get(system, system)} berarti {label}" for system, label in e.candidates]
    meaning = f" Angka itu {join_words(could, 'dan')}." if could else ""
    if len(e.query) <= 2:
        return (
            f"“{e.query}” dapat berarti daerah yang berbeda menurut sistem kodenya.{meaning} "
            "Tuliskan nama daerahnya, atau sebutkan sistem kodenya."
        )
    return (
        f"“{e.query}” bukan kode Kemendagri, dan kode tidak boleh ditebak.{meaning} "
        "Tuliskan kode Kemendagri bertitik, misalnya 51.03, atau nama daerahnya."
    )


def _unknown_focus(e: errors.UnknownFocus) -> str:
    near = f" Mungkin maksud Anda: {e.suggestion}." if e.suggestion else ""
    return f"Fokus “{e.query}” tidak dikenal.{near} Pilihan yang ada: {join_words(e.allowed, 'atau')}."


def _unknown_theme(e: errors.UnknownTheme) -> str:
    near = f" Mungkin maksud Anda: {e.suggestion}." if e.suggestion else ""
    return f"Tema “{e.query}” tidak dikenal.{near} Pilihan yang ada: {join_words(e.allowed, 'atau')}."


def _unknown_indicator(
    e: errors.UnknownIndicator, advice: str = "Daftar lengkap: tiru facts indicators."
) -> str:
    near = f" Mungkin maksud Anda: {e.suggestion}." if e.suggestion else ""
    return f"Indikator “{e.query}” tidak dikenal.{near} {advice}"


def _data_file(e: errors.DataFileError) -> str:
    what, stop, advice = FILE_REASONS.get(e.reason, "isinya tidak dapat diterima").partition(". ")
    return f"Berkas {e.path} tidak dapat dipakai: {what}{_file_details(e)}{stop}{advice}."


def _file_details(e: errors.DataFileError) -> str:
    """Names as the file has them, and what has Indonesian words; the rest is for programmers."""
    if not e.details:
        return ""
    if e.reason in REASONS_WITH_NAMES:
        return f": {join_words(e.details)}"
    if e.reason in FILE_DETAILS:
        counts = [format_number(int(text)) if text.isdecimal() else text for text in e.details]
        words = [DETAIL_WORDS.get(text, text) for text in e.details]
        return FILE_DETAILS[e.reason].format(texts=e.details, counts=counts, words=words)
    known = [DETAIL_WORDS[code] for code in e.details if code in DETAIL_WORDS]
    return f" ({join_words(known)})" if known else ""


def _broken_row(e: errors.BrokenRow) -> str:
    if e.reason == "field_count":
        found, _, due = e.value.partition("/")
        return (
            f"Berkas {e.path}, baris {e.line}: barisnya berisi {found} kolom, sedangkan kepala tabel {due}. "
            "Perbaiki baris itu, lalu ulangi. Tidak ada yang dipakai dari berkas itu."
        )
    reason = ROW_REASONS.get(e.reason, "tidak sesuai dengan ketentuan")
    column = f", kolom {e.column}" if e.column else ""
    return (
        f"Berkas {e.path}, baris {e.line}{column}: “{e.value}” tidak dapat diterima ({reason}). "
        "Perbaiki baris itu, lalu ulangi. Tidak ada yang dipakai dari berkas itu."
    )


def _broken_practice(e: errors.BrokenPractice) -> str:
    practice = f", praktik {e.practice_key}" if e.practice_key else ""
    value = f" “{e.value}”" if e.value else ""
    reason = PRACTICE_REASONS.get(e.reason, "tidak sesuai dengan ketentuan")
    allowed = f" Yang boleh: {join_words(e.allowed, 'atau')}." if e.allowed else ""
    return (
        f"Berkas {e.path}, baris {e.line}{practice}, isian {e.column}:{value} tidak dapat diterima "
        f"({reason}).{allowed} Perbaiki, lalu ulangi. Tidak ada yang dipakai dari berkas itu."
    )


def _insufficient(e: errors.InsufficientData, advice: str = "") -> str:
    if e.coverage == 0:
        return (
            f"Belum ada angka tentang {e.region} yang dapat dibandingkan dengan cukup banyak daerah lain. "
            f"{advice or 'Bawa angkanya dalam berkas sendiri, atau pilih daerah lain.'}"
        )
    known, needed = format_number(e.coverage * 100, 0), format_number(e.required * 100, 0)
    return (
        f"Data {e.region} belum cukup untuk dibandingkan: baru {known}% dari ciri struktur yang diketahui, "
        f"paling sedikit {needed}%. Yang belum ada: {join_words(e.missing)}. "
        f"{advice or 'Lengkapi angkanya, lalu ulangi.'}"
    )


def _not_a_candidate(e: errors.NotACandidate) -> str:
    reasons = {
        "own": f"{e.region} adalah daerah yang ingin belajar. Pilih daerah lain sebagai lokus.",
        "province": f"{e.region} tidak diperingkat; yang diperingkat kabupaten dan kota. Pilih satu.",
        "filtered": f"{e.region} tersaring oleh syarat Anda. Longgarkan syaratnya, atau pilih daerah lain.",
        "too_little_known": (
            f"{e.region} tidak ada di antara calon bagi {e.own}, karena angkanya belum cukup. "
            "Pilih daerah lain, atau lengkapi angkanya."
        ),
    }
    return reasons[e.reason]


def _unknown_practice(
    e: errors.UnknownPractice, advice: str = "Lihat daftarnya dengan: tiru practices list."
) -> str:
    return f"Praktik “{e.query}” tidak ditemukan.{_suggest(e.suggestions) or f' {advice}'}"


def _empty_text(e: errors.EmptyText) -> str:
    return f"{e.name}: tidak ada teks untuk dibaca. Tempelkan isi beritanya, lalu ulangi."


def _wrong_encoding(e: errors.WrongEncoding) -> str:
    return (
        f"{e.name}: tulisannya tidak tersimpan sebagai UTF-8 "
        f"(mulai bita ke-{format_number(e.position + 1)}). Simpan ulang sebagai teks UTF-8, lalu ulangi. "
        "Berkas Word atau PDF tidak perlu diubah bila namanya berakhir .docx atau .pdf."
    )


def _text_too_long(e: errors.TextTooLong) -> str:
    return (
        f"{e.name}: teksnya lebih dari {format_number(e.limit)} huruf. "
        "Potong sampai laporan satu kunjungan saja, lalu ulangi."
    )


def _foreign_language(e: errors.ForeignLanguage) -> str:
    return f"{e.name}: teksnya bukan bahasa Indonesia. Berikan berita berbahasa Indonesia, lalu ulangi."


def _unknown_text_kind(e: errors.UnknownTextKind) -> str:
    return (
        f"{e.name}: jenis berkas ini belum dapat dibaca. Simpan sebagai {', '.join(e.allowed)}, "
        "atau tempelkan teksnya."
    )


def _unreadable_document(e: errors.UnreadableDocument) -> str:
    problems = {
        "damaged": "berkasnya rusak atau isinya bukan {kind}. Simpan ulang berkasnya, lalu ulangi",
        "locked": "berkas {kind} ini dikunci dengan sandi. Simpan tanpa sandi, lalu ulangi",
        "too_large": "isi berkas {kind} ini terlalu besar untuk satu laporan. Potong dahulu, lalu ulangi",
    }
    return f"{e.name}: {problems[e.problem].format(kind=e.kind.upper())}, atau tempelkan teksnya."


def _scan_without_text(e: errors.ScanWithoutText) -> str:
    return (
        f"{e.name}: berkas PDF ini hanya berisi gambar ({format_number(e.pages)} halaman), tanpa teks. "
        "Jalankan pengenalan teks (OCR) dahulu, atau ketik isinya."
    )


def _open_questions(
    e: errors.OpenQuestions,
    advice: str = "Jawab dalam berkas jawaban (--write-mapping membuatkan contohnya), lalu baca ulang.",
) -> str:
    keys = list(dict.fromkeys(key or about for key, about, _where in e.questions))
    return f"{e.name} belum dapat disimpan, karena berkasnya tidak menyebut: {join_words(keys)}. {advice}"


def _import_refused(e: errors.ImportRefused, reasons: Mapping[str, str] = IMPORT_REASONS) -> str:
    reason = reasons.get(e.reason, "isinya tidak dapat diterima")
    details = f": {join_words(e.details)}" if e.details else ""
    return f"{e.name} tidak disimpan, karena {reason}{details}. Tidak ada yang berubah."


def _unknown_dataset(
    e: errors.UnknownDataset, advice: str = "Lihat daftarnya dengan: tiru data list."
) -> str:
    return f"Belum ada kumpulan data bernama “{e.query}”.{_suggest(e.suggestions) or f' {advice}'}"


def _unknown_import(e: errors.UnknownImport) -> str:
    latest = f" Yang terakhir: {join_words(e.latest)}." if e.latest else " Belum ada impor."
    return f"Impor “{e.query}” tidak ada.{latest}"


def _unknown_version(
    e: errors.UnknownVersion, advice: str = "Lihat versi yang sekarang dengan: tiru data list."
) -> str:
    return f"Versi data “{e.query}” tidak pernah ada di penyimpanan ini. {advice}"


def _nothing_to_reverse(e: errors.NothingToReverse) -> str:
    state = "sudah dibatalkan" if e.is_undone else "tidak sedang dibatalkan"
    return f"Impor {e.import_id} {state}, jadi tidak ada yang perlu dilakukan."


def _catalogue_moved(e: errors.CatalogueMoved) -> str:
    return "Ada impor lain sesudah pratinjau ini dibuat. Lihat pratinjaunya sekali lagi, lalu simpan."


def _store_busy(e: errors.StoreBusy) -> str:
    return "Penyimpanan sedang ditulisi proses lain. Tunggu sebentar, lalu ulangi."


def _store_unwritable(e: errors.StoreUnwritable) -> str:
    reason = STORE_REASONS.get(e.reason, e.reason.replace("_", " "))
    kept = "" if e.reason == "unconfirmed" else " Isi penyimpanan tetap seperti semula."
    return f"{e.path}: {reason}.{kept}"


def _damaged_store(e: errors.DamagedStore, undo: str = "Batalkan impor itu (tiru data undo {})") -> str:
    reason = DAMAGE_REASONS.get(e.reason, e.reason.replace("_", " "))
    which = f" (impor {e.import_id} dari {e.dataset})" if e.import_id else ""
    way_out = "Pulihkan dari cadangan, lalu ulangi."
    if e.import_id:
        way_out = f"{undo.format(e.import_id)}, lalu impor lagi berkas aslinya."
    return f"Penyimpanan rusak pada {e.path}{which}: {reason}. {way_out}"


def _source_error(e: errors.SourceError, reasons: Mapping[str, str] = SOURCE_REASONS) -> str:
    return f"Peladen {e.host} {reasons.get(e.reason, e.reason.replace('_', ' '))}."


def _invalid_table(e: errors.InvalidTable) -> str:
    reason = TABLE_REASONS[e.reason].format(*e.details, names=join_words(e.details))
    return f"Tabel kegiatan itu tidak dapat diukur: {reason}."


def _invalid_parameter(e: errors.InvalidParameter) -> str:
    name = PARAMETER_NAMES.get(e.name, e.name.replace("_", " "))
    is_number = isinstance(e.value, int | float) and math.isfinite(e.value)
    value = format_number(e.value) if is_number else f"“{e.value}”"
    allowed = e.allowed
    for sign, words in PARAMETER_RANGES.items():
        allowed = allowed.replace(sign, words)
    return f"{name} {value} tidak dapat dipakai. Yang boleh: {allowed}."


def _missing_extra(
    e: errors.MissingExtra, advice: str = "Pasang dengan: pip install 'tiru[{0}]', lalu ulangi."
) -> str:
    return f"Bagian tambahan “{e.extra}” belum terpasang. {advice.format(e.extra)}"


def _engine_error(e: errors.EngineError) -> str:
    detail = e.details[0] if e.details else ""
    if e.reason == "unreadable_data" and detail:
        detail = f" (baris {format_number(int(detail))})"
    return f"Mesin hitung {e.engine} {ENGINE_REASONS[e.reason].format(detail)}."


_ERROR_SENTENCES: dict[type[errors.TiruError], Callable[..., str]] = {
    errors.UnknownRegion: _unknown_region,
    errors.CodeOfOtherYear: _code_of_other_year,
    errors.AmbiguousRegion: _ambiguous_region,
    errors.WrongCodeSystem: _wrong_code_system,
    errors.NotACandidate: _not_a_candidate,
    errors.UnknownFocus: _unknown_focus,
    errors.UnknownTheme: _unknown_theme,
    errors.UnknownIndicator: _unknown_indicator,
    errors.BrokenPractice: _broken_practice,
    errors.BrokenRow: _broken_row,
    errors.DataFileError: _data_file,
    errors.OpenQuestions: _open_questions,
    errors.ImportRefused: _import_refused,
    errors.UnknownDataset: _unknown_dataset,
    errors.UnknownImport: _unknown_import,
    errors.UnknownVersion: _unknown_version,
    errors.NothingToReverse: _nothing_to_reverse,
    errors.CatalogueMoved: _catalogue_moved,
    errors.StoreBusy: _store_busy,
    errors.StoreUnwritable: _store_unwritable,
    errors.DamagedStore: _damaged_store,
    errors.SourceError: _source_error,
    errors.InsufficientData: _insufficient,
    errors.UnknownPractice: _unknown_practice,
    errors.InvalidTable: _invalid_table,
    errors.InvalidParameter: _invalid_parameter,
    errors.MissingExtra: _missing_extra,
    errors.EngineError: _engine_error,
    errors.EmptyText: _empty_text,
    errors.WrongEncoding: _wrong_encoding,
    errors.TextTooLong: _text_too_long,
    errors.ForeignLanguage: _foreign_language,
    errors.UnknownTextKind: _unknown_text_kind,
    errors.UnreadableDocument: _unreadable_document,
    errors.ScanWithoutText: _scan_without_text,
}

# The same facts with the way out that a page offers.
_SENTENCES_ON_PAGES: dict[type[errors.TiruError], Callable[..., str]] = {
    errors.UnknownRegion: lambda e: _unknown_region(e, "Cari namanya di halaman Data."),
    errors.UnknownIndicator: lambda e: _unknown_indicator(e, "Pilih satu dari daftar indikator."),
    errors.InsufficientData: lambda e: _insufficient(e, "Pilih daerah lain dari daftar."),
    errors.UnknownPractice: lambda e: _unknown_practice(e, "Cari di halaman Praktik."),
    errors.OpenQuestions: lambda e: _open_questions(e, "Jawab pertanyaannya di halaman berkas itu."),
    errors.ImportRefused: lambda e: _import_refused(e, IMPORT_REASONS_ON_PAGES),
    errors.UnknownDataset: lambda e: _unknown_dataset(e, "Lihat daftarnya di halaman Data."),
    errors.UnknownVersion: lambda e: _unknown_version(e, "Lihat versi yang sekarang di halaman Data."),
    errors.DamagedStore: lambda e: _damaged_store(e, "Batalkan impor itu di halaman Data"),
    errors.SourceError: lambda e: _source_error(e, SOURCE_REASONS_ON_PAGES),
    errors.MissingExtra: lambda e: _missing_extra(e, "Mintalah administrator kantor Anda memasangnya."),
}
