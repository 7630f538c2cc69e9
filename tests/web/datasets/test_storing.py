"""From a reading to the store: source, preview, commit, the same again, a store that moved, undo."""

from __future__ import annotations

import re

import pytest
from tests.web.datasets.conftest import SOURCE, TABLE, errors_of, words

from tiru.errors import StoreBusy
from tiru_web.accounts.models import Role
from tiru_web.datasets.analysis import stored as store_seam
from tiru_web.datasets.models import ReadingState, StoredImport
from tiru_web.shared.models import AuditEntry

CHANGED = TABLE.replace(",10,20", ",11,20").replace("Kota Denpasar,30,-", "Kabupaten Tabanan,5,6")


def plan(client, reading, **source):
    fields = {key: value for key, value in {**SOURCE, **source}.items() if value}
    return client.post(f"/data/impor/{reading.pk}/sumber/", fields)


def version_of(html):
    return re.search(r'name="versi" value="(\w+)"', html)[1]


def test_figures_are_stored_with_their_source(upload, store, planner):
    reading = upload(TABLE)
    import_id = store(reading)

    found = store_seam.figures("contoh-produksi", store_seam.FigureFilter())
    assert found.select("region_code", "period", "value", "unit").rows() == [
        ("51.03", "2022", 10.0, "Ton"),
        ("51.03", "2023", 20.0, "Ton"),
        ("51.71", "2022", 30.0, "Ton"),
    ]
    assert set(found["source_url"]) == {SOURCE["url"]}
    assert (reading.state, reading.import_id) == (ReadingState.STORED, import_id)
    entry = AuditEntry.objects.get(action="datasets.figures_stored")
    assert (entry.by, entry.after["new"]) == (planner, 3)
    [line] = store_seam.catalogue().entries
    assert line.by == "Ni Made Contoh, Pemerintah Kabupaten Badung"


def test_preview_stores_nothing(upload, client):
    reading = upload(TABLE)
    plan(client, reading)
    page = words(client.get(f"/data/impor/{reading.pk}/pratinjau/").text)

    assert "Baru 3" in page
    assert "Simpan 3 angka" in page
    assert store_seam.datasets() == ()


def test_preview_shows_old_and_new_and_what_is_absent(upload, store, client):
    store(upload(TABLE))
    reading = upload(CHANGED)
    plan(client, reading, new_dataset="", dataset="contoh-produksi")
    page = words(client.get(f"/data/impor/{reading.pk}/pratinjau/").text)

    assert "Baru 2" in page
    assert "Berubah 1" in page
    assert "Tetap 1" in page
    assert "Tidak ada lagi di berkas ini 1" in page
    assert "Kabupaten Badung (51.03) 2022 Produksi Contoh Ton 10 11 angka" in page


def test_same_file_twice_changes_nothing(upload, store, client):
    first = store(upload(TABLE))
    again = upload(TABLE)
    plan(client, again, new_dataset="", dataset="contoh-produksi")
    version = store_seam.data_version()

    page = client.get(f"/data/impor/{again.pk}/pratinjau/").text
    assert "Tidak ada yang berubah" in words(page)
    assert 'name="versi"' not in page
    response = client.post(f"/data/impor/{again.pk}/simpan/", {"versi": version}, follow=True)

    assert f"sudah disimpan sebagai impor {first}. Tidak ada yang berubah." in words(response.text)
    assert store_seam.data_version() == version
    assert StoredImport.objects.count() == 1


def test_pressing_store_twice_stores_once(upload, client):
    reading = upload(TABLE)
    plan(client, reading)
    version = version_of(client.get(f"/data/impor/{reading.pk}/pratinjau/").text)
    client.post(f"/data/impor/{reading.pk}/simpan/", {"versi": version})
    response = client.post(f"/data/impor/{reading.pk}/simpan/", {"versi": version}, follow=True)

    assert "sudah disimpan. Tidak ada yang berubah." in words(response.text)
    assert len(store_seam.catalogue().entries) == 1


def test_store_that_moved_is_told_and_previewed_again(upload, store, client):
    waiting = upload(CHANGED)
    plan(client, waiting)
    seen = version_of(client.get(f"/data/impor/{waiting.pk}/pratinjau/").text)
    store(upload(TABLE))

    page = client.post(f"/data/impor/{waiting.pk}/simpan/", {"versi": seen}, follow=True)

    assert "Ada impor lain sesudah pratinjau ini dibuat" in words(page.text)
    assert "Berubah 1" in words(page.text)
    assert len(store_seam.catalogue().entries) == 1
    client.post(f"/data/impor/{waiting.pk}/simpan/", {"versi": version_of(page.text)})
    assert len(store_seam.catalogue().entries) == 2


