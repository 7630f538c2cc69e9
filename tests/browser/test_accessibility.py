"""Every page by axe, on phone and desk, by day and night; no sideways scrolling; a focus to be seen."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from tests.browser.pages import PAGES

RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }
}
FOCUS_STYLE = """() => {
  const style = getComputedStyle(document.activeElement);
  const tag = document.activeElement.tagName;
  return {tag, outline: style.outlineStyle, width: parseFloat(style.outlineWidth)};
}"""


@pytest.fixture(params=PAGES, ids=lambda page: page.name)
def listed(request):
    return request.param


@pytest.fixture
def opened(listed, open_page, user_in):
    """`opened(width, scheme)` is the listed page as its user sees it."""
    user = listed.make_user(user_in)
    address = listed.address_for(user)

    def make(width: int, scheme: str = "light"):
        page = open_page(user if listed.signed_in else None, width=width, scheme=scheme)
        assert page.goto(address).status == listed.status
        return page

    return make


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing(opened, width, scheme):
    page = opened(width, scheme)
    for summary in page.locator("details:not([open]) > summary").all():
        # What is folded away must be as readable as the rest; the menus cover the page and are tested apart.
        if summary.is_visible() and not summary.evaluate("e => !!e.closest('.site-head')"):
            summary.click()

    results = Axe().run(page, options=RULES)

    assert results.violations_count == 0, results.generate_report()


def test_page_does_not_scroll_sideways_on_a_phone(opened):
    page = opened(360)

    scroll_width, client_width = page.evaluate(
        "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    )

    assert scroll_width <= client_width


@pytest.mark.parametrize("width", [360, 1280])
def test_keyboard_focus_is_visible_at_every_stop(opened, width):
    page = opened(width)
    stops = page.locator(
        "a[href]:visible, button:visible, summary:visible, input:visible, select:visible"
    ).count()

    for _ in range(min(stops, 25)):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUS_STYLE)
        if focused["tag"] == "BODY":
            break
        assert focused["outline"] != "none", focused
        assert focused["width"] >= 3, focused


def test_skip_link_is_the_first_stop_and_leads_to_the_content(open_page, planner):
    page = open_page(planner)
    page.goto("/")

    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Langsung ke isi"
    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == "isi"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_menu_on_a_phone_opens_without_script_and_is_accessible(browser, live_server, planner, scheme):
    from tests.browser.conftest import session_of

    context = browser.new_context(
        base_url=live_server.url,
        viewport={"width": 360, "height": 740},
        color_scheme=scheme,
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


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_open_menus_are_accessible(open_page, planner, width, scheme):
    page = open_page(planner, width=width, scheme=scheme)
    page.goto("/")
    page.locator(".site-head details:visible > summary").click()

    results = Axe().run(page, options=RULES)

    assert results.violations_count == 0, results.generate_report()


def test_targets_on_a_phone_are_large_enough_to_touch(open_page, planner):
    page = open_page(planner, width=360)
    page.goto("/")
    page.get_by_text("Menu", exact=True).click()

    for target in page.locator(
        ".site-head a:visible, .site-head button:visible, .site-head summary:visible"
    ).all():
        assert target.bounding_box()["height"] >= 44, target.inner_text()
