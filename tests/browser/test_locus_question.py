"""The question on a real screen: sliders, filters that renew the answer, the map, boxes to tick."""

import re

import pytest
from tests.browser.conftest import session_of

DECISION = "/lokus/?daerah=51.03&fokus=pangan"


@pytest.fixture
def opened(page):
    page.goto(DECISION)
    page.get_by_text("Ubah pertanyaan").click()
    return page


def renewed(page):
    return page.expect_response(lambda response: "/lokus/?" in response.url and response.status == 200)


def test_number_beside_a_slider_follows_it(opened):
    opened.get_by_text("Ubah bobot", exact=True).click()
    slider = opened.get_by_role("slider", name="Ekonomi")
    output = slider.locator("xpath=following-sibling::output")
    assert output.inner_text() == "1"

    with renewed(opened):
        slider.fill("2.5")
        assert output.inner_text() == "2,5"

    opened.wait_for_url("**/lokus/?daerah=51.03&fokus=pangan&bobot_economy=2.5")
    assert opened.get_by_text("Bobot sendiri: “Ekonomi” 2,5.").is_visible()


def test_filter_renews_the_answer_in_place_and_keeps_what_was_opened(opened):
    opened.get_by_text("Saring calon", exact=True).click()
    box = opened.get_by_label("Di luar provinsi sendiri saja")

    with renewed(opened):
        box.check()

    opened.wait_for_url("**/lokus/?daerah=51.03&fokus=pangan&luar=on")
    assert opened.get_by_text("Saringan: di luar provinsi sendiri.").is_visible()
    assert box.is_checked()
    assert box.is_visible()
    assert opened.locator("tr[id^='calon-51.']").count() == 0


def test_error_of_a_filter_stands_beside_it_without_leaving_the_page(opened):
    opened.get_by_text("Saring calon", exact=True).click()

    with renewed(opened):
        opened.get_by_label("Paling jauh, dalam km").fill("0")
        opened.keyboard.press("Tab")

    assert opened.locator(".field__error").get_by_text("Jarak paling sedikit 1 km.").is_visible()
    assert opened.get_by_role("heading", level=1, name="Pilih lokus").is_visible()


def test_answer_renewed_in_place_equals_a_fresh_page(opened):
    opened.get_by_text("Saring calon", exact=True).click()
    with renewed(opened):
        opened.get_by_label("Di luar provinsi sendiri saja").check()
    opened.wait_for_url("**luar=on")
    in_place = opened.locator(".locus-table").inner_html()
    opened.goto(opened.url)

    assert squeezed(opened.locator(".locus-table").inner_html()) == squeezed(in_place)


def squeezed(html):
    return re.sub(r"\s+", " ", html)


def test_ticked_rows_stand_side_by_side(page):
    page.goto(DECISION)
    for name in ("Kabupaten Gianyar", "Kota Surabaya"):
        page.get_by_label(f"Bandingkan {name}", exact=True).check()
    page.get_by_role("button", name="Bandingkan yang dicentang").click()

    assert page.locator(".locus-cards > li").count() == 2
    assert page.get_by_role("heading", level=1, name="Calon lokus Kabupaten Badung berdampingan").is_visible()


def test_mark_on_the_map_leads_to_its_row(page):
    page.goto(DECISION)
    page.locator(".peta__plot a[href='#calon-35.78']").click()

    assert page.url.endswith("#calon-35.78")
    assert page.locator("[id='calon-35.78']").bounding_box()["y"] < page.viewport_size["height"]


def test_list_beside_the_map_is_reached_by_keyboard_and_the_marks_are_not(page):
    page.goto(DECISION)

    assert page.locator(".peta__plot a:not([tabindex='-1'])").count() == 0
    link = page.locator(".peta__list a").first
    link.focus()
    page.keyboard.press("Enter")
    assert page.url.endswith("#calon-51.04")


def test_box_to_tick_is_large_enough_to_touch(open_page, planner):
    page = open_page(planner, width=360)
    page.goto(DECISION)

    for label in page.locator(".locus-pick").all():
        box = label.bounding_box()
        assert box["width"] >= 44
        assert box["height"] >= 44


def test_question_is_asked_without_a_script(browser, live_server, planner):
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    context.add_cookies([{"name": "sessionid", "value": session_of(planner), "url": live_server.url}])
    page = context.new_page()
    page.goto("/lokus/")
    page.get_by_label("Mirip dalam hal apa").select_option("geografi")
    page.get_by_text("Saring calon", exact=True).click()
    page.get_by_label("Sejenis saja").check()
    page.get_by_role("button", name="Bandingkan").click()

    assert page.url.endswith("/lokus/?daerah=51.03&fokus=pangan&tema=geografi&sejenis=on")
    assert page.get_by_text("Tema Geografi").is_visible()
    context.close()
