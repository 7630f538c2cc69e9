"""What a regional innovation record holds beside the practice itself, kept as its office wrote it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class InnovationRecord:
    """Fields of a regional innovation record (inovasi daerah) that no other field of a practice holds.

    They are told, not judged: a goal or an outcome in words is no result, which needs a number with its unit,
    year and claimant.

    Attributes
    ----------
    stage : str or None
        "inisiatif", "uji coba" or "penerapan".
    initiator : str or None
        Whose idea: a group such as "Perangkat Daerah" or "ASN".
    initiator_name : str or None
    technology : str or None
        "digital" or "nondigital".
    form : str or None
        Kind of innovation, such as "pelayanan publik".
    theme : str or None
    trial_on, applied_on, developed_on : str or None
        When it was tried, put to use and developed further, in the record's own precision.
    goals, benefits, outcome : str or None
        What it was to reach, brings, and brought, in words.
    decree : str or None
        Number and day of the decision that set it.
    coordinates : str or None

    Notes
    -----
    Fields as regional applications that feed the Indeks Inovasi Daerah ask for them.
    """

    stage: str | None = None
    initiator: str | None = None
    initiator_name: str | None = None
    technology: str | None = None
    form: str | None = None
    theme: str | None = None
    trial_on: str | None = None
    applied_on: str | None = None
    developed_on: str | None = None
    goals: str | None = None
    benefits: str | None = None
    outcome: str | None = None
    decree: str | None = None
    coordinates: str | None = None