def test_store_that_fails_leaves_the_reading_open(upload, client, monkeypatch):
    reading = upload(TABLE)
    plan(client, reading)
    version = version_of(client.get(f"/data/impor/{reading.pk}/pratinjau/").text)

    def busy(self, preview, *, by):
        raise StoreBusy("x", 1)

    monkeypatch.setattr("tiru.datasets.store.Store.commit", busy)
    response = client.post(f"/data/impor/{reading.pk}/simpan/", {"versi": version})

    reading.refresh_from_db()
    assert (response.status_code, reading.state) == (503, ReadingState.OPEN)
    assert not AuditEntry.objects.filter(action="datasets.figures_stored").exists()


def test_database_that_failed_after_the_store_is_mended_by_storing_again(upload, client, monkeypatch):
    reading = upload(TABLE)
    plan(client, reading)
    version = version_of(client.get(f"/data/impor/{reading.pk}/pratinjau/").text)
    monkeypatch.setattr("tiru_web.datasets.services.audit.record", lambda *a, **k: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        client.post(f"/data/impor/{reading.pk}/simpan/", {"versi": version})
    monkeypatch.undo()

    client.post(f"/data/impor/{reading.pk}/simpan/", {"versi": store_seam.data_version()})

    reading.refresh_from_db()
    assert (reading.state, reading.import_id) == (ReadingState.STORED, "0001")
    assert len(store_seam.catalogue().entries) == 1


@pytest.mark.parametrize(
    ("source", "error"),
    [
        ({"new_dataset": ""}, "id_new_dataset: Tulis nama"),
        ({"new_dataset": "Contoh Produksi"}, "id_new_dataset: Pakai huruf kecil"),
        ({"title": ""}, "id_title: Tulis judul"),
        ({"publisher": ""}, "id_publisher: Tulis siapa"),
        ({"url": ""}, "id_url: Tulis alamatnya"),
        ({"url": "ftp://contoh.go.id"}, "id_url: Tulis alamat yang dimulai"),
        ({"has_no_url": "on"}, "id_has_no_url: Alamatnya sudah diisi"),
        ({"read_on": ""}, "id_read_on: Isi tanggal"),
        ({"read_on": "2999-01-01"}, "id_read_on: Tanggal itu masih di depan"),
        ({"read_on": "kemarin"}, "id_read_on: Tulis tanggal"),
        ({"indicator": "hdi", "definition": "x"}, "id_indicator: contoh.csv tidak disimpan"),
        ({"indicator": "population_projection"}, "id_definition: contoh.csv tidak disimpan"),
    ],
)
def test_what_is_missing_or_wrong_is_told_beside_its_field(upload, client, source, error):
    reading = upload(
        TABLE.replace("(Ton)", "(Jiwa)") if "population_projection" in source.values() else TABLE
    )
    response = plan(client, reading, **source)

    assert response.status_code == 422
    assert any(found.startswith(error) for found in errors_of(response.text)), errors_of(response.text)
    assert store_seam.datasets() == ()


def test_table_that_is_not_on_the_web_needs_no_address(upload, client):
    assert plan(client, upload(TABLE), url="", has_no_url="on").status_code == 302


def test_kept_source_comes_back_into_the_form(upload, client):
    reading = upload(TABLE)
    plan(client, reading)
    page = client.get(f"/data/impor/{reading.pk}/sumber/").text
    assert 'value="Dinas Contoh"' in page
    assert 'value="2024-03-05"' in page
    assert 'value="contoh-produksi"' in page


def test_another_answer_asks_for_the_source_again(upload, client):
    reading = upload(b"Jenis,Produksi (Ton),\n,2018,2019\nContoh A,1,2\nContoh B,3,-\n")
    client.post(f"/data/impor/{reading.pk}/jawaban/", {"q0": "51.03"})
    plan(client, reading)
    client.post(f"/data/impor/{reading.pk}/jawaban/", {"tarik": "tabel1.region"})
    reading.refresh_from_db()
    assert reading.plan == {}


DOUBTFUL = """Produksi Contoh (Ton)
Kabupaten/Kota,2022,2023
Kabupaten Badung,10,11
Kota Denpasar,4-,5
Kabupaten Gianyar,8,9
"""


def test_doubtful_cells_are_stored_only_when_asked_for(upload, store, client):
    reading = upload(DOUBTFUL)
    assert "Simpan juga" in words(client.get(f"/data/impor/{reading.pk}/sumber/").text)
    store(reading)
    accepted = store_seam.figures("contoh-produksi", store_seam.FigureFilter())

    store(upload(DOUBTFUL), new_dataset="semua", include_doubtful="on")
    everything = store_seam.figures("semua", store_seam.FigureFilter())

    assert (accepted.height, set(accepted["status"])) == (5, {"accepted"})
    assert everything.filter(everything["status"] == "doubtful")["value"].to_list() == [-4.0]


def test_file_without_a_doubt_does_not_ask_about_doubtful_cells(upload, client):
    assert "Simpan juga" not in words(client.get(f"/data/impor/{upload(TABLE).pk}/sumber/").text)


def test_undo_needs_a_reason_and_brings_the_old_figures_back(upload, store, client, planner):
    store(upload(TABLE))
    second = store(upload(CHANGED), new_dataset="", dataset="contoh-produksi")
    address = f"/data/kumpulan/contoh-produksi/impor/{second}/"
    assert "Batalkan impor" in words(client.get(address).text)

    refused = client.post(address, {"tindakan": "batalkan", "reason": ""})
    assert errors_of(refused.text) == ["id_reason: Tulis alasannya."]
    done = client.post(address, {"tindakan": "batalkan", "reason": "Tabel ditarik."}, follow=True)

    assert f"Impor {second} dibatalkan." in words(done.text)
    found = store_seam.figures("contoh-produksi", store_seam.FigureFilter(region="51.03", period="2022"))
    assert found["value"].to_list() == [10.0]
    entry = AuditEntry.objects.get(action="datasets.import_undone")
    assert (entry.by, entry.reason) == (planner, "Tabel ditarik.")

    twice = client.post(address, {"tindakan": "batalkan", "reason": "x"}, follow=True)
    assert "sudah dibatalkan" in words(twice.text)
    client.post(address, {"tindakan": "berlakukan", "reason": "Keliru."})
    found = store_seam.figures("contoh-produksi", store_seam.FigureFilter(region="51.03", period="2022"))
    assert found["value"].to_list() == [11.0]


def test_opening_the_undo_page_undoes_nothing(upload, store, client):
    import_id = store(upload(TABLE))
    version = store_seam.data_version()
    client.get(f"/data/kumpulan/contoh-produksi/impor/{import_id}/")
    assert store_seam.data_version() == version


def other_client(user_in, client_for, *roles):
    user = user_in(*roles, region_code="73.71", government="Pemerintah Kota Makassar")
    return client_for(user)


def test_readings_of_another_government_are_not_there(upload, user_in, client_for):
    reading = upload(TABLE)
    other = other_client(user_in, client_for, Role.PLANNER)
    for part in ("", "sumber/", "pratinjau/", "jawaban.yaml"):
        assert other.get(f"/data/impor/{reading.pk}/{part}").status_code == 404, part
    for part in ("jawaban/", "berkas-jawaban/", "sumber/", "simpan/", "buang/"):
        assert other.post(f"/data/impor/{reading.pk}/{part}").status_code == 404, part
    assert reading.file_name not in other.get("/data/impor/").text


def test_same_file_of_another_government_is_another_upload(upload, user_in, client_for):
    first = upload(TABLE)
    second = upload(TABLE, by=other_client(user_in, client_for, Role.PLANNER))
    assert second.pk != first.pk
    assert second.government.region_code == "73.71"


def test_import_of_another_government_cannot_be_undone(upload, store, user_in, client_for):
    import_id = store(upload(TABLE))
    other = other_client(user_in, client_for, Role.ADMINISTRATOR)
    address = f"/data/kumpulan/contoh-produksi/impor/{import_id}/"

    assert other.get(address).status_code == 403
    assert other.post(address, {"tindakan": "batalkan", "reason": "x"}).status_code == 403
    assert "Batalkan" not in words(other.get("/data/kumpulan/contoh-produksi/").text)


def test_import_of_the_command_line_is_for_administrators(upload, store, client, user_in, client_for):
    import_id = store(upload(TABLE))
    StoredImport.objects.all().delete()
    address = f"/data/kumpulan/contoh-produksi/impor/{import_id}/"
    administrator = other_client(user_in, client_for, Role.ADMINISTRATOR)

    assert client.get(address).status_code == 403
    administrator.post(address, {"tindakan": "batalkan", "reason": "Uji."})
    assert import_id in store_seam.catalogue().undone


@pytest.mark.parametrize("role", [Role.ORGANISER, Role.AUDITOR, Role.DELEGATE])
def test_other_roles_read_and_do_not_import(upload, store, user_in, client_for, role):
    reading = upload(TABLE)
    store(reading)
    reader = other_client(user_in, client_for, role)

    assert reader.get("/data/").status_code == 200
    assert "Masukkan data" not in reader.get("/data/").text
    assert reader.get("/data/kumpulan/contoh-produksi/").status_code == 200
    assert reader.get("/data/impor/").status_code == 403
    assert reader.get(f"/data/impor/{reading.pk}/").status_code == 403


def test_waiting_reading_stands_on_the_home_page(upload, store, client):
    reading = upload(TABLE)
    assert "Berkas data belum disimpan: contoh.csv" in words(client.get("/").text)
    store(reading)
    assert "Berkas data belum disimpan" not in words(client.get("/").text)
