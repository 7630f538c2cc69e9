import pytest
from django.db import transaction

from tiru_web.accounts import services
from tiru_web.accounts.models import User
from tiru_web.shared import audit
from tiru_web.shared.models import AuditEntry, AuditEntryChanged


@pytest.fixture
def entry(planner):
    with transaction.atomic():
        return audit.record(
            "accounts.renamed",
            planner,
            by=planner,
            before={"name": "A"},
            after={"name": "B"},
            reason="salah ketik",
        )


def test_entry_says_who_did_what_and_why(entry, planner):
    kept = AuditEntry.objects.get(pk=entry.pk)

    assert (kept.by, kept.action, kept.reason) == (planner, "accounts.renamed", "salah ketik")
    assert (kept.object_type, kept.object_id) == ("accounts.user", str(planner.pk))
    assert (kept.before, kept.after) == ({"name": "A"}, {"name": "B"})


def test_entries_come_newest_first(entry, planner):
    with transaction.atomic():
        later = audit.record("accounts.renamed", planner, by=None)

    assert list(AuditEntry.objects.all())[:2] == [later, entry]


def test_entry_cannot_be_changed(entry):
    entry.reason = "lain"
    with pytest.raises(AuditEntryChanged):
        entry.save()
    with pytest.raises(AuditEntryChanged):
        AuditEntry.objects.filter(pk=entry.pk).update(reason="lain")
    with pytest.raises(AuditEntryChanged):
        AuditEntry.objects.bulk_update([entry], ["reason"])
    assert AuditEntry.objects.get(pk=entry.pk).reason == "salah ketik"


def test_entry_cannot_be_removed(entry):
    with pytest.raises(AuditEntryChanged):
        entry.delete()
    with pytest.raises(AuditEntryChanged):
        AuditEntry.objects.all().delete()
    assert AuditEntry.objects.filter(pk=entry.pk).exists()


def test_second_entry_cannot_take_the_place_of_a_first(entry):
    with pytest.raises(Exception, match=r"(?i)unique"), transaction.atomic():
        AuditEntry(pk=entry.pk, action="x", object_type="y", object_id="z").save()
    assert AuditEntry.objects.get(pk=entry.pk).action == "accounts.renamed"


@pytest.mark.django_db(transaction=True)
def test_entry_outside_a_transaction_is_refused():
    user = services.create_user(email="a@contoh.go.id", full_name="A", by=None)

    with pytest.raises(RuntimeError, match="outside a transaction"):
        audit.record("accounts.renamed", user, by=None)


def test_deed_that_fails_leaves_no_entry(db, monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError("disk full")

    monkeypatch.setattr(audit, "record", fail)
    with pytest.raises(RuntimeError):
        services.create_user(email="a@contoh.go.id", full_name="A", by=None)

    assert not User.objects.exists()
    assert not AuditEntry.objects.exists()
