"""Every page of the application, once: the browser tests and the tests of all pages run over this table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tiru_web.accounts import services
from tiru_web.accounts.models import Role, User

ALL_ROLES = (Role.ADMINISTRATOR, Role.PLANNER, Role.ORGANISER, Role.VERIFIER)


@dataclass(frozen=True)
class Page:
    """One page in one state.

    `address` is a path, or a function that makes what the page shows and gives its path. The user is a member
    of an office with `roles`; with `signed_in` false the page is opened by somebody unknown.
    """

    name: str
    address: str | Callable[[User], str]
    signed_in: bool = True
    roles: tuple[Role, ...] = ALL_ROLES
    status: int = 200

    def make_user(self, user_in: Callable[..., User]) -> User:
        return user_in(*self.roles, email=f"{self.name}@contoh.go.id")

    def address_for(self, user: User) -> str:
        return self.address if isinstance(self.address, str) else self.address(user)


def fresh_link(user: User) -> str:
    return services.create_sign_in_link(user=user, by=None).path


def used_link(user: User) -> str:
    made = services.create_sign_in_link(user=user, by=None)
    services.use_sign_in_link(token=made.token)
    return made.path


def with_password(user: User) -> str:
    user.set_password("kuda laut hijau bernyanyi")
    user.save()
    return "/pengaturan/kata-sandi/"


PAGES = (
    Page("masuk", "/masuk/", signed_in=False),
    Page("tautan", fresh_link, signed_in=False),
    Page("tautan-terpakai", used_link, signed_in=False, status=410),
    Page("komponen", "/komponen/", signed_in=False),
    Page("tidak-ada", "/tidak/ada/", signed_in=False, status=404),
    Page("beranda", "/"),
    Page("akun", "/pengaturan/akun/"),
    Page("buat-sandi", "/pengaturan/kata-sandi/baru/"),
    Page("ganti-sandi", with_password),
)
