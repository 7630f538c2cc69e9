"""How `tiru costs` prints what it found."""

from __future__ import annotations

from collections.abc import Sequence

from tiru.costs import CostEstimate, CostLine, Tariff, TariffBook
from tiru.locus import FindingSide, ParetoEntry, ParetoFront, TravelAlternative, TravelAssessment
from tiru_cli.output import Column, OutputFormat, print_heading, print_items, print_rows, print_text
from tiru_web.locus.wording.costs import (
    COMPONENTS,
    LODGINGS,
    MARKS,
    TRAVELS,
    UNITS,
    basis_words,
    estimate_note_sentences,
    line_words,
    open_sentences,
    tariff_place_words,
    tariff_scope_words,
    total_sentence,
    validity_words,
)
from tiru_web.locus.wording.travel import (
    CRITERIA,
    FINDING_HEADS,
    alternative_cost_words,
    alternative_words,
    change_sentence,
    criterion_value_words,
    finding_sentence,
    loss_words,
    pareto_basis_sentence,
    pareto_sentence,
    travel_rule_sentence,
    travel_sentence,
)
from tiru_web.shared.formats import format_date, format_number, format_rupiah

FILL_IN = (
    "Isi ongkos dengan --fare, tingkat pihak lain dengan --others-as, dan tarif lain dengan berkas: "
    "tiru costs template"
)

HOW_TO_COUNT = 'Biaya dihitung bila lamanya dan rombongannya diisi, misalnya --days 3 --people "gol. III=8".'


def print_estimate(estimate: CostEstimate, book: TariffBook, fmt: OutputFormat) -> None:
    """Lines, sum, what is open, and what a reader must know."""
    plan = estimate.plan
    names = f"{plan.origin.name} ke {plan.destination.name}"
    title = (
        f"Perkiraan biaya {names}: {format_number(plan.head_count)} orang, {plan.days} hari, "
        f"{plan.night_count} malam"
    )
    columns = [
        Column("Komponen"),
        Column("Untuk"),
        Column("Hitungan"),
        Column("Rupiah", "right"),
        Column("Dasar"),
    ]
    bases = list(dict.fromkeys(basis_words(line.tariff) for line in estimate.lines))
    rows = [_line_row(line, bases) for line in estimate.lines]
    print_rows(columns, rows, fmt, title=title)
    print_text(total_sentence(estimate), fmt)
    if estimate.open_items:
        print_heading("Yang belum diketahui", fmt)
        print_items(open_sentences(estimate), fmt)
        print_text(FILL_IN, fmt)
    print_heading("Dasar", fmt)
    print_items([f"[{number}] {basis}" for number, basis in enumerate(bases, start=1)], fmt)
    print_heading("Catatan", fmt)
    rules = f"Perjalanan {TRAVELS[plan.travel]}; penginapan: {LODGINGS[plan.lodging_paid]}."
    print_items([*_when(estimate), rules, *estimate_note_sentences(estimate), *_unfilled(book)], fmt)


def _line_row(line: CostLine, bases: Sequence[str]) -> list[str]:
    return [
        COMPONENTS[line.component],
        line.traveller.label if line.traveller else "semua",
        line_words(line),
        format_rupiah(line.amount_idr),
        f"[{bases.index(basis_words(line.tariff)) + 1}]",
    ]


def _when(estimate: CostEstimate) -> list[str]:
    return [f"Dihitung untuk keberangkatan {format_date(estimate.plan.on)}."] if estimate.plan.on else []


def _unfilled(book: TariffBook) -> list[str]:
    """Rows a user may think of as filled in."""
    if not book.unfilled:
        return []
    return [f"{book.unfilled} baris berkas tarif Anda belum diisi besarannya dan tidak dipakai."]


def print_tariffs(shown: Sequence[Tariff], book: TariffBook, fmt: OutputFormat) -> None:
    """Every unit cost with where it holds and how far it can be relied on."""
    columns = [
        Column("Komponen"),
        Column("Berlaku untuk"),
        Column("Tempat"),
        Column("Rupiah", "right"),
        Column("Satuan"),
        Column("Masa berlaku"),
        Column("Keadaan"),
    ]
    rows = [
        [
            COMPONENTS[tariff.component],
            tariff_scope_words(tariff),
            tariff_place_words(tariff),
            format_rupiah(tariff.amount_idr),
            UNITS[tariff.component.unit],
            validity_words(tariff.valid_from, tariff.valid_until),
            MARKS[tariff.mark],
        ]
        for tariff in shown
    ]
    print_rows(columns, rows, fmt, title=f"Tarif perjalanan: {len(shown)}")
    print_heading("Dasar", fmt)
    bases = dict.fromkeys(f"{basis_words(each)}. {each.source}." for each in shown)
    unread = [f"Belum dibaca: {each.legal_basis}. {each.source}." for each in book.unread_sets]
    print_items([*bases, *unread, *_unfilled(book)], fmt)


def print_travel(
    assessment: TravelAssessment, front: ParetoFront, entry: ParetoEntry, fmt: OutputFormat
) -> None:
    """The verdict, its reasons, what could be done instead, and where the place stands among all."""
    print_heading("Perlukah berangkat?", fmt)
    print_text(travel_sentence(assessment), fmt)
    rule = f"Aturannya: {travel_rule_sentence(assessment.rule)}"
    print_items([rule, change_sentence(assessment)], fmt)
    for side in FindingSide:
        found = [finding_sentence(each) for each in assessment.findings if each.side is side]
        if found:
            print_heading(FINDING_HEADS[side], fmt)
            print_items(found, fmt)
    if assessment.estimate is None:
        print_text(HOW_TO_COUNT, fmt)
    print_heading("Cara lain", fmt)
    columns = [Column("Cara"), Column("Biaya perjalanan"), Column("Yang hilang"), Column("Disarankan")]
    print_rows(columns, [_alternative_row(each) for each in assessment.alternatives], fmt)
    print_heading("Kedudukan di antara calon", fmt)
    values = [f"{CRITERIA[c]}: {criterion_value_words(c, entry)}." for c in front.criteria]
    print_items([pareto_sentence(entry), pareto_basis_sentence(front), *values], fmt)
    if assessment.estimate:
        print_heading("Biaya berangkat", fmt)
        opened = open_sentences(assessment.estimate)
        print_items([total_sentence(assessment.estimate), *opened], fmt)


def _alternative_row(alternative: TravelAlternative) -> list[str]:
    words = alternative_words(alternative)
    return [
        words,
        alternative_cost_words(alternative),
        loss_words(alternative),
        "ya" if alternative.is_suggested else "",
    ]
