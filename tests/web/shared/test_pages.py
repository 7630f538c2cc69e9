"""What holds for every page: security headers, no inline code, a GET that writes nothing."""

import re
from urllib.parse import urlsplit

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import resolve
from tests.browser.pages import PAGES
from tests.repository.test_routes import ROUTES

INLINE = re.compile(r"<style|\sstyle\s*=|<script(?![^>]*\ssrc=)|\son[a-z]+\s*=|javascript:", re.IGNORECASE)


@pytest.fixture(params=PAGES, ids=lambda page: page.name)
def opened(request, client, client_for, user_in):
    page = request.param
    user = page.make_user(user_in)
    address = page.address_for(user)
    browser = client_for(user) if page.signed_in else client
    with CaptureQueriesContext(connection) as queries:
        response = browser.get(address)
    assert response.status_code == page.status
    response.queries = [query["sql"] for query in queries]
    return response


# Addresses that answer no opening with a page, each with its reason.
WITHOUT_PAGE = {
    "account_logout": "takes a press of its button only",
    "datasets:answer": "takes a form only",
    "datasets:answer_file": "gives a file",
    "datasets:bps_forget_key": "takes a press of its button only",
    "datasets:bps_key": "takes a form only",
    "datasets:bps_variable": "asks BPS; tested beside a recorded server",
    "datasets:discard": "takes a press of its button only",
    "datasets:export": "gives a file",
    "datasets:load_answers": "takes a form only",
    "datasets:store": "takes a press of its button only",
    "locus:memo_docx": "gives a file",
    "locus:memo_pdf": "gives a file",
    "practices:download": "gives a file",
    "reports:decide_claim": "takes a form only",
    "reports:decide_alias": "takes a form only",
}


def test_every_address_with_a_page_is_in_the_table(user_in):
    listed = set()
    for page in PAGES:
        address = urlsplit(page.address_for(page.make_user(user_in))).path
        if page.status != 404:
            listed.add(resolve(address).view_name)

    assert {name for name, _ in ROUTES} - set(WITHOUT_PAGE) == listed


def test_page_has_the_security_headers(opened):
    policy = {part.strip() for part in opened["Content-Security-Policy"].split(";")}

    assert "default-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in opened["Content-Security-Policy"]
    assert opened["X-Content-Type-Options"] == "nosniff"
    assert opened["X-Frame-Options"] == "DENY"
    assert opened["Referrer-Policy"] == "same-origin"


def test_page_has_no_inline_code(opened):
    assert INLINE.findall(opened.text) == []


def test_page_has_one_title_and_one_heading(opened):
    assert len(re.findall(r"<h1\b", opened.text)) == 1
    assert re.search(r"<title>\s*\S[^<]*· Tiru\s*</title>", opened.text)
    assert '<html lang="id">' in opened.text


def test_page_shows_no_template_code(opened):
    assert not re.search(r"\{%|\{\{|\{#|#\}", opened.text)


def test_ids_are_unique(opened):
    ids = re.findall(r'\sid="([^"]+)"', opened.text)
    assert sorted(ids) == sorted(set(ids))


def test_every_internal_anchor_exists(opened):
    ids = set(re.findall(r'\sid="([^"]+)"', opened.text))
    wanted = set(re.findall(r'href="#([^"]+)"', opened.text))
    assert wanted <= ids


def test_opening_a_page_writes_nothing(opened):
    assert [
        sql for sql in opened.queries if re.match(r"\s*(INSERT|UPDATE|DELETE|REPLACE)", sql, re.IGNORECASE)
    ] == []
