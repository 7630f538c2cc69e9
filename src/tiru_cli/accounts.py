"""`tiru accounts`: people and their one-time sign-in links, for whoever runs the server."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from tiru.regions import load_registry
from tiru_cli.workspace import database_in_words

if TYPE_CHECKING:
    from tiru_web.accounts.models import User

app = typer.Typer(help="Akun dan tautan masuk sekali pakai.", no_args_is_help=True)


class RoleName(StrEnum):
    """The roles of the web application, without loading Django for the help; a test keeps the lists equal."""

    ADMINISTRATOR = "administrator"
    PLANNER = "planner"
    ORGANISER = "organiser"
    FIELD_LEAD = "field_lead"
    DELEGATE = "delegate"
    VERIFIER = "verifier"
    HOST_OFFICER = "host_officer"
    AUDITOR = "auditor"


AddressOption = Annotated[
    str, typer.Option("--address", help="Alamat aplikasi web, yang mendahului tautan.", show_default=True)
]
EmailArgument = Annotated[str, typer.Argument(help="Alamat surel orang itu.", show_default=False)]


@app.command()
def link(email: EmailArgument, address: AddressOption = "http://127.0.0.1:8000") -> None:
    """Buat tautan masuk sekali pakai untuk satu orang, berlaku 24 jam."""
    _open()
    _print_link(_find_user(email), address)


@app.command()
def create(
    email: EmailArgument,
    name: Annotated[str, typer.Option("--name", help="Nama lengkap.", show_default=False)],
    region: Annotated[
        str, typer.Option("--region", help="Nama atau kode Kemendagri daerahnya.", show_default=False)
    ],
    office: Annotated[str, typer.Option("--office", help="Nama perangkat daerahnya.", show_default=False)],
    role: Annotated[list[RoleName], typer.Option("--role", help="Perannya; boleh diulang.")],
    address: AddressOption = "http://127.0.0.1:8000",
) -> None:
    """Daftarkan satu orang beserta kantor dan perannya, lalu cetak tautan masuknya."""
    found = load_registry().resolve(region)
    _open()
    # Loaded here: models exist only once Django has started.
    from django.core.exceptions import ValidationError
    from django.db import transaction

    from tiru_web.accounts import services
    from tiru_web.accounts.models import Role, User

    if User.objects.filter(email__iexact=email.strip()).exists():
        _fail(f"Akun {email} sudah ada. Buatkan tautan masuk dengan: tiru accounts link {email}")
    try:
        with transaction.atomic():
            government = services.register_government(
                region_code=found.code, name=f"Pemerintah {found.name}", by=None
            )
            place = services.register_office(government=government, name=office, by=None)
            user = services.create_user(email=email, full_name=name, by=None)
            for one in role:
                services.start_membership(user=user, office=place, role=Role(one.value), by=None)
    except ValidationError as error:
        _fail(f"Akun tidak dibuat: {' '.join(error.messages)}")
    _print_link(user, address)


def _open() -> None:
    # Loaded here: Django takes half a second that the other commands need not spend.
    from tiru_web.shared.workspace import open_workspace, update_tables

    with database_in_words():
        open_workspace()
        update_tables()


def _find_user(email: str) -> User:
    from tiru_web.accounts.models import User  # models exist only once Django has started

    user = User.objects.filter(email__iexact=email.strip()).first()
    if user is None:
        _fail(
            f"Tidak ada akun {email}. Periksa ejaannya, atau daftarkan dengan: tiru accounts create {email}"
        )
    if not user.is_active:
        _fail(f"Akun {email} tidak aktif, jadi tidak dapat dibuatkan tautan masuk.")
    return user


def _print_link(user: User, address: str) -> None:
    from tiru_web.accounts import services  # see above

    made = services.create_sign_in_link(user=user, by=None)
    sys.stdout.write(f"Tautan masuk untuk {user.full_name}, berlaku sekali selama 24 jam:\n")
    sys.stdout.write(f"{address.rstrip('/')}{made.path}\n")


def _fail(sentence: str) -> NoReturn:
    sys.stderr.write(f"{sentence}\n")
    raise typer.Exit(8)
