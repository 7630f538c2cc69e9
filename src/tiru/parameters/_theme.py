"""Themes of likeness: from which side two regions are compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType

import yaml

from tiru.errors import UnknownTheme
from tiru.parameters._names import find_key


@dataclass(frozen=True)
class Theme:
    """One side from which regions are compared.

    Attributes
    ----------
    key : str
        As typed on the command line and in addresses.
    label, description, reason : str
        Indonesian, as shown.
    block_weights : mapping from block key to float
        Relative to each other, >= 0; see `StructureParameters.with_block_weights`.
    """

    key: str
    label: str
    description: str
    reason: str
    block_weights: Mapping[str, float]

    @property
    def leading_blocks(self) -> tuple[str, ...]:
        """Keys of the blocks with the largest weight; empty where all weigh the same."""
        largest = max(self.block_weights.values())
        leading = tuple(key for key, weight in self.block_weights.items() if weight == largest)
        return leading if len(leading) < len(self.block_weights) else ()


@cache
def load_themes() -> Mapping[str, Theme]:
    """All themes by key, in the order to offer them; the first one weighs all blocks the same."""
    text = resources.files("tiru.parameters").joinpath("data/themes.yaml").read_text("utf-8")
    themes = {
        row["key"]: Theme(
            key=row["key"],
            label=row["label"],
            description=row["description"],
            reason=row["reason"],
            block_weights=MappingProxyType(
                {block: float(weight) for block, weight in row["block_weights"].items()}
            ),
        )
        for row in yaml.safe_load(text)
    }
    return MappingProxyType(themes)


def get_theme(key: str) -> Theme:
    """The theme of that key.

    Parameters
    ----------
    key : str
        As in `load_themes`; case and blanks around it do not matter.

    Returns
    -------
    Theme

    Raises
    ------
    UnknownTheme
        With the allowed keys and the nearest one.

    Examples
    --------
    >>> get_theme("Tenaga kerja").leading_blocks
    ('people',)
    """
    found, near = find_key(key, load_themes())
    if found is None:
        raise UnknownTheme(key, tuple(load_themes()), near)
    return load_themes()[found]
