"""Help pages as somebody who does not program reads them."""

import re

import pytest

from tiru_cli.help_words import placeholder
from tiru_cli.main import COMMANDS, load_command

ENGLISH = (
    "Usage",
    "Options",
    "Arguments",
    "range",
    "bool",
    "str",
    "Path",
    "int",
    "default",
    "required",
    "env var",
)


def commands(path, command):
    """Each command that does something, with the words that call it."""
    if not hasattr(command, "commands"):
        yield path, command
        return
    for name, sub in command.commands.items():
        yield from commands([*path, name], sub)


ALL = [found for name in COMMANDS for found in commands([name], load_command(name))]


@pytest.mark.parametrize(
    ("path", "command"), ALL, ids=lambda value: " ".join(value) if isinstance(value, list) else ""
)
def test_help_is_indonesian_and_fits_eighty_columns(tiru, path, command):
    code, out, err = tiru(*path, "--help", columns=80)

    assert (code, err) == (0, "")
    assert f"Cara pakai: tiru {' '.join(path)}" in " ".join(out.split())
    assert "Tampilkan bantuan ini." in out
    assert "<" not in out
    assert max(len(line) for line in out.splitlines()) <= 80
    assert [word for word in ENGLISH if re.search(rf"\b{word}\b", out)] == []


@pytest.mark.parametrize(
    ("path", "command"), ALL, ids=lambda value: " ".join(value) if isinstance(value, list) else ""
)
def test_whatever_is_to_be_given_has_a_word_of_its_own(path, command):
    for param in command.params:
        words = placeholder(param)
        assert words.isupper() or param.is_flag, param.name
        assert words != param.name.upper() or words == "DOMAIN", param.name


def test_choices_and_ranges_stand_in_the_sentence(tiru):
    _, out, _ = tiru("practices", "search", "--help", columns=80)

    words = " ".join(re.sub(r"[│]", " ", out).split())
    assert "Yang diterima: berjalan, tidak diketahui, atau berhenti." in words
    assert "Bilangan bulat, paling sedikit 1." in words


def test_group_lists_its_commands(tiru):
    code, out, _ = tiru("practices", "--help", columns=80)

    assert code == 0
    assert "Perintah" in out
    assert all(name in out for name in ("list", "show", "search"))
