import pytest

from tiru_web.accounts.models import User
from tiru_web.shared import audit
from tiru_web.shared.models import AuditEntry

GOOD = "kuda laut hijau bernyanyi"  # invented for the test
NEW = "perahu kertas melintas pagi"
SET, CHANGE, ACCOUNT = "/pengaturan/kata-sandi/baru/", "/pengaturan/kata-sandi/", "/pengaturan/akun/"


def test_person_sets_a_first_password(client_for, planner):
    client = client_for(planner)
    assert "Buat kata sandi" in client.get(ACCOUNT).text

    response = client.post(SET, {"password1": GOOD, "password2": GOOD})

    assert response["Location"] == ACCOUNT
    planner.refresh_from_db()
    assert planner.check_password(GOOD)
    assert "Ganti kata sandi" in client.get(ACCOUNT).text
    assert AuditEntry.objects.filter(action="accounts.password_set", by=planner).count() == 1


def test_person_changes_the_password(client_for, planner):
    planner.set_password(GOOD)
    planner.save()
    client = client_for(planner)

    response = client.post(CHANGE, {"oldpassword": GOOD, "password1": NEW, "password2": NEW})

    assert response["Location"] == ACCOUNT
    planner.refresh_from_db()
    assert planner.check_password(NEW)
    assert AuditEntry.objects.filter(action="accounts.password_changed", by=planner).count() == 1


def test_wrong_old_password_changes_nothing(client_for, planner):
    planner.set_password(GOOD)
    planner.save()

    response = client_for(planner).post(CHANGE, {"oldpassword": NEW, "password1": NEW, "password2": NEW})

    assert response.status_code == 200
    assert "oldpassword" in response.context["form"].errors
    planner.refresh_from_db()
    assert planner.check_password(GOOD)


@pytest.mark.parametrize("weak", ["pendek", "123456789012345", "Ni Made Contoh", "password1234"])
def test_weak_password_is_refused_with_the_reason_at_the_field(client_for, planner, weak):
    response = client_for(planner).post(SET, {"password1": weak, "password2": weak})

    assert response.status_code == 200
    assert response.context["form"].errors["password1"] or response.context["form"].errors["password2"]
    assert "Ada yang perlu diperbaiki" in response.text
    planner.refresh_from_db()
    assert not planner.has_usable_password()


def test_two_different_entries_are_refused(client_for, planner):
    response = client_for(planner).post(SET, {"password1": GOOD, "password2": NEW})

    assert "password2" in response.context["form"].errors


def test_each_page_sends_to_the_one_that_fits(client_for, planner):
    client = client_for(planner)
    assert client.get(CHANGE)["Location"] == SET

    planner.set_password(GOOD)
    planner.save()

    assert client_for(planner).get(SET)["Location"] == CHANGE


@pytest.mark.parametrize("path", [SET, CHANGE, ACCOUNT])
def test_pages_need_a_sign_in(client, db, path):
    assert client.get(path)["Location"] == f"/masuk/?next={path}"


@pytest.mark.parametrize(("path", "action"), [(SET, "password_set"), (CHANGE, "password_changed")])
def test_password_without_its_audit_entry_is_not_kept(client_for, planner, monkeypatch, path, action):
    if path == CHANGE:
        planner.set_password(GOOD)
        planner.save()
    before = User.objects.get(pk=planner.pk).password
    record = audit.record

    def fail(what, *args, **kwargs):
        if what.endswith(action):
            raise RuntimeError("disk full")
        return record(what, *args, **kwargs)

    monkeypatch.setattr(audit, "record", fail)
    data = {"oldpassword": GOOD, "password1": NEW, "password2": NEW}
    with pytest.raises(RuntimeError, match="disk full"):
        client_for(planner).post(path, data)

    assert User.objects.get(pk=planner.pk).password == before
