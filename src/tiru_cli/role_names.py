"""The roles as the command line takes and shows them."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated

import typer

from tiru_web.shared.formats import join_words


class RoleName(StrEnum):
    """The roles as the command line takes and shows them: their names on screen, small and hyphenated.

    The members are named as those of the web application, which this module leaves unloaded for the help;
    a test keeps names and words equal.
    """

    ADMINISTRATOR = "administrator"
    PLANNER = "perencana"
    ORGANISER = "penyelenggara"
    FIELD_LEAD = "koordinator-lapangan"
    DELEGATE = "peserta"
    VERIFIER = "verifikator"
    HOST_OFFICER = "petugas-tuan-rumah"
    AUDITOR = "pemeriksa"


def _read_roles(texts: list[str]) -> list[str]:
    """The roles once each, in any case and with blanks for hyphens."""
    return list(dict.fromkeys(_read_role(text).value for text in texts))


def _read_role(text: str) -> RoleName:
    try:
        return RoleName("-".join(text.casefold().replace("-", " ").split()))
    except ValueError as error:
        names = " ".join(f"'{role.value}'" for role in RoleName)
        # The words in single quotes are what the sentence for a wrong value is made of.
        value = text.replace("'", "’")
        raise typer.BadParameter(f"'{value}' {names}") from error


_NAMES = join_words([role.value for role in RoleName], "atau")
RolesOption = Annotated[
    list[str],
    typer.Option("--role", callback=_read_roles, help=f"Perannya; boleh diulang. Yang diterima: {_NAMES}."),
]


def stored_roles(names: Iterable[str]) -> list[str]:
    """What the database calls the roles named."""
    from tiru_web.accounts.models import Role  # models exist only once Django has started

    return [Role[RoleName(name).name].value for name in names]


def role_name(stored: str) -> str:
    """The role as --role takes it."""
    from tiru_web.accounts.models import Role  # models exist only once Django has started

    return RoleName[Role(stored).name].value


def role_words(values: Iterable[str]) -> str:
    from tiru_web.accounts.models import Role  # models exist only once Django has started

    return join_words([str(Role(value).label) for value in sorted(values)])
