"""What the forms take and what they say when they do not."""

from __future__ import annotations

import pytest

from tiru_web.reports.forms import ClaimDecisionForm, ConflictForm


def errors_of(form):
    return {name: " ".join(errors) for name, errors in form.errors.items()}


@pytest.fixture
def claim(add_text):
    source = add_text(
        "Aula, 9 Juli 2024, 90 orang dari Kabupaten Badung ingin meniru.",
        ("headcount", "90", "90 orang"),
        ("date", "2024-07-09", "9 Juli 2024"),
        ("visitor_region", "51.03", "Kabupaten Badung"),
        ("adoption_intent", "true", "ingin meniru"),
        ("venue", "Aula", "Aula"),
    )
    claims = {claim.field: claim for claim in source.claims.all()}
    return claims.__getitem__


def decide(claim, state="dikoreksi", value="", reason="undangan"):
    return ClaimDecisionForm({"state": state, "corrected_value": value, "reason": reason}, claim=claim)


@pytest.mark.parametrize(
    ("field", "written", "kept"),
    [
        ("headcount", "1.094 orang", "1094"),
        ("date", "10 Juli 2024", "2024-07-10"),
        ("visitor_region", "Kota Denpasar", "51.71"),
        ("visitor_region", "51.71", "51.71"),
        ("adoption_intent", "false", "false"),
        ("venue", " Balai Kota ", "Balai Kota"),
    ],
)
def test_correction_is_kept_in_the_form_of_its_field(claim, field, written, kept):
    form = decide(claim(field), value=written)
    assert form.is_valid(), form.errors
    assert form.cleaned_data["corrected_value"] == kept


@pytest.mark.parametrize(
    ("field", "written", "words"),
    [
        ("headcount", "banyak", "bilangan bulat"),
        ("headcount", "", "Tulis nilai yang benar"),
        ("headcount", "90", "sama dengan bacaan"),
        ("date", "kemarin", "9 Juli 2024"),
        ("visitor_region", "Bandung", "dapat berarti beberapa daerah"),
        ("visitor_region", "5103", "tidak bertitik"),
        ("visitor_region", "Atlantis", "tidak ditemukan"),
        ("adoption_intent", "mungkin", "mungkin"),
        ("venue", "AULA.", "sama dengan bacaan"),
    ],
)
def test_correction_that_cannot_be_kept_is_explained(claim, field, written, words):
    form = decide(claim(field), value=written)
    assert not form.is_valid()
    assert words in errors_of(form)["corrected_value"]


@pytest.mark.parametrize("state", ["dikoreksi", "ditolak"])
def test_correcting_and_rejecting_need_a_reason(claim, state):
    form = decide(claim("headcount"), state=state, value="94", reason="  ")
    assert "alasan" in errors_of(form)["reason"]


@pytest.mark.parametrize("state", ["diterima", "belum_diperiksa"])
def test_accepting_and_taking_back_need_none(claim, state):
    form = decide(claim("headcount"), state=state, value="bukan angka", reason="")
    assert form.is_valid(), form.errors
    assert form.cleaned_data["corrected_value"] == ""


def test_unknown_state_is_refused(claim):
    assert not decide(claim("headcount"), state="hapus").is_valid()


@pytest.mark.parametrize(
    ("field", "shown"),
    [("date", "9 Juli 2024"), ("visitor_region", "Kabupaten Badung"), ("headcount", "90"), ("venue", "Aula")],
)
def test_box_starts_with_the_present_value_in_words(claim, field, shown):
    assert ClaimDecisionForm(claim=claim(field))["corrected_value"].value() == shown


@pytest.fixture
def conflict_form(two_counts, conflict):
    claims = list(two_counts.claims.all())

    def make(choice="", value="", reason="daftar hadir"):
        keys = {claim.value: str(claim.pk) for claim in claims}
        data = {"choice": keys.get(choice, choice), "value": value, "reason": reason}
        return ConflictForm(data, conflict=conflict, claims=claims)

    return make


def test_choosing_a_claimed_value(conflict_form):
    form = conflict_form("94", value="tidak dibaca")
    assert form.is_valid(), form.errors
    assert (form.outcome, form.chosen.value, form.cleaned_data["value"]) == ("pilih_nilai", "94", "")


def test_choosing_another_value(conflict_form):
    form = conflict_form("nilai_lain", value="92")
    assert form.is_valid(), form.errors
    assert (form.outcome, form.chosen, form.cleaned_data["value"]) == ("nilai_lain", None, "92")


def test_leaving_it_open(conflict_form):
    form = conflict_form("biarkan_terbuka")
    assert form.is_valid(), form.errors
    assert (form.outcome, form.chosen) == ("biarkan_terbuka", None)


@pytest.mark.parametrize(
    ("data", "field", "words"),
    [
        ({"choice": ""}, "choice", "Pilih salah satu"),
        ({"choice": "999999"}, "choice", "999999"),
        ({"choice": "94", "reason": " \n "}, "reason", "Tulis alasannya"),
        ({"choice": "nilai_lain"}, "value", "Tulis nilai"),
        ({"choice": "nilai_lain", "value": "94"}, "value", "sudah ada"),
        ({"choice": "nilai_lain", "value": "banyak"}, "value", "bilangan bulat"),
    ],
)
def test_resolution_that_cannot_be_kept_is_explained(conflict_form, data, field, words):
    form = conflict_form(**data)
    assert not form.is_valid()
    assert list(form.errors) == [field]
    assert words in errors_of(form)[field]
