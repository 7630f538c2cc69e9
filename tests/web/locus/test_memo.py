"""The memo of a decision: the same words as its page, as a file for the office and one to read."""

from __future__ import annotations

import io

import docx
import pypdf
import pytest

from tiru_web.accounts.models import Role

KEPT = "/lokus/keputusan/{pk}/kertas-kerja.{kind}"


def pdf_text(response):
    pages = pypdf.PdfReader(io.BytesIO(response.content)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def docx_text(response):
    made = docx.Document(io.BytesIO(response.content))
    cells = [cell.text for table in made.tables for row in table.rows for cell in row.cells]
    return " ".join(" ".join([*(line.text for line in made.paragraphs), *cells]).split())


READERS = {"pdf": pdf_text, "docx": docx_text}


@pytest.fixture(params=["pdf", "docx"])
def kind(request):
    return request.param


@pytest.fixture
def memo_of(client, kind):
    def read(ruling):
        response = client.get(KEPT.format(pk=ruling.pk, kind=kind))
        assert response.status_code == 200
        return READERS[kind](response)

    return read


def test_memo_says_what_was_decided_why_and_against_what(memo_of, planner, write_ruling):
    ruling = write_ruling(planner)
    text = memo_of(ruling)

    assert "Kertas kerja pemilihan lokus" in text
    assert "Studi tiru Kabupaten Badung tentang pangan" in text
    assert ruling.reason in text
    assert ruling.data_version in text
    for alternative in ruling.alternatives:
        assert alternative["reason"] in text
    for sentence in ruling.record["notes"]:
        assert " ".join(sentence.split()) in text


def test_every_source_of_its_figures_is_named_once(memo_of, planner, write_ruling):
    ruling = write_ruling(planner)
    text = memo_of(ruling)
    titles = {part["own"]["source_title"] for gap in ruling.record["gaps"] for part in [gap] if "own" in gap}
    titles |= {
        figure["source_title"]
        for candidate in ruling.record["candidates"]
        for comparison in candidate["disadvantages"]
        for figure in (comparison["own"], comparison["other"])
    }

    assert titles
    for title in titles:
        assert " ".join(title.split()) in text


def test_memo_of_a_decision_not_to_travel_says_so(memo_of, planner, write_ruling):
    assert "Tidak berangkat." in memo_of(write_ruling(planner, chosen_code=""))


def test_memo_is_the_same_tomorrow(client, planner, write_ruling):
    ruling = write_ruling(planner)
    address = KEPT.format(pk=ruling.pk, kind="pdf")

    assert client.get(address).content == client.get(address).content


def test_memo_is_a_draft_until_it_is_signed(client, planner, write_ruling):
    ruling = write_ruling(planner)
    made = docx.Document(io.BytesIO(client.get(KEPT.format(pk=ruling.pk, kind="docx")).content))

    assert made.sections[0].header.paragraphs[0].text == "KONSEP"
    assert made.core_properties.created.date() == ruling.decided_at.date()


def test_memo_of_another_government_is_not_found(user_in, client_for, planner, write_ruling, kind):
    ruling = write_ruling(planner)
    stranger = user_in(Role.PLANNER, region_code="51.04", government="Pemerintah Kabupaten Gianyar")

    assert client_for(stranger).get(KEPT.format(pk=ruling.pk, kind=kind)).status_code == 404


def test_decision_page_offers_both_files(client, planner, write_ruling):
    ruling = write_ruling(planner)
    page = client.get(f"/lokus/keputusan/{ruling.pk}/").text

    for kind in READERS:
        assert KEPT.format(pk=ruling.pk, kind=kind) in page


@pytest.mark.parametrize("name", ["Kabupaten Badung", "Pemerintah Kabupaten Badung"])
def test_letterhead_names_the_government_once(memo_of, planner, write_ruling, name):
    ruling = write_ruling(planner)
    ruling.government.name = name
    ruling.government.save()

    text = memo_of(ruling)
    assert "PEMERINTAH KABUPATEN BADUNG" in text
    assert "PEMERINTAH PEMERINTAH" not in text
