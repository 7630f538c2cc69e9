import json

import pytest
from django.test import Client
from django.utils import timezone
from typer.testing import CliRunner

from tiru.errors import UnknownRegion
from tiru_cli import accounts
from tiru_cli.role_names import RoleName
from tiru_web.accounts.models import Membership, Role, SignInLink, User
from tiru_web.shared.models import AuditEntry


@pytest.fixture
def call(db, monkeypatch):
    # Django runs already, on the test's database.
    monkeypatch.setattr(accounts, "_open", lambda **_: None)
    monkeypatch.setenv("COLUMNS", "200")
    return lambda *words: CliRunner().invoke(accounts.app, words)


CREATE = ("create", "made@contoh.go.id", "--name", "Made Contoh", "--region", "51.03", "--office", "Bappeda")


def test_roles_are_those_of_the_web_application_under_their_names_on_screen():
    assert [role.name for role in RoleName] == [role.name for role in Role]
    assert [role.value for role in RoleName] == [role.label.lower().replace(" ", "-") for role in Role]


@pytest.mark.parametrize("written", ["Koordinator lapangan", "koordinator-lapangan", "KOORDINATOR  LAPANGAN"])
def test_role_is_taken_as_it_stands_on_screen(call, written):
    done = call(*CREATE, "--role", written)

    assert done.exit_code == 0, done.output
    assert User.objects.get().roles == {"field_lead"}


def test_role_that_is_none_names_all_there_are(tiru):
    code, out, err = tiru("accounts", *CREATE, "--role", "planner's")

    assert (code, out) == (2, "")
    assert "Nilai “planner’s” untuk --role tidak dapat diterima." in err
    assert "administrator, perencana, penyelenggara" in err


def test_person_is_registered_with_office_and_roles_and_gets_a_link(call, client):
    done = call(*CREATE, "--role", "perencana", "--role", "verifikator")

    user = User.objects.get(email="made@contoh.go.id")
    assert done.exit_code == 0, done.output
    assert user.government.name == "Pemerintah Kabupaten Badung"
    assert user.roles == {"planner", "verifier"}
    assert not user.has_usable_password()
    path = done.output.split("http://127.0.0.1:8000")[1].strip()
    assert client.post(path)["Location"] == "/"


def test_link_for_somebody_known(call, client):
    call(*CREATE, "--role", "perencana")

    done = call("link", "MADE@contoh.go.id", "--address", "https://tiru.contoh.go.id/")

    assert done.exit_code == 0
    assert "\nhttps://tiru.contoh.go.id/masuk/tautan/" in done.output
    assert SignInLink.objects.count() == 2


@pytest.mark.parametrize(
    "address", ["tiru.contoh.go.id", "bukan alamat", "https://", "ftp://contoh.go.id", "[::1"]
)
def test_address_no_browser_could_open_makes_no_link(call, tiru, address):
    call(*CREATE, "--role", "perencana")

    code, out, err = tiru("accounts", "link", "made@contoh.go.id", "--address", address)

    assert (code, out) == (2, "")
    assert f"Nilai “{address}” untuk --address tidak dapat diterima." in err
    assert "https://tiru.contoh.go.id" in err
    assert SignInLink.objects.count() == 1


def test_link_for_nobody_says_what_to_do(call):
    done = call("link", "tak.ada@contoh.go.id")

    assert done.exit_code == 11
    assert "Tidak ada akun tak.ada@contoh.go.id." in done.output


def test_link_for_a_deactivated_person_is_refused(call):
    call(*CREATE, "--role", "perencana")
    User.objects.update(is_active=False)

    done = call("link", "made@contoh.go.id")

    assert done.exit_code == 11
    assert "tidak aktif" in done.output
    assert "tiru accounts activate made@contoh.go.id" in done.output


def test_second_registration_is_refused_and_writes_nothing(call):
    call(*CREATE, "--role", "perencana")

    done = call(*CREATE, "--role", "pemeriksa")

    assert done.exit_code == 11
    assert "sudah ada" in done.output
    assert "tiru accounts role add made@contoh.go.id --role pemeriksa" in done.output
    assert User.objects.get().roles == {"planner"}


def test_unknown_region_registers_nobody(call):
    done = call(
        "create", "a@contoh.go.id", "--name", "A", "--region", "Antah", "--office", "B", "--role", "perencana"
    )

    assert isinstance(done.exception, UnknownRegion)
    assert not User.objects.exists()


def test_address_that_is_none_registers_nobody(call):
    done = call(
        "create", "bukan-surel", "--name", "A", "--region", "51.03", "--office", "B", "--role", "perencana"
    )

    assert done.exit_code == 11
    assert done.output == (
        "Akun tidak dibuat: “bukan-surel” bukan alamat surel. Tuliskan lengkap, misalnya nama@contoh.go.id\n"
    )
    assert not User.objects.exists()


def test_role_named_twice_is_given_once(call):
    done = call(*CREATE, "--role", "perencana", "--role", "perencana")

    assert done.exit_code == 0, done.output
    assert User.objects.get().roles == {"planner"}


