"""The BPS WebAPI asked for a person, with that person's own key: subjects, variables, years, and figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings

from tiru.datasets.reading.webapi import ClientOptions, ListModel, Pace, WebApiClient
from tiru.regions import load_registry

COUNTRY = "0000"
COUNTRY_NAME = "Indonesia"
# Somebody waits for the page, so a silent server is given up on sooner than on the command line.
_PACE = Pace(per_second=4.0, burst=8, attempts=2, first_wait=0.5, longest_wait=2.0, timeout=15.0)
_ONE_DAY = 86_400.0


@dataclass(frozen=True)
class Subject:
    number: str
    title: str


@dataclass(frozen=True)
class Variable:
    """What BPS measures under one number; `notes` without HTML, `subject` is its subject's number."""

    number: str
    title: str
    unit: str
    notes: str
    subject: str


def check_key(key: str) -> None:
    """Nothing where the key opens the WebAPI.

    Raises
    ------
    SourceError
    """
    _client(key, fresh=True).list_entries(ListModel.DOMAIN)


def subjects(key: str, domain: str) -> list[Subject]:
    """The subjects under which a place's figures are ordered, by name.

    Raises
    ------
    SourceError
    """
    entries = _client(key).list_entries(ListModel.SUBJECT, domain=domain)
    found = [Subject(_text(entry, "sub_id"), _text(entry, "title")) for entry in entries]
    return sorted((subject for subject in found if subject.number), key=lambda subject: subject.title)


def variables(key: str, domain: str, subject: str) -> list[Variable]:
    """What is measured under a subject, by name.

    Raises
    ------
    SourceError
    """
    entries = _client(key).list_entries(ListModel.VARIABLE, domain=domain, subject=subject)
    found = [
        Variable(
            _text(entry, "var_id"),
            _text(entry, "title"),
            _text(entry, "unit"),
            _text(entry, "notes"),
            _text(entry, "sub_id") or subject,
        )
        for entry in entries
    ]
    return sorted((variable for variable in found if variable.number), key=lambda variable: variable.title)


def years(key: str, domain: str, variable: str) -> list[int]:
    """The calendar years BPS has figures of, latest first.

    Raises
    ------
    SourceError
    """
    entries = _client(key).list_entries(ListModel.YEAR, domain=domain, variable=variable)
    found = {_text(entry, "th")[:4] for entry in entries}
    return sorted((int(year) for year in found if year.isdigit()), reverse=True)


def fetch(key: str, domain: str, variable: str, wanted: Sequence[int], *, fresh: bool) -> str:
    """The answer of BPS as it came, for the reader.

    Raises
    ------
    SourceError, DataFileError
    """
    return _client(key, fresh=fresh).fetch_data(domain, variable, wanted)


def domain_of(query: str) -> tuple[str, str]:
    """The number BPS gives a place, and the name of the place.

    Raises
    ------
    RegionError
    NoDomain
        BPS has no code for it yet, as for provinces of 2022 in older lists.
    """
    if query.strip().lower() in {COUNTRY_NAME.lower(), COUNTRY}:
        return COUNTRY, COUNTRY_NAME
    region = load_registry().resolve(query)
    if not region.bps_code:
        raise NoDomain(region.label)
    return region.bps_code.ljust(4, "0"), region.label


class NoDomain(Exception):
    """A region without a code at BPS; the message is its label."""


def _client(key: str, *, fresh: bool = False) -> WebApiClient:
    options = ClientOptions(
        base_url=settings.BPS_ADDRESS,
        cache_folder=settings.CONFIG.home / "bps",
        max_age=0.0 if fresh else _ONE_DAY,
        pace=_PACE,
    )
    return WebApiClient(key, options)


def _text(entry: Mapping[str, Any], name: str) -> str:
    value = entry.get(name)
    return "" if value is None else str(value).strip()
