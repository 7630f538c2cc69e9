"""What the documents claim is so: links lead somewhere, commands exist, every library error has its words."""

import re
from pathlib import Path

import pytest

from tiru import errors
from tiru_cli.main import COMMANDS, EXIT_CODES, exit_code, load_command
from tiru_web.shared import wording

ROOT = Path(__file__).parents[2]
DOCUMENTS = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_relative_links_lead_somewhere(document):
    links = re.findall(r"\]\((?!https?://|#|mailto:)([^)#\s]+)", document.read_text("utf-8"))
    assert [link for link in links if not (document.parent / link).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_commands_in_documents_exist(document):
    verbs = set(
        re.findall(r"^  (\w+)(?: |$)", (ROOT / "run").read_text("utf-8").split("TEXT")[1], re.MULTILINE)
    )
    text = document.read_text("utf-8")

    for name in re.findall(r"`?\./run (\w+)", text):
        assert name in verbs, name
    for line in re.findall(r"(?:^|`)tiru ([a-z]+(?: [a-z]+)?)", text, re.MULTILINE):
        name, *rest = line.split()
        assert name in COMMANDS, line
        sub = getattr(load_command(name), "commands", None)
        if sub and rest:
            assert rest[0] in sub, line


def all_errors(cls=errors.TiruError):
    for sub in cls.__subclasses__():
        yield sub
        yield from all_errors(sub)


@pytest.mark.parametrize("error", list(all_errors()), ids=lambda cls: cls.__name__)
def test_every_error_of_the_library_has_words_and_an_exit_code(error):
    assert error.__name__ in errors.__doc__
    assert any(cls in EXIT_CODES for cls in error.__mro__)
    if not error.__subclasses__():
        assert any(cls in wording._ERROR_SENTENCES for cls in error.__mro__)


def test_exit_codes_stay_clear_of_the_shells_own():
    assert min(EXIT_CODES.values()) > 2
    assert exit_code(errors.UnknownRegion("x")) == 3
