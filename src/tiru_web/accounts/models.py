from __future__ import annotations

import datetime as dt
from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    ADMINISTRATOR = "administrator", _("Administrator")
    PLANNER = "planner", _("Perencana")
    ORGANISER = "organiser", _("Penyelenggara")
    FIELD_LEAD = "field_lead", _("Koordinator lapangan")
    DELEGATE = "delegate", _("Peserta")
    VERIFIER = "verifier", _("Verifikator")
    HOST_OFFICER = "host_officer", _("Petugas tuan rumah")
    AUDITOR = "auditor", _("Pemeriksa")


class Government(models.Model):
    """A regional government; its region is the key of every table."""

    region_code = models.CharField(_("kode daerah"), max_length=5, unique=True)
    name = models.CharField(_("nama"), max_length=120)

    def __str__(self) -> str:
        return self.name


class Office(models.Model):
    """A perangkat_daerah, such as the regional planning agency."""

    government = models.ForeignKey(Government, on_delete=models.PROTECT, related_name="offices")
    name = models.CharField(_("nama"), max_length=160)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["government", "name"], name="office_once_per_government")
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.government}"


class UserManager(BaseUserManager["User"]):
    def create_user(self, email: str, full_name: str) -> User:
        """Passwords are set by their owners only, so a new user has none that works."""
        user = self.model(email=email.strip().lower(), full_name=full_name)
        user.set_unusable_password()
        user.full_clean()
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, email: str | None) -> User:
        return self.get(email__iexact=email)


class User(AbstractBaseUser):
    email = models.EmailField(_("alamat surel"), max_length=254, unique=True)
    full_name = models.CharField(_("nama lengkap"), max_length=160)
    is_active = models.BooleanField(_("aktif"), default=True)
    joined_at = models.DateTimeField(_("terdaftar pada"), default=timezone.now)

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["full_name"]

    class Meta:
        constraints = [models.UniqueConstraint(Lower("email"), name="user_email_once_in_any_case")]

    def __str__(self) -> str:
        return self.full_name

    def get_full_name(self) -> str:
        return self.full_name

    @cached_property
    def active_memberships(self) -> list[Membership]:
        """Newest first; one query a request, since every page needs them."""
        memberships = self.memberships.filter(ended_on=None).select_related("office__government")
        return list(memberships.order_by("-started_on", "-pk"))

    @property
    def office(self) -> Office | None:
        """The office this user acts for: that of the newest membership."""
        return self.active_memberships[0].office if self.active_memberships else None

    @property
    def government(self) -> Government | None:
        return self.office.government if self.office else None

    @property
    def roles(self) -> frozenset[str]:
        """Roles in the office the user acts for."""
        return frozenset(m.role for m in self.active_memberships if m.office == self.office)


class Membership(models.Model):
    """A user's role in an office; ended, never deleted."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="memberships")
    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField(_("peran"), max_length=20, choices=Role.choices)
    started_on = models.DateField(_("mulai"))
    ended_on = models.DateField(_("selesai"), null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "office", "role"],
                condition=models.Q(ended_on=None),
                name="membership_active_once",
            ),
            models.CheckConstraint(
                condition=models.Q(ended_on=None) | models.Q(ended_on__gte=models.F("started_on")),
                name="membership_ends_after_start",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.get_role_display()}, {self.office}"


class SignInLink(models.Model):
    """A way in that works once. Only the hash of its token is kept, so a stolen database opens no door."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="sign_in_links")
    token_hash = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField(default=timezone.now)
    created_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="sign_in_links_made"
    )
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(expires_at__gt=models.F("created_at")), name="sign_in_link_expires_later"
            )
        ]

    def __str__(self) -> str:
        return f"Tautan masuk untuk {self.user}"

    def is_expired(self, now: dt.datetime) -> bool:
        return now >= self.expires_at
