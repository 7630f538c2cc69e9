"""Mapping files written: what is open, in plain Indonesian, with a place for each answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tiru.datasets._indicators import load_indicators
from tiru.datasets._refusals import not_writable
from tiru.datasets._series import load_series
from tiru.datasets.reading._declared import (
    FIGURE_FIELDS,
    SOURCE_FIELDS,
    DeclaredFigures,
    DeclaredSource,
)
from tiru.datasets.reading._mapping import VERSION, AnswerFile, subject_of
from tiru.datasets.reading._report import Question, QuestionAbout

QUESTION_WORDS = {
    QuestionAbout.YEAR: "Tahun data, empat angka",
    QuestionAbout.PERIOD: "Bagian tahun",
    QuestionAbout.UNIT: "Satuan angkanya",
    QuestionAbout.REGION: "Daerahnya: nama lengkap atau kode Kemendagri dengan titik",
    QuestionAbout.PRICE_BASIS: "Dasar harganya",
    QuestionAbout.INDICATOR: "Apa yang diukur",
    QuestionAbout.NUMBER_FORM: "Cara bilangannya ditulis",
    QuestionAbout.COLUMN: "Isi kolom ini",
}


def write_mapping(
    path: Path | str,
    questions: Sequence[Question],
    given: AnswerFile | None = None,
    *,
    indicators: Sequence[str] = (),
) -> None:
    """Write a mapping file with what is already given and a place for what is still wanted.

    Parameters
    ----------
    path : Path or str
        Replaced as a whole, or not at all.
    questions : sequence of Question
        Those still open; their options stand above them as comments.
    given : AnswerFile, optional
    indicators : sequence of str
        As the report names them; each gets a place to declare what its figures stand for.

    Raises
    ------
    DataFileError
        `not_writable`.
    """
    file = Path(path)
    lines = list(_lines(questions, given, indicators))
    temporary = file.with_name(f".{file.name}.tmp")
    try:
        temporary.write_text("\n".join(lines) + "\n", encoding="utf-8")
        temporary.replace(file)
    except OSError as error:
        raise not_writable(file, error) from error


def _lines(
    questions: Sequence[Question], given: AnswerFile | None, indicators: Sequence[str]
) -> Iterator[str]:
    answers = given.answers if given else {}
    yield "# Jawaban atas pertanyaan saat membaca berkas statistik."
    yield "# Isi di antara tanda kutip. Yang dibiarkan kosong akan ditanyakan lagi."
    yield "# Tanda * di dalam kunci mewakili apa saja, jadi satu jawaban dapat berlaku berkali-kali."
    yield f"versi: {VERSION}"
    yield "jawaban:" if questions or answers else "jawaban: {}"
    for key, text in answers.items():
        yield f"  {_quoted(key)}: {_quoted(text)}"
    for question in questions:
        about = f" untuk “{_one_line(subject)}”" if (subject := subject_of(question)) else ""
        yield f"  # {QUESTION_WORDS[question.about]}{about}. Letak: {_one_line(question.where)}."
        if question.options:
            yield f"  # Pilihan: {' | '.join(_one_line(option) for option in question.options)}."
        yield f'  {_quoted(question.key)}: ""'
    declared = given.figures if given else ()
    if indicators or declared:
        yield from _source_lines(given.source if given else DeclaredSource())
        yield from _figure_lines(declared, indicators)


def _source_lines(source: DeclaredSource) -> Iterator[str]:
    day = source.read_on.isoformat() if source.read_on else ""
    yield "# Asal berkas. Pilihan di perintah impor mendahului isian ini."
    yield "sumber:"
    texts = (source.publisher, source.title, source.url, day)
    for (name, meaning), text in zip(SOURCE_FIELDS.items(), texts, strict=True):
        yield f"  {name}: {_quoted(text)}  # {meaning}"


def _figure_lines(declared: Sequence[DeclaredFigures], indicators: Sequence[str]) -> Iterator[str]:
    """One line for each indicator: what its figures stand for."""
    yield "# Yang diwakili tiap angka. Boleh dibiarkan kosong; diisi bila angkanya akan dipakai membandingkan"
    yield "# daerah. Artinya:"
    for name, meaning in FIGURE_FIELDS.items():
        yield f"#   {name}: {meaning}"
    yield "pernyataan:"
    for one in declared:
        yield f"  {_quoted(one.label)}: {_flow(_texts_of(one))}"
    for label in dict.fromkeys(indicators):
        if not any(one.fits(label) for one in declared):
            yield from _suggestions(label)
            yield f"  {_quoted(label)}: {_flow(dict.fromkeys(FIGURE_FIELDS, ''))}"


def _suggestions(label: str) -> Iterator[str]:
    """The listed indicator of the same name and its definitions, to choose from; never taken unasked."""
    name = _plain(label)
    key = next(
        (key for key, one in load_indicators().items() if name in (_plain(key), _plain(one.label))), None
    )
    if key is not None:
        series = [one.key for one in load_series().values() if one.indicator == key]
        yield f"  # Mungkin indikator: {key}. Seri yang dikenal: {' | '.join(series) or 'belum ada'}."


def _plain(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", text.casefold()).strip()


def _texts_of(one: DeclaredFigures) -> Mapping[str, str]:
    texts = (
        one.indicator,
        one.series,
        one.definition,
        "".join(one.breakdown),
        one.unit,
        one.price_basis or "",
        one.source_kind or "",
    )
    return dict(zip(FIGURE_FIELDS, texts, strict=True))


def _flow(texts: Mapping[str, str]) -> str:
    return "{" + ", ".join(f"{name}: {_quoted(text)}" for name, text in texts.items()) + "}"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{_one_line(escaped)}"'


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
