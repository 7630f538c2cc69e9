import pytest
from typer.testing import CliRunner

from tiru.errors import UnknownRegion
from tiru_cli import accounts
from tiru_web.accounts.models import Role, SignInLink, User


@pytest.fixture
def call(db, monkeypatch):
    # Django runs already, on the test's database.
    monkeypatch.setattr(accounts, "_open", lambda: None)
    return lambda *words: CliRunner().invoke(accounts.app, words)


CREATE = ("create", "made@contoh.go.id", "--name", "Made Contoh", "--region", "51.03", "--office", "Bappeda")


def test_role_names_are_those_of_the_web_application():
    assert [role.value for role in accounts.RoleName] == [role.value for role in Role]


def test_person_is_registered_with_office_and_roles_and_gets_a_link(call, client):
    done = call(*CREATE, "--role", "planner", "--role", "verifier")

    user = User.objects.get(email="made@contoh.go.id")
    assert done.exit_code == 0, done.output
    assert user.government.name == "Pemerintah Kabupaten Badung"
    assert user.roles == {"planner", "verifier"}
    assert not user.has_usable_password()
    path = done.output.split("http://127.0.0.1:8000")[1].strip()
    assert client.post(path)["Location"] == "/"


def test_link_for_somebody_known(call, client):
    call(*CREATE, "--role", "planner")

    done = call("link", "MADE@contoh.go.id", "--address", "https://tiru.contoh.go.id/")

    assert done.exit_code == 0
    assert "\nhttps://tiru.contoh.go.id/masuk/tautan/" in done.output
    assert SignInLink.objects.count() == 2


def test_link_for_nobody_says_what_to_do(call):
    done = call("link", "tak.ada@contoh.go.id")

    assert done.exit_code == 8
    assert "Tidak ada akun tak.ada@contoh.go.id." in done.output


def test_link_for_a_deactivated_person_is_refused(call):
    call(*CREATE, "--role", "planner")
    User.objects.update(is_active=False)

    done = call("link", "made@contoh.go.id")

    assert done.exit_code == 8
    assert "tidak aktif" in done.output


def test_second_registration_is_refused_and_writes_nothing(call):
    call(*CREATE, "--role", "planner")

    done = call(*CREATE, "--role", "auditor")

    assert done.exit_code == 8
    assert "sudah ada" in done.output
    assert User.objects.get().roles == {"planner"}


def test_unknown_region_registers_nobody(call):
    done = call(
        "create", "a@contoh.go.id", "--name", "A", "--region", "Antah", "--office", "B", "--role", "planner"
    )

    assert isinstance(done.exception, UnknownRegion)
    assert not User.objects.exists()


def test_address_that_is_none_registers_nobody(call):
    done = call(
        "create", "bukan-surel", "--name", "A", "--region", "51.03", "--office", "B", "--role", "planner"
    )

    assert done.exit_code == 8
    assert done.output.startswith("Akun tidak dibuat: ")
    assert not User.objects.exists()
