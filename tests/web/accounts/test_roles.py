import datetime as dt

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from tiru_web.accounts import services
from tiru_web.accounts.models import Membership, Role, User
from tiru_web.accounts.permissions import has_role, is_member, is_signed_in


def reread(user):
    return User.objects.get(pk=user.pk)


def test_member_acts_for_an_office_with_its_roles(user_in):
    user = reread(user_in(Role.PLANNER, Role.AUDITOR))

    assert user.office.name == "Bappeda"
    assert user.government.region_code == "51.03"
    assert user.roles == {Role.PLANNER, Role.AUDITOR}
    assert has_role(user, Role.AUDITOR, Role.VERIFIER)
    assert not has_role(user, Role.VERIFIER)


def test_person_without_membership_has_no_role(user_in):
    user = user_in()

    assert is_signed_in(user)
    assert not is_member(user)
    assert user.office is None
    assert user.government is None
    assert not has_role(user, *Role)


def test_visitor_has_no_right():
    visitor = AnonymousUser()

    assert not is_signed_in(visitor)
    assert not is_member(visitor)
    assert not has_role(visitor, *Role)


def test_ended_membership_gives_nothing(planner):
    services.end_membership(membership=planner.memberships.get(), by=None)

    assert not is_member(reread(planner))


def test_roles_of_another_office_do_not_count(planner):
    other = services.register_office(government=planner.government, name="Inspektorat", by=None)
    services.start_membership(
        user=planner,
        office=other,
        role=Role.AUDITOR,
        by=None,
        started_on=timezone.localdate() + dt.timedelta(days=1),
    )

    user = reread(planner)

    assert user.office == other
    assert user.roles == {Role.AUDITOR}


def test_same_role_twice_in_an_office_is_refused(planner):
    with pytest.raises(ValidationError):
        services.start_membership(user=planner, office=planner.office, role=Role.PLANNER, by=None)
    with pytest.raises(IntegrityError), transaction.atomic():
        Membership.objects.create(
            user=planner, office=planner.office, role=Role.PLANNER, started_on=timezone.localdate()
        )


def test_membership_cannot_end_before_it_starts(planner):
    with pytest.raises(ValidationError):
        services.end_membership(
            membership=planner.memberships.get(),
            by=None,
            ended_on=timezone.localdate() - dt.timedelta(days=2),
        )


def test_address_is_unique_in_any_case(planner):
    with pytest.raises(ValidationError):
        services.create_user(email=planner.email.upper(), full_name="Orang Lain", by=None)
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.create(email=planner.email.upper(), full_name="Orang Lain")


def test_government_and_office_are_registered_once(db):
    first = services.register_government(region_code="51.03", name="Pemerintah Kabupaten Badung", by=None)
    again = services.register_government(region_code="51.03", name="Nama lain", by=None)

    assert again == first
    assert again.name == "Pemerintah Kabupaten Badung"


def test_header_shows_the_government_and_the_account_page_the_role(client_for, planner):
    page = client_for(planner).get("/pengaturan/akun/").text

    assert "Pemerintah Kabupaten Badung" in page
    assert "Perencana" in page
