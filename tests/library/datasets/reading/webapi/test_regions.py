"""Rows that are regions: a BPS code counts only where the name beside it agrees."""

import pytest

from tiru.datasets.reading import CellStatus
from tiru.regions import RegionKind, load_registry

REGENCIES = [r for r in load_registry().regions() if r.kind is not RegionKind.PROVINSI]
DIFFERING = [r for r in REGENCIES if r.bps_code != r.code.replace(".", "")]


def codes_of(report):
    return list(dict.fromkeys((o.region_label, o.region_code) for o in report.observations))


def test_bps_code_with_its_name_becomes_the_kemendagri_code(read):
    report = read(rows=((7308, "Maros"), (7311, "Bone"), (5103, "Kab. Badung")))

    assert codes_of(report) == [("Maros", "73.09"), ("Bone", "73.08"), ("Kab. Badung", "51.03")]


def test_code_with_another_name_has_no_region(read, kinds):
    report = read(rows=((5103, "Badung"), (5104, "Tabanan"), (5105, "Klungkung")))
    hit = [o for o in report.observations if o.region_label == "Tabanan"]

    assert {(o.region_code, o.status, o.reason) for o in hit} == {
        (None, CellStatus.DOUBTFUL, "code_label_mismatch")
    }
    assert kinds(report) == ["code_label_mismatch"]
    (question,) = report.questions
    assert question.key == "vervar.5104.region"
    assert question.options == ("Kabupaten Tabanan (51.02)", "Kabupaten Gianyar (51.04)")


def test_mismatch_answered_by_a_person_is_taken(read):
    lists = {"rows": ((5103, "Badung"), (5104, "Tabanan"))}
    report = read(**lists, answers={"vervar.5104.region": "51.02"})

    assert codes_of(report)[1] == ("Tabanan", "51.02")
    assert (report.questions, report.observations[-1].reason) == ((), "region_by_answer")


def test_199_codes_differ_between_the_systems():
    assert len(DIFFERING) == 199


def test_kemendagri_digits_in_the_place_of_bps_codes_are_never_joined(read):
    """Each of the 199 regions whose codes differ, its Kemendagri digits put where BPS codes belong."""
    agreeing = [region for region in REGENCIES if region not in DIFFERING][:200]
    rows = [(int(r.bps_code), r.name) for r in agreeing]
    taken = {number for number, _ in rows}
    wrong = [r for r in DIFFERING if int(r.code.replace(".", "")) not in taken]
    rows += [(int(r.code.replace(".", "")), r.name) for r in wrong]
    report = read(rows=rows, years=((118, "2018"),))
    names = {region.name: region for region in REGENCIES}

    assert len(wrong) == 199
    for observation in report.observations:
        assert observation.region_code in {None, names[observation.region_label].code}
    refused = [o for o in report.observations if o.region_code is None]
    listed = [code for r in REGENCIES for code in load_registry().history(r).codes]
    newer = {code.code for code in listed if code.system == "bps" and code.last_year is None}
    known_bps = {r.bps_code for r in REGENCIES} | newer
    # 164 of the digits are the BPS code of another region, more in the newer numbers of Papua; the others are
    # no BPS code at all.
    assert {o.region_label for o in refused} == {
        r.name for r in wrong if r.code.replace(".", "") in known_bps
    }
    assert {o.status for o in refused} == {CellStatus.DOUBTFUL}
    assert {o.reason for o in refused} == {"wrong_code_system"}


@pytest.mark.parametrize("region", DIFFERING, ids=lambda region: region.code)
def test_bps_code_of_each_differing_region_leads_to_its_own_code(read, region):
    report = read(rows=((int(region.bps_code), region.name),), years=((118, "2018"),))

    assert codes_of(report) == [(region.name, region.code)]


def test_bare_name_beside_its_namesake_is_the_regency(read):
    report = read(rows=((1, "Bandung"), (2, "Kota Bandung")))

    assert codes_of(report) == [("Bandung", "32.04"), ("Kota Bandung", "32.73")]
    assert {o.reason for o in report.observations} == {"region_by_name"}


