"""The map: marks where the places are, each leading to its row, and a list that says the same."""

import re

DECISION = {"daerah": "51.03", "fokus": "pangan", "pilihan": "73.71"}


def map_of(client, **changes):
    return client.get("/lokus/", {**DECISION, **changes}).context["decision"].map


def test_every_shown_candidate_has_a_mark_that_leads_to_its_row(client):
    response = client.get("/lokus/", DECISION)
    view = response.context["decision"]
    html = response.content.decode()

    assert {point.target for point in view.map.points} == {f"#calon-{row.code}" for row in view.rows}
    for row in view.rows:
        assert html.count(f'id="calon-{row.code}"') == 1


def test_places_stand_where_they_are(client):
    """Badung: 115.17 east, 8.63 south; the map begins at 94.5 and 6.5, and 47 degrees are 1000 units."""
    own = map_of(client).own

    assert own.name == "Kabupaten Badung"
    assert (own.x, own.y) == ("439.8", "321.8")


def test_all_regencies_and_cities_are_dots_on_the_map(client):
    view = map_of(client)
    dots = re.findall(r"M(-?\d+) (-?\d+)h0", view.dots)

    assert len(dots) > 500
    assert all(0 < int(x) < 1000 and 0 < int(y) < 383 for x, y in dots)


def test_numbers_never_stand_on_each_other(client):
    labelled = [(float(p.x), float(p.y)) for p in map_of(client).points if p.number]

    assert labelled
    for place, one in enumerate(labelled):
        for other in labelled[place + 1 :]:
            assert (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2 >= 30**2


def test_first_and_choice_are_told_apart(client):
    tones = {point.name: point.tone for point in map_of(client).points}

    assert tones["Kota Surabaya"] == "first"
    assert tones["Kota Makassar"] == "choice"
    assert tones["Kabupaten Gianyar"] == "candidate"


def test_nobody_left_draws_no_map(client):
    assert (
        "peta__plot" not in client.get("/lokus/", {**DECISION, "pilihan": "", "jarak": "1"}).content.decode()
    )
