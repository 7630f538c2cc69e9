"""The seam to the library that reads texts: a text in, unchecked claims and contradictions out."""

from __future__ import annotations

import dataclasses
import datetime as dt
import tempfile
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path

from tiru.errors import TextError
from tiru.extraction import (
    KINDS_READ,
    Article,
    Claim,
    Contradiction,
    ReportText,
    VisitDraft,
    draft_visit,
    join_reports,
    office_key,
    read_report,
    same_word_misspelled,
    seed_article,
)
from tiru.gazetteer import load_gazetteer

__all__ = [
    "FILE_KINDS",
    "Contradiction",
    "VisitDraft",
    "claims_of",
    "example_article",
    "industry_titles",
    "is_misspelling",
    "known_visit",
    "not_of_one_visit",
    "office_words",
    "read_claims",
    "read_file",
    "tell_one_visit",
    "visits_told_beside",
]

FILE_KINDS = KINDS_READ


def read_claims(text: str, *, published: dt.date | None, name: str) -> VisitDraft:
    """The draft of one text; refuses an empty one, one too long to be a report, and one not in Indonesian."""
    return draft_visit(text, published=published, name=name)


# A text never changes, and a page that shows it is asked for after every decision.
@lru_cache(maxsize=128)
def visits_told_beside(text: str, published: dt.date | None) -> tuple[VisitDraft, ...]:
    """Other visits the text tells; none of a text that is refused today though it was kept once."""
    try:
        return draft_visit(text, published=published, name="").other_visits
    except TextError:
        return ()


def claims_of(draft: VisitDraft) -> list[Claim]:
    """All claims of a draft: those its contradictions number, then those on what the visit was about.

    A figure about a practice is kept as people write it, `1.214 perajin`: its number alone says nothing.
    """
    return [*draft.claims, *map(_in_words, draft.content_claims)]


def _in_words(claim: Claim) -> Claim:
    if claim.field != "practice_figure":
        return claim
    unit = claim.details["unit"]
    written = " ".join(claim.span.text.split())
    # Rupiah and per cent stand in the words themselves.
    is_whole = unit in ("rupiah", "persen")
    details = {**claim.details, "number": claim.value}
    return dataclasses.replace(claim, value=written if is_whole else f"{written} {unit}", details=details)


@cache
def industry_titles() -> dict[str, str]:
    """Titles of the kinds of industry a text may name, by KBLI 2020 code."""
    products = load_gazetteer().products.values()
    return dict(sorted({product.kbli: product.title for product in products}.items()))


def known_visit(visitor_region: str, host_region: str, days: Sequence[dt.date]) -> VisitDraft:
    """A visit of the records as a text would tell it, to compare texts with."""
    return VisitDraft(
        name="",
        published=None,
        is_visit=True,
        visitor_regions=(visitor_region,),
        host_regions=(host_region,),
        dates=tuple(days),
    )


def tell_one_visit(known: VisitDraft, told: VisitDraft) -> bool:
    """Whether nothing speaks against both telling the same visit: its sides, and days of one week."""
    return not join_reports([known, told]).left_out


def not_of_one_visit(drafts: Sequence[VisitDraft]) -> list[tuple[str, str]]:
    """Names of texts that do not belong to the visit of the first that tells one, and why not."""
    joined = join_reports(drafts)
    return [(joined.names[item.source], item.reason) for item in joined.left_out]


def read_file(content: bytes, *, file_name: str, name: str) -> ReportText:
    """The text of an uploaded file; errors name it `name`. Its kind is told by the end of `file_name`."""
    with tempfile.TemporaryDirectory() as folder:
        # The library reads files. Of a name from outside only its end is used, cut to the length of a kind.
        path = Path(folder) / f"teks{Path(file_name).suffix[:8]}"
        path.write_bytes(content)
        try:
            return read_report(path)
        except TextError as error:
            # The sentence a person reads names their file, not our copy of it.
            error.name = name
            raise


def example_article() -> Article:
    """The published article the product carries as its example."""
    return seed_article()


def office_words(name: str) -> frozenset[str]:
    """The words of an office's full name: the same for `Disnakerin` and the name it stands for."""
    return office_key(name)


def is_misspelling(left: str, right: str) -> bool:
    """Whether two words of a name are likely one word spelled in two ways."""
    return same_word_misspelled(left, right)
