"""Files made for machines, sent through the page: read as on the command line, up to the store."""

import io

import polars as pl
from tests.web.datasets.conftest import words

from tiru.datasets.reading import read_file
from tiru_web.datasets.analysis import reading as reading_seam

TIDY = {
    "kode_kemendagri": ["51.03", "51.71"],
    "tahun": [2023, 2023],
    "indikator": ["Produksi contoh"] * 2,
    "nilai": [10.0, 20.0],
    "satuan": ["Ton"] * 2,
}
MESSAGE = (
    "DATAFLOW,REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE\n"
    "CONTOH:PRODUKSI(1.0),51.03,2022,10,Ton\nCONTOH:PRODUKSI(1.0),51.03,2023,20,Ton\n"
)


def parquet(rows) -> bytes:
    file = io.BytesIO()
    pl.DataFrame(rows).write_parquet(file)
    return file.getvalue()


def test_parquet_is_drawn_and_stored(upload, client, store):
    reading = upload(parquet(TIDY), name="produksi.parquet")
    page = client.get(f"/data/impor/{reading.pk}/").text

    assert "Badung" in page
    assert store(reading)
    figures = words(client.get("/data/kumpulan/contoh-produksi/").text)
    assert "Kabupaten Badung" in figures


def test_sdmx_message_asks_for_the_same_as_on_the_command_line(upload, client, tmp_path):
    reading = upload(MESSAGE, name="pesan.csv")
    path = tmp_path / "pesan.csv"
    path.write_text(MESSAGE)
    asked = [question.key for question in read_file(path).questions]

    kept = reading_seam.read_upload(path, "contoh", {}, "").report
    assert [question.key for question in kept.questions] == asked
    assert client.get(f"/data/impor/{reading.pk}/").status_code == 200


def test_wide_table_of_regions_reads_as_on_the_command_line(upload, client, shared_data):
    path = shared_data / "regions" / "id_regions_514_indicators.csv"
    reading = upload(path)
    report = reading_seam.read_upload(path, reading.sha256, {}, "").report

    command = read_file(path)
    assert [question.key for question in report.questions] == [q.key for q in command.questions]
    assert report.observations == command.observations
    page = client.get(f"/data/impor/{reading.pk}/")
    assert page.status_code == 200
    assert len(page.content) < 400_000
