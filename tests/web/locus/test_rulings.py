"""Decisions: written down with all that was known, never changed, only superseded."""

import json
from html import escape

import pytest
from django.db import IntegrityError, transaction
from tests.web.audit_entries import entries_for

from tiru.locus import decision_record
from tiru_web.accounts.models import Role
from tiru_web.locus import analysis, services
from tiru_web.locus.models import LocusRuling
from tiru_web.locus.question import Question
from tiru_web.reports.models.written_once import RowChanged

BADUNG = Question("51.03", "pangan")
NEW = "/lokus/keputusan/baru/?daerah=51.03&fokus=pangan"
GO = {"keputusan": "berangkat", "lokus": "35.78", "alasan": "Praktiknya cocok dan strukturnya mirip."}


@pytest.fixture
def neighbour(user_in):
    return user_in(Role.PLANNER, region_code="51.04", government="Pemerintah Kabupaten Gianyar")


def test_decision_is_kept_with_reasons_alternatives_and_the_figures_of_its_day(client, planner):
    sent = {
        **GO,
        "lain_1": "73.71",
        "alasan_lain_1": "Kurang mirip.",
        "lain_3": "51.04",
        "alasan_lain_3": "Tanpa praktik.",
    }
    response = client.post(NEW, sent)
    ruling = LocusRuling.objects.get()

    assert response.url == f"/lokus/keputusan/{ruling.pk}/"
    assert (ruling.chosen_code, ruling.reason) == ("35.78", GO["alasan"])
    assert ruling.alternatives == [
        {"region_code": "73.71", "reason": "Kurang mirip."},
        {"region_code": "51.04", "reason": "Tanpa praktik."},
    ]
    assert (ruling.government, ruling.decided_by) == (planner.government, planner)
    assert ruling.data_version == ruling.record["data_version"] == analysis.data_version()
    entry = entries_for(ruling).get()
    assert (entry.action, entry.reason, entry.after["chosen_code"]) == (
        "locus.ruling_written",
        GO["alasan"],
        "35.78",
    )


def test_record_holds_the_nearest_and_whoever_is_named_with_every_figure(planner, write_ruling):
    record = write_ruling(planner, alternatives=[{"region_code": "73.71", "reason": "Jauh."}]).record
    decision = analysis.decide(BADUNG)
    known = {"stability": analysis.stability(BADUNG, ["73.71"]), "deviance": analysis.deviance(BADUNG)}
    whole = json.loads(json.dumps(decision_record(decision, [], **known)))
    kept = {each["region_code"]: each for each in record["candidates"]}

    assert [each["rank"] for each in record["candidates"]] == [*range(1, 21), 26]
    assert record["candidates_ranked"] == 34
    assert record["format"] == analysis.RECORD_FORMAT
    for each in whole["candidates"]:
        if each["region_code"] in kept:
            assert kept[each["region_code"]] | each == kept[each["region_code"]]
    assert record["gaps"] == whole["gaps"]
    assert record["weights"] == whole["weights"]
    assert record["verdict"]["region_code"] == "35.78"


def test_not_to_travel_is_a_decision_too(client, text_of):
    client.post(NEW, {"keputusan": "tidak", "lokus": "73.71", "alasan": "Cukup rapat daring."})
    ruling = LocusRuling.objects.get()
    page = text_of(client.get(f"/lokus/keputusan/{ruling.pk}/"))

    assert ruling.chosen_code == ""
    assert "Tidak berangkat" in page
    assert "Cukup rapat daring." in page


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"alasan": " "}, "alasan", "Tulis alasannya."),
        ({"lokus": ""}, "lokus", "Pilih lokusnya, atau pilih “Tidak berangkat”."),
        ({"lokus": "11.01"}, "lokus", "Daerah itu tidak ada di antara calon."),
        ({"keputusan": ""}, "keputusan", "Pilih salah satu."),
        ({"keputusan": "mungkin"}, "keputusan", "mungkin"),
        ({"lain_1": "51.04"}, "alasan_lain_1", "Tulis mengapa bukan daerah itu."),
        ({"alasan_lain_2": "Jauh."}, "lain_2", "Pilih daerahnya, atau hapus alasannya."),
        ({"lain_1": "35.78", "alasan_lain_1": "x"}, "lain_1", "Daerah itu sudah disebut."),
        ({"lain_1": "zz", "alasan_lain_1": "x"}, "lain_1", "Daerah itu tidak ada di antara calon."),
        (
            {"lain_1": "51.04", "alasan_lain_1": "x", "lain_2": "51.04", "alasan_lain_2": "y"},
            "lain_2",
            "Daerah itu sudah disebut.",
        ),
    ],
)
def test_what_is_wrong_stands_beside_its_field_and_nothing_is_lost(client, text_of, changes, field, words):
    sent = {**GO, **changes}
    response = client.post(NEW, sent)
    form = response.context["form"]

    assert list(form.errors) == [field]
    assert words in text_of(response)
    assert {name: form[name].value() for name in sent} == sent
    assert not LocusRuling.objects.exists()


