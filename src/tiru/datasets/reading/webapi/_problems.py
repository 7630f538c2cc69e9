"""What is wrong with an answer before any figure is weighed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tiru.datasets.reading._report import Observation, Problem
from tiru.datasets.reading._words import count_words, listing
from tiru.datasets.reading.webapi._answer import Answer
from tiru.datasets.reading.webapi._periods import PartOfYear, Year
from tiru.datasets.reading.webapi._rows import Row, RowReason

_EXAMPLES = 5


def problems_of(
    answer: Answer,
    rows: Sequence[Row],
    years: Sequence[Year],
    parts: Sequence[PartOfYear],
    unclear_notes: Sequence[str],
    observations: Sequence[Observation],
) -> Iterator[Problem]:
    """Keys nobody listed, rows whose code and name disagree, periods whose number and label disagree."""
    yield from _of_keys(answer, observations)
    for row in rows:
        yield from _of_row(row)
    for name, entries in (("tahun", years), ("turtahun", parts)):
        for entry in entries:
            if entry.contradicted:
                yield Problem(
                    f"{name} {entry.item.digits}",
                    "period_code_mismatch",
                    f"Label “{entry.item.label}” tidak sesuai dengan nomor {entry.item.digits}.",
                )
    for note in unclear_notes:
        yield Problem(
            "catatan", "unclear_note", f"Catatan menyebut angka sementara tanpa menyebut tahunnya: “{note}”."
        )


def _of_keys(answer: Answer, observations: Sequence[Observation]) -> Iterator[Problem]:
    built = {observation.where for observation in observations}
    unlisted = [key for key in answer.content if key not in built]
    if unlisted:
        yield Problem(
            "datacontent",
            "unlisted_key",
            f"{count_words(len(unlisted))} dari {count_words(len(answer.content))} kunci tidak terbentuk "
            "dari gabungan daftar mana pun, sehingga angkanya tidak dibaca, misalnya "
            f"{listing(unlisted[:_EXAMPLES])}.",
        )
    if answer.conflicting_keys:
        keys = sorted(answer.conflicting_keys)
        yield Problem(
            "datacontent",
            "key_repeated",
            f"{count_words(len(keys))} kunci tertulis lebih dari sekali dengan angka yang berbeda, misalnya "
            f"{listing(keys[:_EXAMPLES])}.",
        )
    several = [observation.where for observation in observations if observation.reason == "key_of_several"]
    if several:
        yield Problem(
            "datacontent",
            "key_of_several",
            f"{count_words(len(set(several)))} kunci terbentuk dari beberapa gabungan daftar, misalnya "
            f"{listing(sorted(set(several))[:_EXAMPLES])}.",
        )


def _of_row(row: Row) -> Iterator[Problem]:
    where, label = f"vervar {row.item.digits}", row.item.label
    could = f" Yang mungkin: {listing(row.options)}." if row.options else ""
    if row.reason is RowReason.MISMATCH:
        reason = f"Kode BPS {row.item.digits} dan nama “{label}” menunjuk daerah yang berbeda.{could}"
    elif row.reason is RowReason.WRONG_SYSTEM:
        reason = (
            f"Nomor {row.item.digits} di samping nama “{label}” adalah kode Kemendagri tanpa titik, "
            f"padahal daftar ini memakai kode BPS.{could}"
        )
    elif row.reason is RowReason.SEVERAL:
        reason = f"Nama “{label}” dipakai lebih dari satu daerah.{could}"
    elif row.reason is RowReason.UNKNOWN:
        reason = f"“{label}” bukan nama daerah yang dikenal.{could}"
    else:
        return
    yield Problem(where, row.reason.value, reason)
