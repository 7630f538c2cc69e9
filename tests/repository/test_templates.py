"""Templates: each is used and compiles, none holds code; every component is documented and shown."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.template.loader import get_template

import tiru_web
from tiru_web.shared.gallery import SPECIMENS

WEB = Path(tiru_web.__file__).parent
TEMPLATES = {
    path.relative_to(folder).as_posix(): path
    for folder in WEB.glob("*/templates")
    for path in folder.rglob("*.html")
}
COMPONENTS = sorted(name for name in TEMPLATES if name.startswith("components/") and "/_" not in name)
# Found by name, not by a line of ours: Django's error pages and the pages of allauth.
LOOKED_UP = {
    *("400.html", "403.html", "403_csrf.html", "404.html", "429.html", "500.html"),
    *("account/login.html", "account/password_change.html", "account/password_set.html"),
    *(specimen.template for specimen in SPECIMENS),
}
INLINE = re.compile(r"<style|\sstyle\s*=|<script(?![^>]*\ssrc=)|\son[a-z]+\s*=|javascript:", re.IGNORECASE)


def sources() -> str:
    return "\n".join(path.read_text("utf-8") for suffix in ("*.py", "*.html") for path in WEB.rglob(suffix))


def test_there_are_templates():
    assert len(COMPONENTS) > 10


def test_no_template_is_unused():
    text = sources()
    assert [name for name in TEMPLATES if name not in LOOKED_UP and f'"{name}"' not in text] == []


def test_no_looked_up_template_is_missing():
    assert LOOKED_UP - set(TEMPLATES) == set()


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_template_compiles(name):
    get_template(name)


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_template_holds_no_style_or_script(name):
    assert INLINE.findall(TEMPLATES[name].read_text("utf-8")) == []


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_comment_in_hash_braces_stays_on_its_line(name):
    # Django shows a {# #} comment that runs over a line break as text.
    text = TEMPLATES[name].read_text("utf-8")
    assert re.findall(r"\{#(?:(?!#\}).)*$", text, re.MULTILINE) == []


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_words_of_a_person_are_marked_for_translation(name):
    if name == "500.html":  # stands alone, without tags
        return
    text = TEMPLATES[name].read_text("utf-8")
    text = re.sub(r"\{% comment %\}.*?\{% endcomment %\}|\{#.*?#\}", "", text, flags=re.DOTALL)
    text = re.sub(r"\{% blocktranslate.*?\{% endblocktranslate %\}", "", text, flags=re.DOTALL)
    text = re.sub(r"\{%.*?%\}|\{\{.*?\}\}|&[a-z]+;", "", text, flags=re.DOTALL)
    words = re.findall(r">([^<]*[A-Za-z]{3,}[^<]*)<", re.sub(r"<(\w+)[^<>]*>", r"<\1>", text))
    assert [word.strip() for word in words if word.strip() not in ("Tiru", "· Tiru")] == []


@pytest.mark.parametrize("name", COMPONENTS)
def test_component_says_what_it_takes(name):
    assert TEMPLATES[name].read_text("utf-8").startswith(("{% comment %}", "{# "))


@pytest.mark.parametrize("name", COMPONENTS)
def test_component_is_shown_on_the_components_page(name):
    gallery = "\n".join(
        path.read_text("utf-8") for key, path in TEMPLATES.items() if key.startswith("shared/gallery/")
    )
    gallery += (WEB / "shared" / "templatetags" / "tiru.py").read_text("utf-8")
    assert f'"{name}"' in gallery
