"""Every address says who may open it, and what is open to everybody stands in one table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module

from django.conf import settings
from django.urls import URLPattern, URLResolver

# Addresses that need no sign-in, each with its reason.
OPEN = {
    "account_login": "the way in",
    "account_logout": "the way out, which must not fail when the session has already ended",
    "accounts:sign_in_link": "the way in without a password; the token is the right",
    "shared:components": "shows invented examples only",
}


def routes(patterns: list[URLPattern | URLResolver], prefix: str = "") -> Iterator[tuple[str, URLPattern]]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            namespace = f"{prefix}{pattern.namespace}:" if pattern.namespace else prefix
            yield from routes(pattern.url_patterns, namespace)
        else:
            yield f"{prefix}{pattern.name}", pattern


ROUTES = list(routes(import_module(settings.ROOT_URLCONF).urlpatterns))


def is_open(pattern: URLPattern) -> bool:
    return not getattr(pattern.callback, "login_required", True)


def test_open_addresses_are_those_in_the_table():
    assert {name for name, pattern in ROUTES if is_open(pattern)} == set(OPEN)


def test_every_other_address_declares_a_right():
    undeclared = [
        name
        for name, pattern in ROUTES
        if not is_open(pattern) and not hasattr(pattern.callback, "permission")
    ]
    assert undeclared == []


def test_a_right_is_a_named_function_of_a_permissions_module():
    for name, pattern in ROUTES:
        right = getattr(pattern.callback, "permission", None)
        if right is not None:
            assert right.__module__.endswith(".permissions"), name
            assert right.__name__ != "<lambda>", name


def test_every_address_has_a_name_and_ends_with_a_slash_or_a_file_type():
    for name, pattern in ROUTES:
        assert pattern.name, pattern
        assert re.search(r"(^|/|\.[a-z]+)$", str(pattern.pattern)), name


def test_addresses_are_not_doubled():
    names = [name for name, _ in ROUTES]
    assert sorted(names) == sorted(set(names))


def test_the_walk_finds_the_pages():
    assert {"shared:home", "accounts:settings", "account_change_password"} <= {name for name, _ in ROUTES}