@pytest.fixture
def client_for():
    def make(user):
        client = Client()
        client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return make


@pytest.fixture
def made(call):
    call(*CREATE, "--role", "perencana")
    return User.objects.get()


EMAIL = "made@contoh.go.id"


def roles():
    return User.objects.get().roles


def actions():
    return set(AuditEntry.objects.values_list("action", flat=True))


def test_role_is_added_in_the_office_one_acts_for(call, made):
    done = call("role", "add", EMAIL, "--role", "verifikator", "--role", "verifikator", "--role", "perencana")

    assert done.exit_code == 0, done.output
    assert "Verifikator di Bappeda" in done.output
    assert roles() == {"planner", "verifier"}


def test_role_held_already_is_told_and_changes_nothing(call, made):
    done = call("role", "add", EMAIL, "--role", "perencana")

    assert done.exit_code == 11
    assert "sudah mempunyai peran itu" in done.output
    assert Membership.objects.count() == 1


def test_role_is_added_in_another_office(call, made):
    done = call("role", "add", EMAIL, "--role", "pemeriksa", "--region", "73.71", "--office", "Inspektorat")

    assert done.exit_code == 0, done.output
    assert str(Membership.objects.get(role="auditor").office) == "Inspektorat, Pemerintah Kota Makassar"


def test_region_alone_names_no_office(call, made):
    done = call("role", "add", EMAIL, "--role", "pemeriksa", "--region", "73.71")

    assert done.exit_code == 11
    assert "Sebutkan --region dan --office" in done.output
    assert roles() == {"planner"}


def test_role_is_ended_and_may_begin_again(call, made):
    done = call("role", "end", EMAIL, "--role", "perencana")

    assert done.exit_code == 0, done.output
    assert "tiru accounts deactivate" in done.output.replace("\n", " ")
    assert roles() == frozenset()
    assert Membership.objects.get().ended_on is not None
    assert "accounts.membership_ended" in actions()
    assert "Sebutkan --region dan --office" in call("role", "add", EMAIL, "--role", "perencana").output
    again = call("role", "add", EMAIL, "--role", "perencana", "--region", "51.03", "--office", "Bappeda")
    assert again.exit_code == 0
    assert roles() == {"planner"}


@pytest.mark.parametrize("more", [("--role", "pemeriksa"), ("--office", "Inspektorat")])
def test_role_that_is_not_held_ends_nothing(call, made, more):
    done = call("role", "end", EMAIL, "--role", "perencana", *more)

    assert done.exit_code == 11
    assert "tidak mempunyai peran" in done.output
    assert roles() == {"planner"}


def test_deactivated_person_is_out_at_once_and_can_be_let_in_again(call, made, client_for):
    client = client_for(made)
    assert client.get("/").status_code == 200

    done = call("deactivate", EMAIL, "--reason", "pindah tugas")

    assert done.exit_code == 0, done.output
    assert client.get("/")["Location"].startswith("/masuk/")
    assert not SignInLink.objects.filter(expires_at__gt=timezone.now()).exists()
    entry = AuditEntry.objects.get(action="accounts.user_deactivated")
    assert (entry.object_id, entry.reason) == (str(made.pk), "pindah tugas")
    assert call("deactivate", EMAIL).exit_code == 11

    assert call("activate", EMAIL).exit_code == 0
    assert roles() == {"planner"}
    # The session of before stays ended.
    assert client.get("/")["Location"].startswith("/masuk/")
    assert call("activate", EMAIL).exit_code == 11


def test_revoked_link_opens_nothing(call, client):
    path = call(*CREATE, "--role", "perencana").output.split("http://127.0.0.1:8000")[1].strip()

    done = call("revoke-links", EMAIL)

    assert "1 tautan masuk untuk Made Contoh dicabut." in done.output
    assert client.post(path).status_code == 410
    assert SignInLink.objects.get().used_at is None
    assert "accounts.sign_in_link_revoked" in actions()
    assert "Tidak ada tautan masuk yang terbuka" in call("revoke-links", EMAIL).output


def test_list_names_everybody_with_what_they_may_do(call, made):
    User.objects.create_user("tanpa@contoh.go.id", "Tanpa Peran")

    words = " ".join(call("list").output.split())
    record, other = json.loads(call("list", "--format", "json").output)

    assert "Perencana, Bappeda, Pemerintah Kabupaten Badung" in words
    assert "tanpa peran" in words
    assert (record["email"], record["is_active"], record["last_login"]) == (EMAIL, True, None)
    assert [role["role"] for role in record["roles"]] == ["perencana"]
    assert other["roles"] == []


def test_list_of_nobody_names_the_workspace_and_how_to_begin(call, monkeypatch, tmp_path):
    monkeypatch.setenv("TIRU_HOME", str(tmp_path))

    done = call("list")

    assert str(tmp_path) in done.output
    assert "tiru accounts create" in done.output


def test_commands_to_copy_stand_on_their_own_line(call, made, monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")

    lines = call("role", "end", EMAIL, "--role", "perencana").output.splitlines()

    assert f"  tiru accounts deactivate {EMAIL}" in lines
