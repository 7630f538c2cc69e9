"""`tiru practices transfer` and `chain`: can it work here, what to ask, and where it went."""

import json

import pytest
from tests.cli.test_json_shapes import answers, differences
from typer.testing import CliRunner

from tiru.errors import UnknownPractice, UnknownRegion
from tiru_cli.practices import app


def run(*arguments: str):
    return CliRunner().invoke(app, arguments, env={"COLUMNS": "200"})


def read_json(*arguments: str):
    result = run(*arguments, "--format", "json")
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_every_condition_stands_with_its_state_and_figure():
    output = run("transfer", "malang-creative-center", "--region", "Badung", "--format", "md").stdout

    assert "| Struktur daerah | belum terpenuhi |" in output
    assert "Angkanya: urutan ke-13 dari 34 daerah." in output
    assert "Yang paling berbeda: " in output
    assert "Penduduk menurut administrasi kependudukan Kabupaten Badung 537.739 jiwa (2024)" in output
    assert "2 terpenuhi, 1 belum terpenuhi, dan 3 tidak diketahui." in output


def test_questions_are_numbered_and_end_in_a_question_mark():
    output = run("transfer", "surabaya-e-peken", "--region", "51.03", "--format", "md").stdout
    questions = [
        line for line in output.splitlines() if line[:1].isdigit() and ". " in line[:4] and "?" in line
    ]

    assert len(questions) == 7
    assert (
        "2. Berapa bagian pembelian yang tetap ada bila pegawai tidak lagi diwajibkan membeli?" in questions
    )


def test_json_tells_figures_with_their_source():
    record = read_json("transfer", "malang-creative-center", "--region", "51.03")
    scale = next(each for each in record["items"] if each["kind"] == "scale")

    assert (record["region_code"], record["origin_region_code"]) == ("51.03", "35.73")
    assert record["counts"] == {"terpenuhi": 2, "belum terpenuhi": 1, "tidak diketahui": 3}
    assert scale["figures"][0]["value"] == 537739
    assert scale["figures"][0]["source_url"].startswith("http")


def test_region_without_figures_is_no_mistake():
    record = read_json("transfer", "malang-creative-center", "--region", "93.04")

    assert {each["state"] for each in record["items"] if each["kind"] in {"likeness", "scale"}} == {
        "tidak diketahui"
    }


def test_chain_tells_each_step_with_its_result():
    output = run("chain", "bandung-kredit-mesra").stdout

    assert "Kota Bandung → Jawa Barat (32), 2018, mengikuti orang; hasil: 7.695 debitur" in output
    assert "Jawa Barat → Bali (51), 2022, lewat bank; hasil belum diketahui" in output
    assert "2 salinan, 1 dengan hasil yang diketahui." in output


def test_chain_of_a_practice_nobody_copied_says_so():
    assert "tidak menyebut daerah lain" in run("chain", "surabaya-e-peken").stdout


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (("transfer", "tidak-ada", "--region", "51.03"), UnknownPractice),
        (("transfer", "surabaya-e-peken", "--region", "Atlantis"), UnknownRegion),
        (("chain", "tidak-ada"), UnknownPractice),
    ],
)
def test_unknown_names_are_refused(arguments: tuple[str, ...], error: type[Exception]):
    assert isinstance(run(*arguments).exception, error)


def test_page_names_the_keys(tiru):
    transfers = [
        ("practices", "transfer", key, "--region", "51.03")
        for key in ("malang-creative-center", "bali-ikm-bali-bangkit")
    ]
    chains = [
        ("practices", "chain", key) for key in ("bandung-kredit-mesra", "yogyakarta-segoro-amarto-reborn")
    ]

    assert differences("tiru practices transfer", answers(tiru, *transfers)) == (set(), set())
    assert differences("tiru practices chain", answers(tiru, *chains)) == (set(), set())
