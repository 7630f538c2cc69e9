"""A real Chromium, offline: one browser a session, fresh pages a test; a complaint of a page fails it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator

import pytest
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer
from tests.web.conftest import client_for, planner, user_in  # noqa: F401

from tiru_web.accounts.models import User

# Playwright's synchronous interface runs an event loop here; Django would refuse the database in it.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--disable-sync",
    "--no-first-run",
]
ADVICE = "Chromium tidak ditemukan, jadi uji peramban dilewati. Pasang dahulu (Debian: apt install chromium)."


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "/tests/browser/" in item.path.as_posix():
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.django_db(transaction=True))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    program = next((found for name in NAMES if (found := shutil.which(name))), None)
    if program is None:
        if os.environ.get("TIRU_REQUIRE_BROWSER") == "1":
            pytest.fail(ADVICE)
        pytest.skip(ADVICE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def complaints() -> list[str]:
    """What the page complained of; a test that expects a complaint takes it out of the list."""
    return []


@pytest.fixture
def open_page(
    browser: Browser, live_server: LiveServer, complaints: list[str]
) -> Iterator[Callable[..., Page]]:
    """`open_page(user, width=360, scheme="dark")` is a fresh page of that user; of nobody when None."""
    contexts: list[BrowserContext] = []

    def make(
        user: User | None = None, *, width: int = 1280, height: int = 900, scheme: str = "light"
    ) -> Page:
        context = browser.new_context(
            base_url=live_server.url,
            viewport={"width": width, "height": height},
            color_scheme=scheme,
            reduced_motion="reduce",
            locale="id-ID",
        )
        contexts.append(context)
        if user is not None:
            context.add_cookies([{"name": "sessionid", "value": session_of(user), "url": live_server.url}])
        page = context.new_page()
        page.set_default_timeout(30_000)
        page.on("console", lambda message: note_console(complaints, message))
        page.on("pageerror", lambda error: complaints.append(f"script: {error}"))
        return page

    yield make
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture
def page(open_page: Callable[..., Page], planner: User) -> Page:  # noqa: F811  (pytest hands the fixture in by its name)
    """A fresh page of a signed-in planner."""
    return open_page(planner)


def note_console(complaints: list[str], message: ConsoleMessage) -> None:
    # Breaches of the content security policy arrive here as errors. A page may answer 4xx on purpose.
    is_answer = "Failed to load resource: the server responded with a status of 4" in message.text
    if message.type in ("error", "warning") and not is_answer:
        complaints.append(f"{message.type}: {message.text}")


def session_of(user: User) -> str:
    client = Client()
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client.cookies["sessionid"].value