def test_bare_name_without_its_namesake_is_asked(read):
    report = read(rows=((1, "Bandung"), (2, "Badung")))
    (question,) = report.questions

    assert question.options == ("Kabupaten Bandung (32.04)", "Kota Bandung (32.73)")
    assert {o.status for o in report.observations if o.region_label == "Bandung"} == {CellStatus.AMBIGUOUS}
    answered = read(rows=((1, "Bandung"), (2, "Badung")), answers={"vervar.1.region": "Kota Bandung (32.73)"})
    assert codes_of(answered)[0] == ("Bandung", "32.73")


def test_short_list_numbered_like_provinces_is_not_read_as_codes(read):
    report = read(rows=((11, "Badung"), (12, "Gianyar"), (13, "Tabanan")))

    assert codes_of(report) == [("Badung", "51.03"), ("Gianyar", "51.04"), ("Tabanan", "51.02")]


@pytest.mark.parametrize("label", ["INDONESIA", "34 PROVINSI", "38 Provinsi", "Jumlah"])
def test_code_9999_is_the_country(read, label):
    report = read(rows=((5100, "BALI"), (9999, label)), heading="Provinsi")
    total = report.observations[-1]

    assert (total.region_code, total.status, total.reason) == (None, CellStatus.ACCEPTED, "national_total")
    assert total.is_total
    assert not report.observations[0].is_total


def test_province_among_its_regencies_is_their_total(read):
    report = read(rows=((5103, "Badung"), (5171, "Kota Denpasar"), (5100, "Provinsi Bali")))

    assert [o.is_total for o in report.observations] == [False] * 4 + [True] * 2
    assert report.observations[-1].region_code == "51"


@pytest.mark.parametrize("label", ["Jumlah", "Total", "Jumlah/Total", "Jumlah Provinsi"])
def test_total_label_at_a_province_code_is_the_province(read, label):
    report = read(rows=((5103, "Badung"), (5171, "Kota Denpasar"), (5100, label)))
    total = report.observations[-1]

    assert (total.region_code, total.is_total, total.status) == ("51", True, CellStatus.ACCEPTED)


def test_country_label_at_a_region_code_has_no_region(read, kinds):
    report = read(rows=((5103, "Badung"), (5171, "Kota Denpasar"), (5104, "Indonesia")))

    assert (report.observations[-1].region_code, kinds(report)) == (None, ["code_label_mismatch"])


def test_rows_that_are_sectors_become_the_breakdown_and_the_region_is_asked(read):
    lists = {"rows": ((1, "Pertanian"), (2, "Industri_Pengolahan")), "heading": "Lapangan Usaha"}
    report = read(**lists)

    assert report.observations[0].breakdown == ("Pertanian",)
    assert report.observations[-1].breakdown == ("Industri Pengolahan",)
    assert {(o.region_code, o.status, o.reason) for o in report.observations} == {
        (None, CellStatus.AMBIGUOUS, "region_unknown")
    }
    assert [question.key for question in report.questions] == ["region"]
    answered = read(**lists, region="Kabupaten Badung")
    assert {(o.region_code, o.status) for o in answered.observations} == {("51.03", CellStatus.ACCEPTED)}
    assert answered.tables[0].region_scope == "51.03"


def test_rows_of_the_whole_country_take_the_answer_indonesia(read):
    lists = {"rows": ((1, "Pertanian"), (2, "Industri")), "heading": "Lapangan Usaha"}
    report = read(**lists, answers={"region": "Indonesia"})

    assert {(o.region_code, o.region_label, o.status) for o in report.observations} == {
        (None, "Indonesia", CellStatus.ACCEPTED)
    }


def test_kecamatan_named_like_a_regency_is_no_regency(read):
    report = read(rows=((10, "Jombang"), (20, "Sidoarjo")), heading="Kecamatan")

    assert {o.region_code for o in report.observations} == {None}
    assert report.observations[0].breakdown == ("Jombang",)


def test_urban_and_rural_are_no_regions(read):
    report = read(rows=((1, "Perkotaan"), (2, "Perdesaan")), heading="Daerah Tempat Tinggal")

    assert report.observations[0].breakdown == ("Perkotaan",)
