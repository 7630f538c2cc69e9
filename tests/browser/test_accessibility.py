"""Every page by axe, on phone and desk, by day and night; its weight, its width, and a focus to be seen."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from tests.browser.conftest import session_of
from tests.browser.pages import PAGES

RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    # To look into the sheets behind an @import, axe would write a style element, which our policy forbids.
    "preload": {"assets": ["media"]},
}
# A page enlarged is a narrower page: 1280 at 200 % is 640; 320 is 1280 at 400 %, the least of WCAG 1.4.10.
ZOOMED = {360: [320], 1280: [640]}
BUDGET_BYTES = 400 * 1024
FOCUS_STYLE = """() => {
  const style = getComputedStyle(document.activeElement);
  const tag = document.activeElement.tagName;
  return {tag, outline: style.outlineStyle, width: parseFloat(style.outlineWidth)};
}"""


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("listed", PAGES, ids=lambda page: page.name)
def test_page_is_open_to_everybody(listed, width, open_page, user_in):
    """One visit for all questions about a page: making what it shows takes longer than asking."""
    user = listed.make_user(user_in)
    address = listed.address_for(user)
    page = open_page(user if listed.signed_in else None, width=width)
    assert page.goto(address).status == listed.status

    assert_page_is_light(page)
    assert_focus_is_visible(page)
    assert_no_sideways_scroll(page)
    unfold(page)
    for seen_at in (width, *ZOOMED[width]):
        page.set_viewport_size({"width": seen_at, "height": 900})
        assert_no_sideways_scroll(page)
    page.set_viewport_size({"width": width, "height": 900})
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert_axe_is_content(page, scheme)


def assert_page_is_light(page):
    """Document, sheets, scripts and pictures, unpacked: what comes over the wire is less."""
    sizes = page.evaluate("""
        [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
            .map(entry => entry.decodedBodySize)
    """)
    assert len(sizes) > 1
    assert sum(sizes) <= BUDGET_BYTES


def assert_focus_is_visible(page):
    """Walks the first stops of the keyboard; each must carry the ring."""
    for _ in range(25):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUS_STYLE)
        if focused["tag"] == "BODY":
            return
        assert focused["outline"] != "none", focused
        assert focused["width"] >= 3, focused


def assert_no_sideways_scroll(page):
    scroll_width, client_width = page.evaluate(
        "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    )
    assert scroll_width <= client_width


def unfold(page):
    """What is folded away must be as readable as the rest; the menus cover the page and are tested apart."""
    page.evaluate("document.querySelectorAll('main details').forEach(details => { details.open = true; })")


def assert_axe_is_content(page, scheme):
    results = Axe().run(page, options=RULES)
    assert results.violations_count == 0, f"{scheme}: {results.generate_report()}"


def test_skip_link_is_the_first_stop_and_leads_to_the_content(open_page, planner):
    page = open_page(planner)
    page.goto("/")

    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Langsung ke isi"
    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == "isi"


def test_menu_on_a_phone_opens_without_script(browser, live_server, planner):
    context = browser.new_context(
        base_url=live_server.url,
        viewport={"width": 360, "height": 740},
        java_script_enabled=False,
    )
    context.add_cookies([{"name": "sessionid", "value": session_of(planner), "url": live_server.url}])
    page = context.new_page()
    page.goto("/")
    account = page.locator(".menu-narrow").get_by_role("link", name="Akun saya")
    assert not account.is_visible()

    page.get_by_text("Menu", exact=True).click()
    account.click()

    assert page.get_by_role("heading", level=1, name="Akun saya").is_visible()
    context.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_open_menus_are_accessible(open_page, planner, width):
    page = open_page(planner, width=width)
    page.goto("/")
    page.locator(".site-head details:visible > summary").click()

    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert_axe_is_content(page, scheme)


def test_targets_on_a_phone_are_large_enough_to_touch(open_page, planner):
    page = open_page(planner, width=360)
    page.goto("/")
    page.get_by_text("Menu", exact=True).click()

    for target in page.locator(
        ".site-head a:visible, .site-head button:visible, .site-head summary:visible"
    ).all():
        assert target.bounding_box()["height"] >= 44, target.inner_text()
