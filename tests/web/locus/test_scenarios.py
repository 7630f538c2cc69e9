"""Scenarios: questions a government keeps, opens, renames, shares and throws away."""

import pytest
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from tests.web.audit_entries import entries_for

from tiru_web.accounts.models import Role
from tiru_web.locus import services
from tiru_web.locus.models import Scenario
from tiru_web.locus.question import Question
from tiru_web.shared.models import AuditEntry

DECISION = {"daerah": "51.03", "fokus": "pangan"}
NEW = "/lokus/skenario/baru/?daerah=51.03&fokus=pangan&luar=on"
OUTSIDE = Question("51.03", "pangan", other_province=True)


@pytest.fixture
def neighbour(user_in):
    return user_in(Role.PLANNER, region_code="51.04", government="Pemerintah Kabupaten Gianyar")


def test_question_is_kept_with_its_answer_and_the_version_of_the_figures(client, planner):
    response = client.post(NEW, {"name": "Luar Bali", "note": "Agar jauh dari kebiasaan."})
    scenario = Scenario.objects.get()

    assert response.url == f"/lokus/skenario/{scenario.pk}/"
    assert scenario.asked == OUTSIDE
    assert (scenario.name, scenario.note) == ("Luar Bali", "Agar jauh dari kebiasaan.")
    assert scenario.government == planner.government
    assert scenario.outcome["first"] == "35.78"
    assert len(scenario.outcome["nearest"]) == 5
    assert scenario.data_version
    assert [entry.action for entry in entries_for(scenario)] == ["locus.scenario_saved"]


def test_page_of_the_question_offers_to_keep_it(client):
    response = client.get("/lokus/", {**DECISION, "luar": "on"})

    assert 'href="/lokus/skenario/baru/?daerah=51.03&amp;fokus=pangan&amp;luar=on"' in response.text


def test_list_and_page_say_the_question_in_words(client, planner, save_scenario, text_of):
    scenario = save_scenario(planner, "Luar Bali", OUTSIDE, "Agar jauh.")

    listed = text_of(client.get("/lokus/skenario/"))
    page = text_of(client.get(f"/lokus/skenario/{scenario.pk}/"))

    for text in (listed, page):
        assert "Kabupaten Badung belajar tentang pangan. Saringan: di luar provinsi sendiri." in text
    assert "Jawabannya masih sama." in page
    assert f"http://testserver/lokus/skenario/{scenario.pk}/" in page
    assert "Kota Surabaya" in page


def test_scenario_opens_the_very_question(client, planner, save_scenario):
    scenario = save_scenario(planner, question=Question("51.03", "kriya", "ikm", (("size", 0.0),)))
    html = client.get(f"/lokus/skenario/{scenario.pk}/").content.decode()
    address = "/lokus/?daerah=51.03&amp;fokus=kriya&amp;tema=ikm&amp;bobot_size=0"

    assert f'href="{address}"' in html
    opened = client.get(address.replace("&amp;", "&"))
    assert opened.context["form"].cleaned_data["question"] == scenario.asked


def test_changed_figures_are_told_on_the_page(client, planner, save_scenario, home, store_figures, text_of):
    scenario = save_scenario(planner)
    # Invented: Gianyar, the most alike, as large as a province.
    table = "Luas Wilayah (km2)\nKabupaten/Kota,2025\nKabupaten Gianyar,40000\n"
    store_figures(table, "area_km2", "luas_kepmendagri_2025")

    page = text_of(client.get(f"/lokus/skenario/{scenario.pk}/"))

    assert "Jawabannya kini lain:" in page
    assert "keluar Kabupaten Gianyar" in page
    assert f"Versi data berubah: saat itu {scenario.data_version}" in page


def test_scenario_of_a_theme_that_is_gone_says_so(client, planner, save_scenario, text_of):
    scenario = save_scenario(planner, question=Question("51.03", "pangan", "ikm"))
    scenario.question["theme_key"] = "perikanan"
    scenario.save()

    assert "Tema “perikanan” tidak ada lagi." in text_of(client.get("/lokus/skenario/"))
    page = text_of(client.get(f"/lokus/skenario/{scenario.pk}/"))
    assert "Tema “perikanan” tidak dikenal." in page
    assert "Tetapkan keputusan" not in page


def test_renaming_keeps_the_question(client, planner, save_scenario):
    scenario = save_scenario(planner, "Pertama")
    client.post(f"/lokus/skenario/{scenario.pk}/ubah/", {"name": "Kedua", "note": "Baru."})
    scenario.refresh_from_db()

    assert (scenario.name, scenario.note) == ("Kedua", "Baru.")
    entry = entries_for(scenario)[0]
    assert entry.before == {"name": "Pertama", "note": ""}
    assert entry.after == {"name": "Kedua", "note": "Baru."}


def test_renaming_to_the_same_name_leaves_no_trace(client, planner, save_scenario):
    scenario = save_scenario(planner, "Pertama", note="Tetap.")
    client.post(f"/lokus/skenario/{scenario.pk}/ubah/", {"name": "Pertama", "note": "Tetap."})

    assert entries_for(scenario).count() == 1


