def height(page, selector):
    return page.locator(selector).first.evaluate("element => element.getBoundingClientRect().height")


def test_page_prints_without_its_frame_and_with_its_sources(open_page):
    page = open_page()
    page.goto("/komponen/")
    assert height(page, ".site-head") > 0
    assert height(page, ".angka__source dl") == 0

    page.emulate_media(media="print")

    assert height(page, ".site-head") == 0
    assert height(page, ".site-foot") == 0
    assert height(page, ".angka__source dl") > 0
    assert height(page, ".sources") > 0
