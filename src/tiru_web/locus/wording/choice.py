"""A choice already made, held against the ranking: what speaks for it, what against, what is unknown."""

from __future__ import annotations

from collections.abc import Iterable

from tiru.locus import ChoiceReview, LocusCandidate
from tiru.practices import EvidenceKind, FocusMatch, PracticeStatus
from tiru_web.locus.wording.comparisons import comparison_words
from tiru_web.locus.wording.industry import industry_words
from tiru_web.locus.wording.matches import STRONGER_THAN_WEAK, evidence_words
from tiru_web.shared.formats import format_percent, join_words

CHOICE_HEADS = {
    "supports": "Yang mendukung",
    "against": "Yang tidak mendukung, dan siapa yang tampak lebih baik",
    "unknown": "Yang tidak dapat dikatakan data",
}


def choice_sentences(review: ChoiceReview) -> dict[str, list[str]]:
    """The review of a choice under three heads: `supports`, `against`, `unknown`."""
    return {
        "supports": _supports(review)
        or ["Tidak ada angka atau praktik tercatat yang mendukung pilihan ini."],
        "against": _against(review) or ["Tidak ada calon lain yang tampak lebih baik menurut data ini."],
        "unknown": _unknown(review) or ["Semua yang dibandingkan dapat dijawab oleh data ini."],
    }


def _industry(review: ChoiceReview, is_sensible: bool | None) -> list[str]:
    """What the shares of industry say, under the head where it belongs."""
    industry = review.industry
    if industry is None or industry.standing.reason.is_sensible is not is_sensible:
        return []
    return [" ".join(industry_words(industry))]


def choice_summary(review: ChoiceReview) -> str:
    """The test of a choice in two sentences; the three heads hold the rest."""
    chosen = review.chosen
    alike = "Termasuk" if review.is_among_most_alike else "Tidak termasuk"
    better, worse = len(chosen.advantages), len(chosen.disadvantages)
    lead = (
        f"{alike} yang paling mirip (urutan {chosen.rank} dari {review.candidates}); lebih baik dalam "
        f"{better} dan lebih buruk dalam {worse} indikator; {_counted(review)}."
    )
    if review.looks_better:
        return f"{lead} Tampak lebih baik menurut data ini: {_names(review.looks_better)}."
    return f"{lead} Tidak ada calon lain yang sekaligus lebih mirip, lebih terbukti, dan lebih unggul."


def _counted(review: ChoiceReview) -> str:
    """How many practices speak for the choice, and whether nobody has as many."""
    count = len(review.chosen.supporting_practices)
    if not count:
        return f"tidak ada praktik {STRONGER_THAN_WEAK} dan belum berhenti"
    most = ", terbanyak di antara calon" if review.has_most_practices else ""
    return f"{count} praktik {STRONGER_THAN_WEAK}{most}"


def _supports(review: ChoiceReview) -> list[str]:
    chosen = review.chosen
    sentences = [f"Lebih baik dalam {comparison_words(c)}." for c in chosen.advantages]
    if chosen.supporting_practices:
        running = _titles(chosen.supporting_practices, PracticeStatus.RUNNING)
        known = f"; yang masih berjalan: {running}" if running else ""
        sentences.append(f"{_counted(review)}{known}.")
    if review.is_among_most_alike:
        sentences.append(f"Termasuk yang paling mirip: urutan {chosen.rank} dari {review.candidates} calon.")
    return [*sentences, *_industry(review, True)]


def _titles(matches: Iterable[FocusMatch], status: PracticeStatus) -> str:
    """Titles in full: their second half often tells how it ended."""
    return "; ".join(match.practice.title for match in matches if match.practice.status == status)


def _against(review: ChoiceReview) -> list[str]:
    chosen = review.chosen
    sentences = []
    if not review.is_among_most_alike:
        sentences.append(f"Strukturnya kurang mirip: urutan {chosen.rank} dari {review.candidates} calon.")
    sentences += [f"Lebih buruk dalam {comparison_words(c)}." for c in chosen.disadvantages]
    if stopped := _titles(chosen.practices, PracticeStatus.STOPPED):
        sentences.append(f"Praktik yang sudah berhenti: {stopped}.")
    if not chosen.practices:
        sentences.append("Tidak ada praktik sesuai fokus yang tercatat di sana.")
    elif not chosen.supporting_practices:
        sentences.append(f"Tidak ada praktik {STRONGER_THAN_WEAK} dan belum berhenti di sana.")
    also = f"dan juga mempunyai praktik {STRONGER_THAN_WEAK}"
    for others, words in (
        (review.more_alike, f"lebih mirip {also}"),
        (review.stronger_evidence, "mempunyai praktik dengan bukti yang lebih kuat"),
        (review.nearer, f"lebih dekat {also}"),
        (review.looks_better, "tidak kalah dalam kemiripan, kekuatan bukti, dan jumlah keunggulan"),
    ):
        if others:
            sentences.append(f"{_names(others)} {words}.")
    return [*sentences, *_industry(review, False)]


def _names(candidates: tuple[LocusCandidate, ...], most: int = 4) -> str:
    names = [candidate.region.name for candidate in candidates[:most]]
    rest = len(candidates) - len(names)
    return join_words([*names, f"{rest} lainnya"]) if rest else join_words(names)


def _unknown(review: ChoiceReview) -> list[str]:
    chosen = review.chosen
    sentences = [f"{comparison_words(c)}." for c in chosen.not_comparable]
    if unsure := _titles(chosen.supporting_practices, PracticeStatus.UNKNOWN):
        sentences.append(f"Tidak diketahui masih berjalan atau tidak: {unsure}.")
    if chosen.weak_practices:
        weak = "; ".join(match.practice.title for match in chosen.weak_practices)
        sentences.append(f"Cocok lemah, hanya menurut subsektor kreatif: {weak}.")
    graded = [match.practice for match in chosen.practices]
    if graded and all(practice.evidence_grade == 0 for practice in graded):
        kinds = [
            evidence_words(kind) for kind in EvidenceKind if any(p.evidence_kind == kind for p in graded)
        ]
        sentences.append(
            f"Dampak {len(graded)} praktik di sana belum terbukti; yang ada: {join_words(kinds)}."
        )
    if chosen.peer.coverage < 1:
        known = format_percent(chosen.peer.coverage * 100, 0)
        sentences.append(f"Kemiripan dihitung dari {known} ciri struktur; selebihnya belum diketahui.")
    return [*sentences, *_industry(review, None)]
