"""Ibis and what it brings, loaded on use: they are heavy, and most of the library does without."""

from __future__ import annotations

import importlib
from typing import Any, TypeAlias

from tiru.errors import MissingExtra

# `ibis.Table`, `ibis.Value` and a backend; ibis publishes no types.
Table: TypeAlias = Any
Value: TypeAlias = Any
Backend: TypeAlias = Any


def load_ibis() -> Any:
    """The module `ibis`.

    Raises
    ------
    MissingExtra
        If it is not installed.
    """
    return load_module("ibis", "ibis")


def load_module(name: str, extra: str) -> Any:
    """A module of an optional extra."""
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        # A module missing inside an installed package is a broken installation, not a missing extra.
        if error.name != name.partition(".")[0]:
            raise
        raise MissingExtra(extra, name) from error
