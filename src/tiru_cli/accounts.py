"""`tiru accounts`: people and their one-time sign-in links, for whoever runs the server."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from tiru.regions import load_registry
from tiru_cli.exit_codes import ExitCode, refuse
from tiru_cli.output import (
    Column,
    FormatOption,
    OutputFormat,
    print_command,
    print_json,
    print_rows,
    print_text,
)
from tiru_cli.role_names import RolesOption, role_name, role_words, stored_roles
from tiru_cli.workspace import NewOption, database_in_words, start_workspace, workspace_folder
from tiru_web.shared.formats import format_date, join_words

if TYPE_CHECKING:
    from django.core.exceptions import ValidationError

    from tiru_web.accounts.models import Membership, Office, User

app = typer.Typer(help="Akun, peran, dan tautan masuk sekali pakai.", no_args_is_help=True)
roles = typer.Typer(help="Peran seseorang di suatu perangkat daerah.", no_args_is_help=True)
app.add_typer(roles, name="role")


def _check_address(text: str) -> str:
    if not re.fullmatch(r"https?://[^\s/]+\S*", text):
        # The words in single quotes are what the sentence for a wrong value is made of.
        value = text.replace("'", "’")
        raise typer.BadParameter(f"'{value}' 'alamat seperti https://tiru.contoh.go.id'")
    return text


AddressOption = Annotated[
    str,
    typer.Option("--address", callback=_check_address, help="Alamat aplikasi web, yang mendahului tautan."),
]
EmailArgument = Annotated[str, typer.Argument(help="Alamat surel orang itu.", show_default=False)]


@app.command()
def link(email: EmailArgument, address: AddressOption = "http://127.0.0.1:8000") -> None:
    """Buat tautan masuk sekali pakai untuk satu orang, berlaku 24 jam."""
    _open()
    user = _find_user(email)
    if not user.is_active:
        _fail(
            f"Akun {email} tidak aktif, jadi tidak dapat dibuatkan tautan masuk. "
            f"Aktifkan lagi dengan: tiru accounts activate {email}"
        )
    _print_link(user, address)


@app.command()
def create(
    email: EmailArgument,
    name: Annotated[str, typer.Option("--name", help="Nama lengkap.", show_default=False)],
    region: Annotated[
        str, typer.Option("--region", help="Nama atau kode Kemendagri daerahnya.", show_default=False)
    ],
    office: Annotated[str, typer.Option("--office", help="Nama perangkat daerahnya.", show_default=False)],
    role: RolesOption,
    address: AddressOption = "http://127.0.0.1:8000",
    new: NewOption = False,
) -> None:
    """Daftarkan satu orang beserta kantor dan perannya, lalu cetak tautan masuknya."""
    found = load_registry().resolve(region)
    _open(new=new)
    # Loaded here: models exist only once Django has started.
    from django.core.exceptions import ValidationError
    from django.db import transaction

    from tiru_web.accounts import services
    from tiru_web.accounts.models import Role, User

    if User.objects.filter(email__iexact=email.strip()).exists():
        _fail(
            f"Akun {email} sudah ada, jadi tidak ada yang diubah. "
            f"Tambahkan perannya dengan: tiru accounts role add {email} --role {role[0]}. "
            f"Buatkan tautan masuk dengan: tiru accounts link {email}"
        )
    try:
        with transaction.atomic():
            government = services.register_government(
                region_code=found.code, name=f"Pemerintah {found.name}", by=None
            )
            place = services.register_office(government=government, name=office, by=None)
            user = services.create_user(email=email, full_name=name, by=None)
            for one in stored_roles(role):
                services.start_membership(user=user, office=place, role=Role(one), by=None)
    except ValidationError as error:
        _fail(f"Akun tidak dibuat: {_refused_words(error, email)}")
    _print_link(user, address)


@app.command("list")
def list_accounts(fmt: FormatOption = OutputFormat.TABLE) -> None:
    """Daftar akun: siapa, di mana, dengan peran apa, dan kapan terakhir masuk."""
    _open()
    from tiru_web.accounts.models import User  # models exist only once Django has started

    users = list(User.objects.order_by("email"))
    if fmt is OutputFormat.JSON:
        print_json([_user_record(user) for user in users])
    elif users:
        names = ("Surel", "Nama", "Peran", "Keadaan", "Terakhir masuk")
        print_rows([Column(name) for name in names], [_user_row(user) for user in users], fmt, title="Akun")
    else:
        print_text(
            f"Belum ada akun di ruang kerja {workspace_folder()}. "
            "Daftarkan yang pertama dengan: tiru accounts create",
            fmt,
        )


@app.command()
def deactivate(
    email: EmailArgument,
    reason: Annotated[
        str, typer.Option("--reason", help="Alasannya; ikut tercatat.", show_default=False)
    ] = "",
) -> None:
    """Akhiri akses seseorang: sesi dan tautan masuknya berakhir seketika. Catatannya tidak dihapus."""
    _open()
    from tiru_web.accounts import services  # models exist only once Django has started

    user = _find_user(email)
    if not user.is_active:
        _fail(f"Akun {email} memang sudah tidak aktif.")
    services.deactivate_user(user=user, by=None, reason=reason)
    print_text(f"Akun {user.full_name} tidak aktif lagi; sesi dan tautan masuknya berakhir.")


@app.command()
def activate(email: EmailArgument) -> None:
    """Beri lagi akses kepada orang yang akunnya tidak aktif, dengan peran yang belum diakhiri."""
    _open()
    from tiru_web.accounts import services  # models exist only once Django has started

    user = _find_user(email)
    if user.is_active:
        _fail(f"Akun {email} memang aktif.")
    services.activate_user(user=user, by=None)
    print_text(f"Akun {user.full_name} aktif lagi. Buatkan tautan masuk dengan:")
    print_command(f"tiru accounts link {email}")


@app.command("revoke-links")
def revoke_links(email: EmailArgument) -> None:
    """Cabut tautan masuk seseorang yang belum dipakai. Sesi yang sedang berjalan tidak berakhir."""
    _open()
    from tiru_web.accounts import services  # models exist only once Django has started

    user = _find_user(email)
    count = services.revoke_sign_in_links(user=user, by=None)
    if count:
        print_text(f"{count} tautan masuk untuk {user.full_name} dicabut.")
    else:
        print_text(f"Tidak ada tautan masuk yang terbuka untuk {user.full_name}.")


@roles.command("add")
def add_roles(
    email: EmailArgument,
    role: RolesOption,
    region: Annotated[
        str,
        typer.Option(
            "--region", help="Daerahnya; tanpa ini dan --office, kantornya sekarang.", show_default=False
        ),
    ] = "",
    office: Annotated[
        str,
        typer.Option("--office", help="Perangkat daerahnya, bila bukan yang sekarang.", show_default=False),
    ] = "",
) -> None:
    """Beri seseorang peran lagi, di kantornya sekarang atau di kantor lain."""
    _open()
    from django.db import transaction

    from tiru_web.accounts import services
    from tiru_web.accounts.models import Role

    user = _find_user(email)
    with transaction.atomic():
        place = _office_for(user, region, office)
        held = {one.role for one in user.active_memberships if one.office == place}
        new = [one for one in stored_roles(role) if one not in held]
        for one in new:
            services.start_membership(user=user, office=place, role=Role(one), by=None)
    if not new:
        _fail(f"{user.full_name} sudah mempunyai peran itu di {place}. Tidak ada yang diubah.")
    print_text(f"{user.full_name} kini {role_words(new)} di {place}.")


@roles.command("end")
def end_roles(
    email: EmailArgument,
    role: RolesOption,
    office: Annotated[
        str, typer.Option("--office", help="Hanya di perangkat daerah ini.", show_default=False)
    ] = "",
) -> None:
    """Akhiri peran seseorang mulai hari ini. Riwayatnya tetap tersimpan."""
    _open()
    from django.core.exceptions import ValidationError
    from django.db import transaction

    from tiru_web.accounts import services

    user = _find_user(email)
    wanted = set(stored_roles(role))
    ending = [one for one in user.active_memberships if one.role in wanted and _is_in(one, office)]
    missing = wanted - {one.role for one in ending}
    if missing:
        where = f" di {office}" if office else ""
        _fail(f"{user.full_name} tidak mempunyai peran {role_words(missing)}{where}. Tidak ada yang diubah.")
    try:
        with transaction.atomic():
            for one in ending:
                services.end_membership(membership=one, by=None)
    except ValidationError as error:
        _fail(f"Peran tidak diakhiri: {' '.join(error.messages)}")
    print_text(f"Berakhir: {join_words([str(one) for one in ending])}.")
    if not user.active_memberships:
        print_text(
            "Orang itu tidak mempunyai peran lagi, tetapi masih dapat masuk. Akhiri juga aksesnya dengan:"
        )
        print_command(f"tiru accounts deactivate {email}")


def _is_in(membership: Membership, office: str) -> bool:
    return not office or membership.office.name.casefold() == office.strip().casefold()


def _office_for(user: User, region: str, office: str) -> Office:
    """The named office, made when it is not there yet; without names the one the person acts for."""
    from tiru_web.accounts import services  # models exist only once Django has started

    if not region and not office:
        if user.office is None:
            _fail(f"{user.full_name} belum mempunyai kantor. Sebutkan --region dan --office.")
        return user.office
    if not office or (not region and user.government is None):
        _fail("Sebutkan --region dan --office bersama-sama.")
    if not region:
        return services.register_office(government=user.government, name=office, by=None)
    found = load_registry().resolve(region)
    government = services.register_government(
        region_code=found.code, name=f"Pemerintah {found.name}", by=None
    )
    return services.register_office(government=government, name=office, by=None)


def _user_row(user: User) -> list[str]:
    from django.utils import timezone  # as above

    seen = user.last_login
    return [
        user.email,
        user.full_name,
        "\n".join(f"{one.get_role_display()}, {one.office}" for one in user.active_memberships)
        or "tanpa peran",
        "aktif" if user.is_active else "tidak aktif",
        format_date(timezone.localdate(seen)) if seen else "belum pernah",
    ]


def _user_record(user: User) -> dict[str, object]:
    return {
        "email": user.email,
        "full_name": user.full_name,
        "is_active": user.is_active,
        "last_login": user.last_login.isoformat() if user.last_login else None,
        "roles": [
            {
                "role": role_name(one.role),
                "office": one.office.name,
                "region_code": one.office.government.region_code,
                "started_on": one.started_on.isoformat(),
            }
            for one in user.active_memberships
        ],
    }


def _open(*, new: bool = False) -> None:
    with database_in_words():
        start_workspace(new=new, makes="tiru accounts create")
        # Loaded here: Django takes half a second that the other commands need not spend.
        from tiru_web.shared.workspace import update_tables

        update_tables()


def _refused_words(error: ValidationError, email: str) -> str:
    """What the web application's rules refuse; Django's own word for a mail address is not ours."""
    by_field = getattr(error, "error_dict", {})
    if any(each.code == "invalid" for each in by_field.get("email", ())):
        return f"“{email}” bukan alamat surel. Tuliskan lengkap, misalnya nama@contoh.go.id"
    return " ".join(error.messages)


def _find_user(email: str) -> User:
    from tiru_web.accounts.models import User  # models exist only once Django has started

    user = User.objects.filter(email__iexact=email.strip()).first()
    if user is None:
        _fail(
            f"Tidak ada akun {email}. Periksa ejaannya, atau daftarkan dengan: tiru accounts create {email}"
        )
    return user


def _print_link(user: User, address: str) -> None:
    from tiru_web.accounts import services  # as above

    path = services.create_sign_in_link(user=user, by=None).path
    sys.stdout.write(f"Tautan masuk untuk {user.full_name}, berlaku sekali selama 24 jam:\n")
    # Written as it is: a folded link cannot be opened from the terminal.
    sys.stdout.write(f"{address.rstrip('/')}{path}\n")


def _fail(sentence: str) -> NoReturn:
    refuse(sentence, ExitCode.ACCOUNT)