def test_decision_page_shows_what_was_known_then(client, planner, write_ruling, text_of):
    ruling = write_ruling(planner, alternatives=[{"region_code": "73.71", "reason": "Kurang mirip."}])
    page = text_of(client.get(f"/lokus/keputusan/{ruling.pk}/"))

    assert "Belajar ke Kota Surabaya" in page
    assert "urutan 20, jarak" in page
    assert "Bukan ini, karena: Kurang mirip." in page
    assert "Tingkat pengangguran terbuka 11,82 lawan 6,87 (2022)" in page
    assert "20 calon paling mirip dari 34" in page
    assert "Perlu berangkat? Timbang cara lain dahulu" in page
    assert "Jawabannya masih sama." in page
    assert f"dengan versi data {ruling.data_version}" in page


def test_page_tells_what_todays_figures_would_answer_and_keeps_the_old(
    client, planner, write_ruling, home, store_figures, text_of
):
    ruling = write_ruling(planner)
    before = text_of(client.get(f"/lokus/keputusan/{ruling.pk}/"))
    # Invented: Surabaya as large as a province, so it falls back in the ranking.
    table = "Luas Wilayah (km2)\nKabupaten/Kota,2025\nKota Surabaya,90000\n"
    store_figures(table, "area_km2", "luas_kepmendagri_2025")

    page = text_of(client.get(f"/lokus/keputusan/{ruling.pk}/"))

    assert "Jawabannya kini lain:" in page
    assert "Yang patut diperiksa lebih dahulu: saat itu Kota Surabaya, sekarang" in page
    assert "Kota Surabaya: urutan 20 dari 34 calon saat itu, urutan" in page
    then = "urutan 20, jarak"
    assert page[page.index(then) :][:40] == before[before.index(then) :][:40]


def test_decision_is_never_changed_or_removed(planner, write_ruling):
    ruling = write_ruling(planner)
    ruling.reason = "Lain."

    for change in (
        ruling.save,
        ruling.delete,
        LocusRuling.objects.all().delete,
        lambda: LocusRuling.objects.update(reason="Lain."),
    ):
        with pytest.raises(RowChanged):
            change()
    assert LocusRuling.objects.get().reason == "Paling mirip di antara yang mempunyai praktik."


def test_decision_is_superseded_by_another_and_both_say_so(client, planner, write_ruling, text_of):
    first = write_ruling(planner)
    page = client.get(f"/lokus/keputusan/{first.pk}/").content.decode()
    address = f"{NEW}&pilihan=35.78&mengganti={first.pk}"
    assert f'href="{escape(address)}"' in page

    response = client.post(address, {**GO, "lokus": "73.71"})
    second = LocusRuling.objects.get(supersedes=first)

    assert response.url == f"/lokus/keputusan/{second.pk}/"
    old, new = (client.get(f"/lokus/keputusan/{ruling.pk}/") for ruling in (first, second))
    assert "Keputusan ini sudah digantikan." in text_of(old)
    assert f'href="/lokus/keputusan/{second.pk}/"' in old.content.decode()
    assert "Gantikan dengan keputusan baru" not in text_of(old)
    assert f'href="/lokus/keputusan/{first.pk}/"' in new.content.decode()
    assert "sudah digantikan" in text_of(client.get("/lokus/keputusan/"))


