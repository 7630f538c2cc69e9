"""Writes about people and their way in; each names who did it and leaves an audit entry."""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets
from dataclasses import dataclass

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from tiru_web.accounts.models import Government, Membership, Office, Role, SignInLink, User
from tiru_web.shared import audit

LINK_LIFETIME = dt.timedelta(hours=24)
TOKEN_BYTES = 32


class SignInLinkRefused(Exception):
    """A link that opens nothing; `reason` is `unknown`, `used`, `expired` or `inactive`."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(f"sign-in link refused: {reason}")


@dataclass(frozen=True)
class NewSignInLink:
    """A fresh link; `token` exists only here and is never stored."""

    link: SignInLink
    token: str

    @property
    def path(self) -> str:
        return reverse("accounts:sign_in_link", args=[self.token])


@transaction.atomic
def register_government(*, region_code: str, name: str, by: User | None) -> Government:
    """The government of a region, made when it is not there yet."""
    government, is_new = Government.objects.get_or_create(region_code=region_code, defaults={"name": name})
    if is_new:
        audit.record(
            "accounts.government_registered",
            government,
            by=by,
            after={"region_code": region_code, "name": name},
        )
    return government


@transaction.atomic
def register_office(*, government: Government, name: str, by: User | None) -> Office:
    """An office of a government, made when it is not there yet."""
    office, is_new = Office.objects.get_or_create(government=government, name=name)
    if is_new:
        audit.record("accounts.office_registered", office, by=by, after={"name": name})
    return office


@transaction.atomic
def create_user(*, email: str, full_name: str, by: User | None) -> User:
    """A person without a password; the way in is a sign-in link."""
    user = User.objects.create_user(email, full_name)
    audit.record("accounts.user_created", user, by=by, after={"full_name": full_name})
    return user


@transaction.atomic
def start_membership(
    *, user: User, office: Office, role: Role, by: User | None, started_on: dt.date | None = None
) -> Membership:
    membership = Membership(
        user=user, office=office, role=role, started_on=started_on or timezone.localdate()
    )
    membership.full_clean()
    membership.save()
    user.__dict__.pop("active_memberships", None)
    audit.record(
        "accounts.membership_started",
        membership,
        by=by,
        after={"user": user.pk, "office": office.pk, "role": role},
    )
    return membership


@transaction.atomic
def end_membership(*, membership: Membership, by: User | None, ended_on: dt.date | None = None) -> None:
    membership.ended_on = ended_on or timezone.localdate()
    membership.full_clean()
    membership.save(update_fields=["ended_on"])
    membership.user.__dict__.pop("active_memberships", None)
    audit.record("accounts.membership_ended", membership, by=by, after={"ended_on": membership.ended_on})


@transaction.atomic
def deactivate_user(*, user: User, by: User | None, reason: str = "") -> None:
    """Ends a person's access at once: sessions and open sign-in links end; nothing of theirs is removed."""
    user.is_active = False
    user.save(update_fields=["is_active"])
    audit.record("accounts.user_deactivated", user, by=by, after={"is_active": False}, reason=reason)
    revoke_sign_in_links(user=user, by=by)
    end_sessions(user)


@transaction.atomic
def activate_user(*, user: User, by: User | None) -> None:
    """Lets a deactivated person in again, with the roles that were not ended."""
    user.is_active = True
    user.save(update_fields=["is_active"])
    audit.record("accounts.user_activated", user, by=by, after={"is_active": True})


def end_sessions(user: User) -> None:
    """Sessions keep whose they are inside their data, so all that have not run out are looked at."""
    for session in Session.objects.filter(expire_date__gt=timezone.now()).iterator():
        if session.get_decoded().get(SESSION_KEY) == str(user.pk):
            session.delete()


@transaction.atomic
def revoke_sign_in_links(*, user: User, by: User | None) -> int:
    """Makes every open link of a person end now; says how many there were."""
    now = timezone.now()
    open_links = list(SignInLink.objects.filter(user=user, used_at=None, expires_at__gt=now))
    for link in open_links:
        before, link.expires_at = link.expires_at, now
        link.save(update_fields=["expires_at"])
        audit.record(
            "accounts.sign_in_link_revoked",
            link,
            by=by,
            before={"expires_at": before},
            after={"expires_at": now},
        )
    return len(open_links)


@transaction.atomic
def create_sign_in_link(
    *, user: User, by: User | None, lifetime: dt.timedelta = LINK_LIFETIME
) -> NewSignInLink:
    token = secrets.token_urlsafe(TOKEN_BYTES)
    now = timezone.now()
    link = SignInLink.objects.create(
        user=user, token_hash=hash_token(token), created_at=now, created_by=by, expires_at=now + lifetime
    )
    audit.record(
        "accounts.sign_in_link_created", link, by=by, after={"user": user.pk, "expires_at": link.expires_at}
    )
    return NewSignInLink(link, token)


@transaction.atomic
def use_sign_in_link(*, token: str) -> User:
    """Takes the link, once even when two people open it at the same moment, and says whose it is."""
    link = find_sign_in_link(token)
    now = timezone.now()
    # The condition in the update decides a race: only one caller finds the link unused, and not revoked.
    is_open = SignInLink.objects.filter(pk=link.pk, used_at=None, expires_at__gt=now, user__is_active=True)
    if not is_open.update(used_at=now):
        find_sign_in_link(token)
        raise SignInLinkRefused("used")
    audit.record("accounts.sign_in_link_used", link, by=link.user)
    return link.user


def find_sign_in_link(token: str) -> SignInLink:
    """The usable link of a token, or a refusal with its reason; writes nothing."""
    link = SignInLink.objects.select_related("user").filter(token_hash=hash_token(token)).first()
    if link is None:
        raise SignInLinkRefused("unknown")
    if link.used_at is not None:
        raise SignInLinkRefused("used")
    if link.is_expired(timezone.now()):
        raise SignInLinkRefused("expired")
    if not link.user.is_active:
        raise SignInLinkRefused("inactive")
    return link


def hash_token(token: str) -> str:
    """A plain hash is enough: the token is 32 random bytes, so there is nothing to guess."""
    return hashlib.sha256(token.encode()).hexdigest()
