"""Whether a practice still runs, as far as its sources tell, and until when that may be believed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tiru.practices._evidence import CheckedAge
from tiru.practices._practice import Practice, PracticeStatus
from tiru.practices._vocabulary import load_rules


class LivenessState(StrEnum):
    """What can be said today; worded in the list "liveness" of `load_terms`."""

    RUNNING = "berjalan"
    UNCHECKED = "belum dicek lagi"
    UNKNOWN = "tidak diketahui"
    STOPPED = "berhenti"


@dataclass(frozen=True)
class Liveness:
    """State of a practice on a day.

    Attributes
    ----------
    state : LivenessState
        `UNCHECKED` where it ran when last seen but that is too long ago.
    last_checked : CheckedAge
        When a source last told, to be shown as "terakhir diperiksa".
    expires_on : date or None
        Day from which it counts as unchecked; None for a stopped practice, which stays so until a source
        says otherwise, and for one whose state no source tells.
    asks_owner : bool
        Whether the owner office should be asked.
    """

    state: LivenessState
    last_checked: CheckedAge
    expires_on: date | None
    asks_owner: bool


def check_liveness(practice: Practice, *, today: date) -> Liveness:
    """Whether a practice runs on a day, as far as its record tells.

    Parameters
    ----------
    practice : Practice
    today : date
        The library never reads the clock.

    Returns
    -------
    Liveness
        Where only the year of the last sighting is known, its last day counts, so that nothing expires
        before it must.

    Examples
    --------
    >>> from tiru.practices import load_catalogue
    >>> live = check_liveness(load_catalogue().get("bali-ikm-bali-bangkit"), today=date(2026, 11, 24))
    >>> live.state.value, live.expires_on
    ('berjalan', datetime.date(2027, 1, 12))
    """
    age = practice.checked_age(today)
    if practice.status is PracticeStatus.STOPPED:
        return Liveness(LivenessState.STOPPED, age, None, False)
    if practice.status is PracticeStatus.UNKNOWN:
        return Liveness(LivenessState.UNKNOWN, age, None, True)
    state = LivenessState.UNCHECKED if age.needs_recheck else LivenessState.RUNNING
    return Liveness(state, age, _expiry(age), age.needs_recheck)


def _expiry(age: CheckedAge) -> date:
    seen = age.day or date(age.year, 12, 31)
    months = seen.month - 1 + load_rules().recheck_after_months
    year, month = seen.year + months // 12, months % 12 + 1
    # A month that is too short ends the term on the first of the next, when `months` has become whole.
    try:
        return seen.replace(year=year, month=month)
    except ValueError:
        return date(year + month // 12, month % 12 + 1, 1)
