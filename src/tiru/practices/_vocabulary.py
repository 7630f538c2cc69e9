"""Words a practice record may use, read from the data files of this package."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any

import yaml

from tiru.parameters import load_activity_divisions


@dataclass(frozen=True)
class Term:
    """One allowed value with its Indonesian wording.

    Attributes
    ----------
    key : str
        As written in a catalogue file.
    label : str
        As shown.
    meaning : str
        One plain sentence; may be empty.
    """

    key: str
    label: str
    meaning: str


@dataclass(frozen=True)
class SupportType:
    """One kind of support to small industry.

    Attributes
    ----------
    code : str
        K1 to M1.
    label, description : str
        Indonesian, as shown.
    """

    code: str
    label: str
    description: str


@dataclass(frozen=True)
class KbliDivision:
    """One two-digit division of KBLI 2020 that a practice may serve.

    Attributes
    ----------
    code : str
        Two digits.
    title : str
        Official title.
    group : str
        Everyday group such as "pangan" or "sandang"; this grouping is Tiru's own.
    """

    code: str
    title: str
    group: str


@dataclass(frozen=True)
class SearchRules:
    """How search weighs words; see `data/rules.yaml` for the reasons.

    Attributes
    ----------
    saturation, length_effect : float
        k1 and b of BM25F.
    field_weights : mapping of str to float
        Weight of a word by the field it stands in.
    synonym_weight, prefix_weight : float
        Between 0 and 1, against 1 for the asked word itself.
    shortest_prefix : int
        Letters from which an unfinished last word is completed.
    required_share : float
        Share of the question, by rarity of its words, that an answer must hold.
    rarity_cap : float
        Share of the greatest rarity that one word counts for at most in that sum.
    evidence_share, likeness_share : float
        By how much, as a share of its match, the best evidence and the most alike origin raise a practice.
    """

    saturation: float
    length_effect: float
    field_weights: Mapping[str, float]
    synonym_weight: float
    prefix_weight: float
    shortest_prefix: int
    required_share: float
    rarity_cap: float
    evidence_share: float
    likeness_share: float


@dataclass(frozen=True)
class EvidenceRules:
    """Thresholds of evidence; see `data/rules.yaml` for the reasons.

    Attributes
    ----------
    old_source_after_months : int
        Age of the newest source from which a record counts as old.
    strength_from : mapping of str to int
        Lowest method of each strength, weakest first.
    """

    old_source_after_months: int
    strength_from: Mapping[str, int]


@dataclass(frozen=True)
class LintRules:
    """Thresholds of the linter; see `data/rules.yaml` for the reasons.

    Attributes
    ----------
    rounding_share : float
        Difference, as a share of the larger figure, up to which two are the same.
    share_points : float
        Percentage points a stated share may be off.
    year_jump : float
        Times by which values of different years may differ.
    least_paid_share : float
        Share of the cost that a budget must pay for.
    shared_title_words : int
        Stems a source must share with the title to speak of the practice.
    """

    rounding_share: float
    share_points: float
    year_jump: float
    least_paid_share: float
    shared_title_words: int


@dataclass(frozen=True)
class TransferRules:
    """Thresholds of transferability; see `data/rules.yaml` for the reasons.

    Attributes
    ----------
    likeness_share : float
        Share of the regions, most alike first, within which an origin counts as alike.
    population_ratio : float
        Times by which populations may differ.
    industry_quotient : float
        Location quotient from which an industry counts as present.
    questions : int
        The most questions of a checklist.
    """

    likeness_share: float
    population_ratio: float
    industry_quotient: float
    questions: int


@dataclass(frozen=True)
class PracticeRules:
    """Settings of this package.

    Attributes
    ----------
    valid_from : date
        Day they were set.
    recheck_after_months : int
        Age of the newest source from which a status should be asked for again.
    evidence : EvidenceRules
        Thresholds of evidence.
    lint : LintRules
        Thresholds of the linter.
    transfer : TransferRules
        Thresholds of transferability.
    search : SearchRules
        How search weighs words.
    """

    valid_from: date
    recheck_after_months: int
    evidence: EvidenceRules
    lint: LintRules
    transfer: TransferRules
    search: SearchRules


def read_data_text(name: str) -> str:
    """Text of one data file of this package."""
    return resources.files("tiru.practices").joinpath("data", name).read_text("utf-8")


def read_data_rows(name: str) -> list[dict[str, str]]:
    """Rows of one CSV file of this package."""
    return list(csv.DictReader(read_data_text(name).splitlines()))


@cache
def read_data_words(name: str) -> frozenset[str]:
    """Words of a list with one word a line and comments after `#`."""
    lines = (line.strip() for line in read_data_text(name).splitlines())
    return frozenset(line for line in lines if line and not line.startswith("#"))


@cache
def load_terms(list_name: str) -> Mapping[str, Term]:
    """Allowed values of one list by key, in the order to show them.

    Parameters
    ----------
    list_name : str
        "status", "evidence_kind", "evidence_grade", "evidence_strength", "evidence_flag",
        "comparison_design", "replication_kind", "liveness", "missing_figure", "practice_field",
        "focus_tag" or "creative_subsector".

    Returns
    -------
    Mapping of str to Term
        Empty for a name that is no list.

    Examples
    --------
    >>> load_terms("status")["berhenti"].label
    'Berhenti'
    """
    rows = read_data_rows("terms.csv")
    terms = (Term(row["key"], row["label"], row["meaning"]) for row in rows if row["list"] == list_name)
    return MappingProxyType({term.key: term for term in terms})


@cache
def load_support_types() -> Mapping[str, SupportType]:
    """Kinds of support by code, in the order to show them.

    Examples
    --------
    >>> load_support_types()["F8"].label
    'Akses modal dan pembiayaan'
    """
    rows = read_data_rows("support_types.csv")
    return MappingProxyType({row["code"]: SupportType(**row) for row in rows})


@cache
def load_kbli_divisions() -> Mapping[str, KbliDivision]:
    """Divisions of KBLI 2020 a practice may serve, by code.

    Examples
    --------
    >>> load_kbli_divisions()["13"]
    KbliDivision(code='13', title='Industri Tekstil', group='sandang')
    """
    titles = load_activity_divisions()
    found = (
        KbliDivision(row["code"], titles[row["code"]].title, row["group"])
        for row in read_data_rows("division_groups.csv")
    )
    return MappingProxyType({division.code: division for division in found})


@cache
def load_rules() -> PracticeRules:
    """Settings of this package, as carried in `data/rules.yaml`."""
    data: dict[str, Any] = yaml.safe_load(read_data_text("rules.yaml"))
    search = {name: data["search"][name] for name in SearchRules.__dataclass_fields__}
    return PracticeRules(
        valid_from=data["valid_from"],
        recheck_after_months=data["recheck_after_months"]["value"],
        evidence=EvidenceRules(
            data["evidence"]["old_source_after_months"]["value"],
            MappingProxyType(data["evidence"]["strength"]["value"]),
        ),
        lint=LintRules(**_values(data["lint"])),
        transfer=TransferRules(**_values(data["transfer"])),
        search=SearchRules(**search),
    )


def _values(rules: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    return {name: rule["value"] for name, rule in rules.items()}
