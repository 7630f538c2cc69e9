"""What the test whether to travel and the front of candidates say, as Indonesian sentences.

Plain Python, so the command line uses it too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from tiru.locus import (
    AlternativeKind,
    FindingSide,
    LeftOutReason,
    ParetoCriterion,
    ParetoEntry,
    ParetoFront,
    TravelAlternative,
    TravelAssessment,
    TravelChange,
    TravelFinding,
    TravelLoss,
    TravelReason,
    TravelRule,
    TravelVerdict,
)
from tiru_web.locus.wording.costs import is_representation_only, traveller_label
from tiru_web.locus.wording.industry import industry_words
from tiru_web.locus.wording.matches import STRONGER_THAN_WEAK
from tiru_web.shared.formats import format_number, format_percent, format_rupiah, join_words

TRAVEL_VERDICTS = {
    TravelVerdict.TRAVEL: "Boleh dipertimbangkan",
    TravelVerdict.CONSIDER_ALTERNATIVE: "Timbang cara lain dahulu",
    TravelVerdict.DO_NOT_TRAVEL: "Sebaiknya tidak berangkat",
    TravelVerdict.CANNOT_TELL: "Data belum dapat menjawab",
}
_NOT_SHOWN = "Dampak praktiknya belum diketahui."
FINDING_HEADS = {
    FindingSide.FOR: "Yang mendukung keberangkatan",
    FindingSide.AGAINST: "Yang tidak mendukung",
    FindingSide.UNKNOWN: "Yang tidak diketahui",
}
ALTERNATIVES = {
    AlternativeKind.ONLINE_MEETING: "rapat daring",
    AlternativeKind.INVITED_EXPERT: "narasumber diundang",
    AlternativeKind.SMALLER_GROUP: "rombongan kecil",
    AlternativeKind.NEARER_PLACE: "tempat lebih dekat",
}
LOSSES = {
    TravelLoss.SITE_NOT_SEEN: "tempatnya tidak dilihat langsung",
    TravelLoss.FIRMS_NOT_HEARD: "pelaku usaha di sana tidak didengar",
    TravelLoss.FEWER_LEARN: "lebih sedikit orang yang melihat sendiri",
    TravelLoss.LESS_ALIKE: "strukturnya kurang mirip",
    TravelLoss.WEAKER_MATCH: "praktiknya kurang cocok dengan fokus",
    TravelLoss.WEAKER_EVIDENCE: "buktinya lebih lemah",
    TravelLoss.STATE_LESS_KNOWN: "tidak diketahui praktiknya masih berjalan atau tidak",
    TravelLoss.FEWER_ADVANTAGES: "lebih sedikit indikator yang lebih baik",
    TravelLoss.FEWER_PRACTICES: "lebih sedikit praktik pendukung",
}
CHANGES = {
    TravelChange.PRACTICE_RECORDED: "ada praktik yang cocok dan tercatat berjalan di sana",
    TravelChange.STATE_CONFIRMED: "tuan rumah memastikan praktiknya masih berjalan",
    TravelChange.EFFECT_SHOWN: "ada perubahan yang diukur sebelum dan sesudah",
    TravelChange.SMALLER_GROUP: "rombongannya diperkecil",
    TravelChange.NEARER_REFUTED: "tempat yang lebih dekat ternyata tidak dapat menerima Anda",
    TravelChange.WITHIN_CEILING: "biayanya diturunkan sampai pagu, atau pagunya dinaikkan",
    TravelChange.PRACTICE_STOPS: "praktiknya ternyata berhenti",
    TravelChange.NEARER_FOUND: "ditemukan tempat lebih dekat yang tidak kalah",
    TravelChange.LARGER_GROUP: "rombongannya diperbesar tanpa bukti yang bertambah",
}
CRITERIA = {
    ParetoCriterion.LIKENESS: "kemiripan struktur",
    ParetoCriterion.ADVANTAGE: "banyaknya indikator yang lebih baik",
    ParetoCriterion.EVIDENCE: "kekuatan praktik pendukung",
    ParetoCriterion.COST: "biaya",
    ParetoCriterion.TRAVEL: "jarak perjalanan",
    ParetoCriterion.HOST_LOAD: "beban tuan rumah",
}


def travel_sentence(assessment: TravelAssessment) -> str:
    """The verdict with the findings that made it."""
    return " ".join([travel_head(assessment), *travel_reasons(assessment)])


def travel_head(assessment: TravelAssessment) -> str:
    """The verdict alone."""
    return f"{TRAVEL_VERDICTS[assessment.verdict]}: {assessment.candidate.region.name}."


def travel_reasons(assessment: TravelAssessment) -> list[str]:
    """The findings that made the verdict, one sentence each."""
    if assessment.verdict is not TravelVerdict.TRAVEL:
        return [finding_sentence(finding) for finding in assessment.deciding]
    running = assessment.finding(TravelReason.RUNNING_PRACTICE)
    reasons = [finding_sentence(running)] if running else []
    unknown = [_NOT_SHOWN] if assessment.finding(TravelReason.EFFECT_NOT_SHOWN) else []
    return [*reasons, "Tidak ada hal yang menentukan sebaliknya.", *unknown]


def travel_rule_sentence(rule: TravelRule) -> str:
    """The whole rule, with its thresholds."""
    most, share = int(rule.small_group_people.value), format_percent(rule.nearer_share.value * 100, 0)
    grade, worse = int(rule.shown_effect_grade.value), int(rule.least_worse_indicators.value)
    return (
        "Sebaiknya tidak berangkat bila tidak ada praktik sesuai fokus yang belum berhenti, sedangkan ada "
        f"yang tercatat berhenti atau daerahnya lebih buruk dalam paling sedikit {worse} indikator sebanding "
        "dan tidak lebih baik dalam satu pun. Data belum "
        f"dapat menjawab bila tidak ada praktik {STRONGER_THAN_WEAK}. Timbang cara lain bila tidak satu pun "
        f"praktiknya diketahui berjalan; bila ada tempat lain dalam {share} jaraknya yang tidak kalah; bila "
        f"rombongan lebih dari {most} orang, padahal belum ada praktik dengan metode {grade} atau lebih; "
        "atau bila biaya yang diketahui saja melampaui pagu. Selain itu boleh dipertimbangkan. Yang tidak "
        "diketahui tidak ikut menentukan."
    )


def change_sentence(assessment: TravelAssessment) -> str:
    """What would change the verdict, as one sentence."""
    words = [CHANGES[change] for change in assessment.changes]
    return f"Putusan ini berubah bila {join_words(words, 'atau')}."


def finding_sentence(finding: TravelFinding) -> str:
    return _FINDINGS[finding.reason](finding.facts)


def alternative_words(alternative: TravelAlternative) -> str:
    """`tempat lebih dekat: Kota Surabaya`; `rombongan kecil: 1 eselon II dan 9 gol. III`."""
    label = ALTERNATIVES[alternative.kind]
    if alternative.kind is AlternativeKind.SMALLER_GROUP and alternative.estimate:
        people = alternative.estimate.plan.people
        told = [f"{count} {traveller_label(key)}" for key, count in people.items() if count]
        return f"{label}: {join_words(told)}"
    return f"{label}: {alternative.place.region.name}" if alternative.place else label


def alternative_cost_words(alternative: TravelAlternative) -> str:
    """`paling sedikit Rp22.882.000; 2 hal belum diketahui`; an online meeting costs no travel."""
    if alternative.kind is AlternativeKind.ONLINE_MEETING:
        return "tanpa biaya perjalanan"
    estimate = alternative.estimate
    if estimate is None:
        return "belum dihitung"
    known = format_rupiah(estimate.known_idr)
    if estimate.is_complete:
        return known
    open_items = f"{len(estimate.open_items)} hal belum diketahui"
    if is_representation_only(estimate):
        return f"belum dapat dihitung; {open_items}, hanya uang representasi yang diketahui"
    return f"paling sedikit {known}; {open_items}" if estimate.known_idr else open_items


def loss_words(alternative: TravelAlternative) -> str:
    """What it would lose, or that it loses nothing."""
    return join_words([LOSSES[loss] for loss in alternative.losses]) or "tidak ada menurut data ini"


def _nothing(facts: Mapping[str, Any]) -> str:
    if facts["stopped"]:
        return f"Semua praktik sesuai fokus yang tercatat di sana ({facts['stopped']}) sudah berhenti."
    return (
        "Tidak ada praktik sesuai fokus yang tercatat di sana, dan daerah itu lebih buruk dalam semua "
        f"indikator sebanding yang berbeda ({facts['worse']})."
    )


def _no_support(facts: Mapping[str, Any]) -> str:
    lead = f"Tidak ada praktik {STRONGER_THAN_WEAK} yang tercatat di sana"
    weak = f"; hanya ada {facts['weak']} yang cocok lemah" if facts["weak"] else ""
    return f"{lead}{weak}. Tidak tercatat belum berarti tidak ada."


_FINDINGS: dict[TravelReason, Callable[[Mapping[str, Any]], str]] = {
    TravelReason.RUNNING_PRACTICE: lambda f: (
        f"{len(f['titles'])} dari {f['supporting']} praktik pendukung diketahui berjalan: "
        f"{'; '.join(f['titles'])}."
    ),
    TravelReason.MOST_PRACTICES: lambda f: (
        f"Tidak ada calon lain dengan praktik pendukung sebanyak itu ({f['supporting']})."
    ),
    TravelReason.SHOWN_EFFECT: lambda f: f"Ada praktik pendukung dengan bukti metode {f['grade']}.",
    TravelReason.BETTER_IN_FOCUS: lambda f: f"Lebih baik dalam angka fokus: {join_words(f['indicators'])}.",
    TravelReason.WORSE_IN_FOCUS: lambda f: f"Lebih buruk dalam angka fokus: {join_words(f['indicators'])}.",
    TravelReason.NOTHING_TO_LEARN: _nothing,
    TravelReason.NO_SUPPORTING_PRACTICE: _no_support,
    TravelReason.STATE_UNKNOWN: lambda f: (
        f"Tidak satu pun dari {f['supporting']} praktik pendukungnya diketahui masih berjalan. Tanyakan "
        "dahulu."
    ),
    TravelReason.NEARER_EQUAL: lambda f: f"Ada yang lebih dekat dan tidak kalah: {join_words(f['places'])}.",
    TravelReason.GROUP_BEYOND_EVIDENCE: lambda f: (
        f"Rombongan {f['people']} orang terlalu besar untuk praktik yang dampaknya belum ditunjukkan; paling "
        f"banyak {f['most']} orang."
    ),
    TravelReason.OVER_CEILING: lambda f: (
        f"Biaya yang diketahui saja sudah {format_rupiah(f['known_idr'])}, melampaui pagu "
        f"{format_rupiah(f['ceiling_idr'])}."
    ),
    TravelReason.NOT_ALIKE: lambda f: (
        f"Strukturnya tidak termasuk yang paling mirip: urutan {f['rank']} dari {f['candidates']}."
    ),
    TravelReason.MORE_WORSE_THAN_BETTER: lambda f: (
        f"Lebih buruk dalam {f['worse']} dan lebih baik dalam {f['better']} indikator yang sebanding."
    ),
    TravelReason.EXPERT_MUCH_CHEAPER: lambda f: (
        f"Mengundang narasumber jauh lebih murah: {format_rupiah(f['invited_idr'])}, sedangkan berangkat "
        f"paling sedikit {format_rupiah(f['known_idr'])}."
    ),
    TravelReason.EFFECT_NOT_SHOWN: lambda f: (
        f"Dampak {f['supporting']} praktik pendukungnya belum ditunjukkan dengan angka sebelum dan sesudah "
        "yang dapat dipakai."
    ),
    TravelReason.STATE_OLD: lambda f: (
        f"Bahwa praktiknya berjalan terakhir terlihat {f['months']} bulan sebelum berangkat. Tanyakan lagi "
        "sebelum memutuskan."
    ),
    TravelReason.NO_FOCUS_FIGURE: lambda f: (
        f"Tidak ada angka {f['focus'].lower()} yang sebanding, jadi tidak diketahui siapa yang lebih baik di "
        "bidang itu."
    ),
    TravelReason.DISTANCE_UNKNOWN: lambda f: (
        "Letaknya belum tercatat, jadi tidak diketahui tempat mana yang lebih dekat."
    ),
    TravelReason.GROUP_NOT_GIVEN: lambda f: "Besarnya rombongan dan biayanya belum diisi.",
    TravelReason.COST_OPEN: lambda f: (
        f"{f['items']} bagian biaya belum diketahui; yang diketahui {format_rupiah(f['known_idr'])}."
    ),
}
_FINDINGS |= dict.fromkeys(
    (TravelReason.INDUSTRY_STRONGER, TravelReason.INDUSTRY_NOT_STRONGER, TravelReason.INDUSTRY_UNCLEAR),
    lambda f: " ".join(industry_words(f["industry"])),
)


def pareto_sentence(entry: ParetoEntry) -> str:
    """Whether anybody beats a candidate, who, and in what."""
    name = entry.candidate.region.name
    if entry.missing:
        unknown = join_words([CRITERIA[each] for each in entry.missing])
        return f"{name} tidak dapat dibandingkan seluruhnya: {unknown} tidak diketahui."
    if entry.is_on_front:
        return f"Tidak ada calon lain yang mengungguli {name} tanpa kalah dalam hal lain."
    told = [f"{each.by.region.name} ({_better_words(each.better_in)})" for each in entry.dominated_by]
    return f"Yang mengungguli {name} tanpa kalah dalam hal lain: {'; '.join(told)}."


def _better_words(criteria: tuple[ParetoCriterion, ...]) -> str:
    return f"lebih baik dalam {join_words([CRITERIA[each] for each in criteria])}"


def pareto_basis_sentence(front: ParetoFront) -> str:
    """By what candidates were held against each other, and what was left out for what reason."""
    used = join_words([CRITERIA[each] for each in front.criteria])
    told = [f"{CRITERIA[c]} ({_LEFT_OUT[reason]})" for c, reason in front.left_out.items()]
    left_out = f" Tidak dipakai: {join_words(told)}." if told else ""
    return f"Dibandingkan menurut {used}.{left_out}"


_LEFT_OUT = {
    LeftOutReason.NOT_GIVEN: "belum diketahui bagi siapa pun",
    LeftOutReason.COST_INCOMPLETE: "biaya sebagian calon belum lengkap, jadi dipakai jarak untuk semua",
    LeftOutReason.COST_KNOWN: "biayanya sudah diketahui",
    LeftOutReason.LOAD_INCOMPLETE: "belum tercatat bagi semua calon",
}


def criterion_value_words(criterion: ParetoCriterion, entry: ParetoEntry) -> str:
    """One value as it is read: `609 km`, `Rp1.000.000`, `cocok kuat, metode 0, 3 praktik`."""
    value = entry.values[criterion]
    if value is None:
        return "tidak diketahui"
    if isinstance(value, tuple):
        return _evidence_words(*value)
    if criterion is ParetoCriterion.COST:
        return format_rupiah(value)
    if criterion is ParetoCriterion.TRAVEL:
        return f"{format_number(value, 0)} km"
    return format_number(value, 2 if criterion is ParetoCriterion.LIKENESS else None)


def _evidence_words(strength: int, grade: int, count: int) -> str:
    if not count:
        return "tidak ada praktik pendukung"
    fit = {3: "cocok kuat", 2: "cocok sedang"}[strength]
    return f"{fit}, metode {grade}, {count} praktik"
