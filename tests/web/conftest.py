"""People and clients for the web tests."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.cache import cache
from django.test import Client

from tiru_web.accounts import services
from tiru_web.accounts.models import Role, User


@pytest.fixture(autouse=True)
def _fresh_limits() -> None:
    """Rate limits are kept in the process; a test must not feel those of the one before."""
    cache.clear()


@pytest.fixture
def user_in(db: None) -> Callable[..., User]:
    """`user_in(Role.PLANNER)` is a user with that role in an office of Kabupaten Badung's government."""

    def make(
        *roles: Role,
        email: str = "",
        region_code: str = "51.03",
        government: str = "Pemerintah Kabupaten Badung",
    ) -> User:
        email = email or f"{'-'.join(roles) or 'tamu'}.{region_code}@contoh.go.id"
        user = services.create_user(email=email, full_name="Ni Made Contoh", by=None)
        if roles:
            home = services.register_government(region_code=region_code, name=government, by=None)
            office = services.register_office(government=home, name="Bappeda", by=None)
            for role in roles:
                services.start_membership(user=user, office=office, role=role, by=None)
        return user

    return make


@pytest.fixture
def planner(user_in: Callable[..., User]) -> User:
    return user_in(Role.PLANNER)


@pytest.fixture
def client_for() -> Callable[[User], Client]:
    """`client_for(user)` is a client signed in as that user."""

    def make(user: User) -> Client:
        client = Client()
        client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return make
