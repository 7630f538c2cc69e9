"""The page on JSON names every key a command writes, and no other."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.utils import timezone
from typer.testing import CliRunner

from tiru.extraction import seed_article
from tiru_cli import accounts

PAGE = Path(__file__).parents[2] / "docs" / "panduan" / "keluaran-json.md"
PLAN = "Terbit: 2025-07-01\nPemkab Badung akan melakukan studi tiru ke Kota Makassar, Senin (14/7), nanti."


def sections() -> dict[str, str]:
    parts = re.split(r"^### (.+)$", PAGE.read_text("utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def documented(section: str) -> set[str]:
    """Keys of a section; a row that leads to a shape has the keys of the shape as well."""
    found = set()
    for keys, meaning in re.findall(r"^\| (`.+?`) \| (.+) \|$", sections()[section], re.MULTILINE):
        for key in re.findall(r"`([^`]+)`", keys):
            shape = re.search(r"\(#bentuk-([a-z-]+)\)", meaning)
            inner = documented(f"Bentuk {shape.group(1).replace('-', ' ')}") if shape else set()
            found |= {key, *(f"{key}.{each}" for each in inner)}
    return found


def leaves(value: object, at: str = "") -> Iterator[str]:
    """Keys by which every value of a record is reached; what holds only other keys is left to those."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, f"{at}.{key}" if at else key)
        return
    if isinstance(value, list) and any(isinstance(each, dict) for each in value):
        for each in value:
            yield from leaves(each, f"{at}[]")
        return
    yield at


def answers(tiru, *calls: tuple[str, ...]) -> set[str]:
    """The keys of all the calls together: an empty list or a null shows none of what it could hold."""
    found: set[str] = set()
    for call in calls:
        code, out, err = tiru(*call, "--format", "json")
        assert (code, err) in {(0, ""), (4, err)}, err
        found |= set(leaves(json.loads(out)))
    return found


def differences(section: str, real: set[str]) -> tuple[set[str], set[str]]:
    """Keys the page does not name, and keys it names that no command writes."""
    named = documented(section)
    stars = {key.removesuffix("*") for key in named if key.endswith(".*")}
    unnamed = {key for key in real - named if not any(key.startswith(star) for star in stars)}
    # An empty list or a null stands at the key whose inner keys other answers show.
    unnamed = {key for key in unnamed if not any(each.startswith((f"{key}.", f"{key}[]")) for each in named)}
    plain = {key for key in named if not key.endswith(("*", "[]"))}
    missing = {
        key for key in plain - real if not any(each.startswith((f"{key}.", f"{key}[]")) for each in real)
    }
    return unnamed, missing


CALLS = {
    "tiru locus": [
        ("locus", "51.03", "--choice", "73.71"),
        ("locus", "51.03", "--stability", "--other-province"),
    ],
    "tiru practices list": [("practices", "list")],
    "tiru practices search": [("practices", "search", "kemasan"), ("practices", "search", "peti kemas")],
    "tiru facts show": [("facts", "show", "51.03")],
    "tiru facts compare": [("facts", "compare", "51.03", "73.71")],
    "tiru facts conflicts": [("facts", "conflicts")],
    "tiru facts indicators": [("facts", "indicators")],
}


@pytest.mark.parametrize("section", CALLS)
def test_page_names_the_real_keys(tiru, section):
    assert differences(section, answers(tiru, *CALLS[section])) == (set(), set())


def test_page_names_what_follows_from_a_practice(tiru):
    keys = {
        key for key in answers(tiru, ("practices", "show", "surabaya-e-peken")) if key.startswith("derived")
    }

    assert differences("tiru practices show", keys) == (set(), set())


def test_page_names_the_keys_of_a_draft(tiru, tmp_path):
    article, plan = tmp_path / "artikel.txt", tmp_path / "rencana.txt"
    article.write_text(seed_article().text, "utf-8")
    plan.write_text(PLAN, "utf-8")

    keys = answers(tiru, ("extract", str(article)), ("extract", str(plan)))

    assert differences("tiru extract", keys) == (set(), set())


def test_page_names_the_keys_of_an_account(db, monkeypatch):
    monkeypatch.setattr(accounts, "_open", lambda **_: None)
    made = ("create", "made@contoh.go.id", "--name", "Made", "--region", "51.03", "--office", "Bappeda")
    CliRunner().invoke(accounts.app, (*made, "--role", "perencana"))
    from tiru_web.accounts.models import User  # models exist only once Django has started

    User.objects.update(last_login=timezone.now())

    record = json.loads(CliRunner().invoke(accounts.app, ("list", "--format", "json")).stdout)

    assert differences("tiru accounts list", set(leaves(record))) == (set(), set())
