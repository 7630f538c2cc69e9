"""What travels to a phone on a thin line is packed."""

import gzip


def test_pages_travel_packed(client_for, planner):
    page = client_for(planner).get("/lokus/", HTTP_ACCEPT_ENCODING="gzip")

    assert page["Content-Encoding"] == "gzip"
    assert len(page.content) < len(gzip.decompress(page.content)) / 3


def test_browser_that_cannot_unpack_gets_the_page_as_it_is(client_for, planner):
    page = client_for(planner).get("/lokus/")

    assert "Content-Encoding" not in page
    assert b"<html" in page.content
