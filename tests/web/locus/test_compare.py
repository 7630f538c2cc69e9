"""At most four candidates side by side."""

DECISION = {"daerah": "51.03", "fokus": "pangan", "pilihan": "73.71"}


def compare(client, *codes, **changes):
    return client.get("/lokus/banding/", {**DECISION, "calon": list(codes), **changes})


def test_rows_can_be_ticked_and_the_question_is_carried_on(client):
    html = client.get("/lokus/", {**DECISION, "tema": "ikm"}).content.decode()

    assert '<form method="get" action="/lokus/banding/">' in html
    assert '<input type="hidden" name="tema" value="ikm">' in html
    assert '<input type="checkbox" name="calon" value="51.04">' in html


def test_compared_stand_in_the_order_they_were_ticked(client):
    view = compare(client, "73.71", "51.04").context["compared"]

    assert [row.name for row in view.rows] == ["Kota Makassar", "Kabupaten Gianyar"]
    assert [row.rank for row in view.rows] == [26, 1]


def test_parts_of_each_add_up_to_its_distance(client):
    view = compare(client, "73.71", "51.04").context["compared"]

    for place, (name, total) in enumerate(view.totals):
        parts = [line.cells[place] for line in view.parts]
        assert {part.name for part in parts} == {name}
        known = [float(p.part.part.replace(",", ".")) for p in parts if p.part.part != "tidak diketahui"]
        assert abs(sum(known) - float(total.replace(",", "."))) < 0.001 * len(known)


def test_figures_that_do_not_compare_give_their_reason(client, text_of):
    response = compare(client, "33.75", "51.04")
    cells = [cell.compared for line in response.context["compared"].outcomes for cell in line.cells]
    reasons = [shown.reason for shown in cells if shown and shown.reason]

    assert reasons
    for reason in reasons:
        assert reason in text_of(response)


def test_candidate_without_a_figure_has_an_empty_cell(client, text_of):
    response = compare(client, "51.04", "73.71")
    ikm = next(line for line in response.context["compared"].outcomes if line.label == "Unit IKM")

    assert ikm.cells[0].compared is not None
    assert ikm.cells[1].compared is None
    assert "belum ada angka" in text_of(response)


def test_no_more_than_four(client, text_of):
    response = compare(client, "51.04", "33.19", "51.02", "34.04", "51.05")

    assert [row.code for row in response.context["compared"].rows] == ["51.04", "33.19", "51.02", "34.04"]
    assert "Paling banyak empat calon" in text_of(response)


def test_place_that_is_no_candidate_is_left_out_with_a_word(client, text_of):
    response = compare(client, "51.04", "11.01", "zz", "51.04")

    assert [row.code for row in response.context["compared"].rows] == ["51.04"]
    assert "tidak ada di antara calon" in text_of(response)


def test_nothing_ticked_leads_back_with_a_word(client, text_of):
    response = client.get("/lokus/banding/", DECISION, follow=True)

    assert response.redirect_chain == [("/lokus/?daerah=51.03&fokus=pangan&pilihan=73.71#calon", 302)]
    assert "Centang dahulu calon yang ingin dibandingkan" in text_of(response)


def test_comparing_without_a_question_asks_it(client):
    assert client.get("/lokus/banding/").status_code == 400
