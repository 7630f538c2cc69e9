"""Fields of learning: what a delegation goes out to learn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType

import yaml

from tiru.errors import UnknownFocus
from tiru.parameters._names import find_key


@dataclass(frozen=True)
class Focus:
    """One field of learning.

    Attributes
    ----------
    key : str
        As typed on the command line and in addresses.
    label, description : str
        Indonesian, as shown.
    kbli_divisions : tuple of str
        KBLI 2020 divisions (two digits) that belong to it; may be empty.
    practice_focus, creative_subsectors : tuple of str
        Tags by which a practice is recognised as fitting.
    indicators : tuple of str
        Indicators that speak of the focus itself; may be empty.
    related_indicators : tuple of str
        Indicators of the firms as a whole, of which the focus is a part.
    """

    key: str
    label: str
    description: str
    kbli_divisions: tuple[str, ...]
    practice_focus: tuple[str, ...]
    creative_subsectors: tuple[str, ...]
    indicators: tuple[str, ...]
    related_indicators: tuple[str, ...]


@cache
def load_focuses() -> Mapping[str, Focus]:
    """All fields of learning by key, in the order to offer them."""
    text = resources.files("tiru.parameters").joinpath("data/focuses.yaml").read_text("utf-8")
    focuses = {
        row["key"]: Focus(
            key=row["key"],
            label=row["label"],
            description=row["description"],
            kbli_divisions=tuple(row["kbli_divisions"]),
            practice_focus=tuple(row["practice_focus"]),
            creative_subsectors=tuple(row["creative_subsectors"]),
            indicators=tuple(row["indicators"]),
            related_indicators=tuple(row["related_indicators"]),
        )
        for row in yaml.safe_load(text)
    }
    return MappingProxyType(focuses)


def get_focus(key: str) -> Focus:
    """The field of learning of that key.

    Parameters
    ----------
    key : str
        As in `load_focuses`; case and blanks around it do not matter.

    Returns
    -------
    Focus

    Raises
    ------
    UnknownFocus
        With the allowed keys and the nearest one.

    Examples
    --------
    >>> get_focus("Pangan").kbli_divisions
    ('10', '11')
    """
    found, near = find_key(key, load_focuses())
    if found is None:
        raise UnknownFocus(key, tuple(load_focuses()), near)
    return load_focuses()[found]
