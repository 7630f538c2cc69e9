import datetime as dt

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tiru_web.accounts import services
from tiru_web.accounts.models import Role, SignInLink
from tiru_web.shared.models import AuditEntry


@pytest.fixture
def link(planner):
    return services.create_sign_in_link(user=planner, by=None)


def test_link_signs_in_and_leads_home(client, link, planner):
    response = client.post(link.path)

    assert response.status_code == 302
    assert response["Location"] == "/"
    assert client.session["_auth_user_id"] == str(planner.pk)


def test_opening_a_link_writes_nothing(client, link, django_assert_num_queries):
    with django_assert_num_queries(1) as queries:
        response = client.get(link.path)

    assert response.status_code == 200
    assert queries[0]["sql"].startswith("SELECT")
    assert "Ni Made Contoh" in response.text
    assert "_auth_user_id" not in client.session
    assert SignInLink.objects.get().used_at is None


def test_head_request_of_a_mail_scanner_does_not_use_the_link_up(client, link):
    client.head(link.path)

    assert client.post(link.path).status_code == 302


def test_link_works_once(link):
    Client().post(link.path)
    second = Client()

    response = second.post(link.path)

    assert response.status_code == 410
    assert "Tautan ini sudah dipakai" in response.text
    assert "_auth_user_id" not in second.session


def test_link_is_refused_after_its_time(client, planner):
    link = services.create_sign_in_link(user=planner, by=None)
    past = timezone.now() - dt.timedelta(hours=25)
    SignInLink.objects.update(created_at=past, expires_at=past + dt.timedelta(hours=24))

    response = client.post(link.path)

    assert response.status_code == 410
    assert "Tautan ini sudah lewat waktunya" in response.text
    assert "_auth_user_id" not in client.session


def test_link_lives_twenty_four_hours(link):
    assert link.link.expires_at - link.link.created_at == dt.timedelta(hours=24)


@pytest.mark.parametrize(
    "change", [lambda t: t[:-1], lambda t: t + "A", lambda t: t.swapcase(), lambda t: "x"]
)
def test_tampered_link_opens_nothing(client, link, change):
    response = client.post(reverse("accounts:sign_in_link", args=[change(link.token)]))

    assert response.status_code == 410
    assert "Tautan ini tidak dikenal" in response.text
    assert "salin seluruh tautan, lalu coba lagi" in response.text
    assert "_auth_user_id" not in client.session
    assert SignInLink.objects.get().used_at is None


def test_link_of_a_deactivated_user_is_refused(client, link, planner):
    planner.is_active = False
    planner.save()

    response = client.post(link.path)

    assert response.status_code == 410
    assert "sedang tidak aktif" in response.text
    assert "_auth_user_id" not in client.session


def test_link_needs_a_csrf_token(link):
    response = Client(enforce_csrf_checks=True).post(link.path)

    assert response.status_code == 403
    assert "Formulir ini sudah kedaluwarsa" in response.text


def test_token_is_kept_as_a_hash_only(link):
    stored = SignInLink.objects.values().get()

    assert len(link.token) >= 43
    assert stored["token_hash"] == services.hash_token(link.token)
    assert link.token not in str(stored)
    assert link.token not in str(list(AuditEntry.objects.values()))


def test_link_leaves_audit_entries(client, user_in, planner):
    administrator = user_in(Role.ADMINISTRATOR)
    link = services.create_sign_in_link(user=planner, by=administrator)

    client.post(link.path)

    entries = AuditEntry.objects.filter(object_type="accounts.signinlink").order_by("pk")
    assert list(entries.values_list("action", "by_id")) == [
        ("accounts.sign_in_link_created", administrator.pk),
        ("accounts.sign_in_link_used", planner.pk),
    ]


def test_session_is_renewed_at_sign_in(client, link):
    session = client.session
    session["before"] = "x"
    session.save()
    before = session.session_key

    client.post(link.path)

    assert client.session.session_key != before


def test_two_people_opening_a_link_at_once_give_one_sign_in(link, monkeypatch):
    still_unused = services.find_sign_in_link(link.token)
    services.use_sign_in_link(token=link.token)
    # The second request had read the link before the first one took it.
    monkeypatch.setattr(services, "find_sign_in_link", lambda token: still_unused)

    with pytest.raises(services.SignInLinkRefused) as caught:
        services.use_sign_in_link(token=link.token)

    assert caught.value.reason == "used"
    assert AuditEntry.objects.filter(action="accounts.sign_in_link_used").count() == 1


def test_link_revoked_while_it_is_being_used_opens_nothing(planner, monkeypatch):
    made = services.create_sign_in_link(user=planner, by=None)
    find, calls = services.find_sign_in_link, []

    def find_then_revoke(token):
        link = find(token)
        if not calls:
            calls.append(token)
            services.revoke_sign_in_links(user=planner, by=None)
        return link

    monkeypatch.setattr(services, "find_sign_in_link", find_then_revoke)

    with pytest.raises(services.SignInLinkRefused) as refused:
        services.use_sign_in_link(token=made.token)

    assert refused.value.reason == "expired"


def test_used_links_are_not_revoked(planner):
    made = services.create_sign_in_link(user=planner, by=None)
    services.use_sign_in_link(token=made.token)

    assert services.revoke_sign_in_links(user=planner, by=None) == 0


def test_deactivating_ends_the_sessions_of_that_person_only(planner, user_in, client_for):
    other = user_in("auditor")
    theirs, others = client_for(planner), client_for(other)

    services.deactivate_user(user=planner, by=other)

    assert Session.objects.count() == 1
    assert theirs.get("/").status_code == 302
    assert others.get("/").status_code == 200