@pytest.mark.parametrize("name", ["Pangan", "pangan", " PANGAN "])
def test_name_is_used_once_in_a_government_in_whatever_case(client, planner, save_scenario, text_of, name):
    save_scenario(planner, "Pangan")
    other = save_scenario(planner, "Lain")

    for address in (NEW, f"/lokus/skenario/{other.pk}/ubah/"):
        response = client.post(address, {"name": name, "note": "Catatan tetap ada."})
        assert "Nama itu sudah dipakai skenario lain." in text_of(response)
        assert "Catatan tetap ada." in response.content.decode()
    assert Scenario.objects.count() == 2


def test_database_itself_keeps_names_apart(planner, save_scenario):
    first = save_scenario(planner, "Pangan")
    with pytest.raises(IntegrityError), transaction.atomic():
        Scenario.objects.create(
            government=planner.government,
            name="PANGAN",
            question=first.question,
            data_version="x",
            outcome={},
            created_by=planner,
        )


def test_two_governments_may_use_one_name(planner, neighbour, save_scenario):
    save_scenario(planner, "Pangan")
    save_scenario(neighbour, "Pangan")

    assert Scenario.objects.count() == 2


def test_scenario_without_a_name_is_not_kept(client, text_of):
    response = client.post(NEW, {"name": "  ", "note": "Tetap ada."})

    assert "Beri nama." in text_of(response)
    assert "Tetap ada." in response.content.decode()
    assert not Scenario.objects.exists()


def test_keeping_a_wrong_question_asks_it_again(client):
    response = client.post("/lokus/skenario/baru/?daerah=51.03&fokus=pangan&jarak=x", {"name": "Salah"})

    assert response.status_code == 400
    assert "jarak" in response.context["form"].errors
    assert not Scenario.objects.exists()


def test_deleting_asks_first_and_is_written_down(client, planner, save_scenario):
    scenario = save_scenario(planner, "Pangan")
    assert client.get(f"/lokus/skenario/{scenario.pk}/hapus/").status_code == 200
    assert Scenario.objects.exists()

    response = client.post(f"/lokus/skenario/{scenario.pk}/hapus/")

    assert response.url == "/lokus/skenario/"
    assert not Scenario.objects.exists()
    assert AuditEntry.objects.filter(action="locus.scenario_deleted").get().before["name"] == "Pangan"


def test_scenario_a_decision_rests_on_stays(client, planner, save_scenario, write_ruling, text_of):
    scenario = save_scenario(planner)
    write_ruling(planner, scenario=scenario)

    response = client.post(f"/lokus/skenario/{scenario.pk}/hapus/")

    assert response.status_code == 409
    assert "dasar suatu keputusan" in text_of(response)
    with pytest.raises(ProtectedError):
        services.delete_scenario(scenario=scenario, by=planner)


def test_link_opens_for_colleagues_only(planner, neighbour, user_in, client_for, save_scenario):
    scenario = save_scenario(planner)
    colleague = client_for(user_in(Role.AUDITOR))
    address = f"/lokus/skenario/{scenario.pk}/"

    assert colleague.get(address).status_code == 200
    assert client_for(neighbour).get(address).status_code == 404
    for part in ("ubah/", "hapus/"):
        assert client_for(neighbour).post(address + part).status_code == 404
    assert client_for(neighbour).get("/lokus/skenario/").context["page"].paginator.count == 0


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.VERIFIER, Role.ADMINISTRATOR])
def test_only_planners_and_organisers_keep_and_change(user_in, client_for, planner, save_scenario, role):
    scenario = save_scenario(planner)
    reader = client_for(user_in(role))
    page = reader.get(f"/lokus/skenario/{scenario.pk}/")

    assert "/hapus/" not in page.content.decode()
    for address in (NEW, f"/lokus/skenario/{scenario.pk}/ubah/", f"/lokus/skenario/{scenario.pk}/hapus/"):
        assert reader.get(address).status_code == 403
        assert reader.post(address, {"name": "x"}).status_code == 403


def test_organiser_keeps_scenarios_and_does_not_decide(user_in, client_for):
    organiser = client_for(user_in(Role.ORGANISER))

    assert organiser.get(NEW).status_code == 200
    assert organiser.get("/lokus/keputusan/baru/?daerah=51.03&fokus=pangan").status_code == 403
    page = organiser.get("/lokus/", DECISION).content.decode()
    assert "/lokus/skenario/baru/" in page
    assert "/lokus/keputusan/baru/" not in page


def test_user_without_a_government_sees_no_scenarios(user_in, client_for):
    assert client_for(user_in()).get("/lokus/skenario/").status_code == 403


@pytest.mark.parametrize("count", [1, 3])
def test_list_takes_the_same_queries_however_long(
    client, planner, save_scenario, django_assert_max_num_queries, count
):
    for number in range(count):
        save_scenario(planner, f"Skenario {number}")
    with django_assert_max_num_queries(6):
        client.get("/lokus/skenario/")