def test_decision_is_superseded_once_and_what_was_written_stays(client, planner, write_ruling, text_of):
    first = write_ruling(planner)
    second = write_ruling(planner, supersedes=first)

    response = client.post(f"{NEW}&mengganti={first.pk}", GO)

    assert "Rekan Anda sudah menggantikan keputusan itu." in text_of(response)
    assert GO["alasan"] in response.content.decode()
    assert f'href="/lokus/keputusan/{second.pk}/"' in response.content.decode()
    with pytest.raises(services.AlreadySuperseded):
        write_ruling(planner, supersedes=first)
    assert LocusRuling.objects.count() == 2


def test_decision_from_a_scenario_names_it(client, planner, save_scenario, text_of):
    scenario = save_scenario(planner, "Pangan dekat")
    page = client.get(f"/lokus/skenario/{scenario.pk}/").content.decode()
    address = f"{NEW}&skenario={scenario.pk}"
    assert f'href="{escape(address)}"' in page

    client.post(address, GO)
    ruling = LocusRuling.objects.get()

    assert ruling.scenario == scenario
    assert "Pangan dekat" in text_of(client.get(f"/lokus/keputusan/{ruling.pk}/"))


def test_decision_to_go_leads_on_to_the_visit_and_the_others_do_not(client, planner, write_ruling):
    go, stay = write_ruling(planner), write_ruling(planner, chosen_code="")
    old = write_ruling(planner)
    write_ruling(planner, supersedes=old)
    pages = {r.pk: client.get(f"/lokus/keputusan/{r.pk}/").content.decode() for r in (go, stay, old)}

    assert 'href="/kunjungan/baru/?lokus=35.78&amp;fokus=pangan"' in pages[go.pk]
    assert "/kunjungan/baru/" not in pages[stay.pk]
    assert "/kunjungan/baru/" not in pages[old.pk]


def test_decisions_are_seen_in_the_own_government_only(neighbour, planner, client_for, user_in, write_ruling):
    ruling = write_ruling(planner)
    address = f"/lokus/keputusan/{ruling.pk}/"

    assert client_for(user_in(Role.AUDITOR)).get(address).status_code == 200
    assert client_for(neighbour).get(address).status_code == 404
    assert client_for(neighbour).get("/lokus/keputusan/").context["page"].paginator.count == 0
    assert client_for(neighbour).post(f"{NEW}&mengganti={ruling.pk}", GO).status_code == 404


@pytest.mark.parametrize("named", ["skenario=x", "skenario=999", "mengganti=x", "mengganti=999"])
def test_origin_that_does_not_exist_is_not_found(client, named):
    assert client.post(f"{NEW}&{named}", GO).status_code == 404
    assert not LocusRuling.objects.exists()


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.ORGANISER, Role.ADMINISTRATOR])
def test_only_planners_decide(user_in, client_for, role):
    reader = client_for(user_in(role))

    assert reader.get(NEW).status_code == 403
    assert reader.post(NEW, GO).status_code == 403


def test_deciding_without_a_question_asks_it(client):
    assert client.get("/lokus/keputusan/baru/").status_code == 400


def test_database_refuses_a_decision_without_a_reason(planner, write_ruling):
    with pytest.raises(IntegrityError), transaction.atomic():
        write_ruling(planner, reason="")


@pytest.mark.parametrize("count", [1, 3])
def test_list_takes_the_same_queries_however_long(
    client, planner, write_ruling, django_assert_max_num_queries, count
):
    for _ in range(count):
        write_ruling(planner)
    with django_assert_max_num_queries(6):
        client.get("/lokus/keputusan/")


def test_list_does_not_read_the_long_records(client, planner, write_ruling, django_assert_num_queries):
    write_ruling(planner)
    with django_assert_num_queries(5) as queries:
        client.get("/lokus/keputusan/")

    assert not any('."record"' in query["sql"] for query in queries)
