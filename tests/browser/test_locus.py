"""The decision as it is seen and printed: level fields, a short first sight, sources as numbered notes."""

DECISION = "/lokus/?daerah=51.03&fokus=pangan&pilihan=73.71"


def tops(page, selector):
    boxes = [element.bounding_box() for element in page.locator(selector).all()]
    return {round(box["y"]) for box in boxes}


def test_labels_helps_and_fields_of_the_question_stand_level(page):
    page.goto("/lokus/")

    for part in ("label", ".field__help", "select"):
        assert page.locator(f".locus-form > .field {part}").count() == 3
        assert len(tops(page, f".locus-form > .field {part}")) == 1


def test_fields_stay_level_beside_one_that_is_wrong(page):
    page.goto("/lokus/?daerah=11.01&fokus=pangan")

    assert page.locator(".field__error").count() == 1
    assert len(tops(page, ".locus-form > .field select")) == 1


def test_no_name_in_the_lists_is_cut(page):
    page.goto("/lokus/")

    for name in ("daerah", "fokus", "pilihan"):
        assert page.locator(f"select[name={name}]").evaluate(
            """select => {
                const ruler = document.createElement("canvas").getContext("2d");
                ruler.font = getComputedStyle(select).font;
                const widest = Math.max(...[...select.options].map(o => ruler.measureText(o.text).width));
                return widest + 56 <= select.clientWidth;
            }"""
        )


def test_verdict_cautions_and_candidates_are_seen_without_opening_anything(open_page, planner):
    page = open_page(planner, width=360)
    page.goto(DECISION)

    for selector in (".locus-verdict", "#belum-dapat", ".locus-choice > p", ".locus-practice >> nth=0"):
        assert page.locator(selector).first.is_visible()
    assert page.locator("details.locus-fold[open]").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    # With map, actions and stability; the exact height follows the fonts of the machine.
    assert page.evaluate("document.documentElement.scrollHeight") < 5200


def test_printed_figures_refer_to_one_list_of_sources(page):
    page.goto(DECISION)
    notes, sources = page.locator(".locus-gaps .angka__number"), page.locator(".angka__source")
    assert not notes.first.is_visible()
    assert page.locator(".locus-gaps .angka__source").first.is_visible()

    page.emulate_media(media="print")

    assert not any(source.is_visible() for source in sources.all())
    assert notes.first.is_visible()
    listed = page.locator(".locus-sources li")
    assert listed.first.is_visible()
    assert "Badan Pusat Statistik (BPS); disalin dari" in " ".join(listed.first.inner_text().split())
