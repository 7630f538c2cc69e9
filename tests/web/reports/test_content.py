"""What a visit was about is claimed like who came: purposes, industries, support, figures, agreements."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from tiru_web.reports.models import ClaimState
from tiru_web.reports.services import GivenText, add_source_text

TEXT = (
    "Rombongan Pemerintah Kabupaten Badung berkunjung studi tiru ke Kota Makassar, Selasa (9/7/2024). "
    "Kunjungan ini bertujuan untuk mempelajari pengelolaan sentra kerajinan. "
    "Kota Makassar membina 1.214 perajin batik dan memberi pelatihan. "
    "Kedua pihak sepakat menyusun nota kesepahaman."
)


@pytest.fixture
def source(visit, planner):
    return add_source_text(visit=visit, given=GivenText(TEXT, "Kabar"), by=planner).source


@pytest.fixture
def client(client_for, planner):
    return client_for(planner)


def words_of(response):
    return " ".join(re.sub(r"<[^>]*>", " ", response.content.decode()).split())


def decide(client, claim, **data):
    address = reverse("reports:decide_claim", args=[claim.source.visit_id, claim.source_id, claim.pk])
    return client.post(address, data, follow=True)


def test_content_is_kept_with_its_place_after_the_claims_on_who_came(source):
    content = ("purpose", "kbli_group", "support_type", "practice_figure", "agreement")
    claims = list(source.claims.filter(field__in=content))

    assert [(claim.field, claim.value, claim.quote) for claim in claims] == [
        ("purpose", "mempelajari pengelolaan sentra kerajinan", "mempelajari pengelolaan sentra kerajinan"),
        ("support_type", "K1", "sentra kerajinan"),
        ("practice_figure", "1.214 perajin", "1.214"),
        ("kbli_group", "13134", "batik"),
        ("support_type", "F1", "pelatihan"),
        ("agreement", "sepakat menyusun nota kesepahaman", "sepakat menyusun nota kesepahaman"),
    ]
    assert max(claim.position for claim in source.claims.exclude(field__in=content)) < claims[0].position


def test_pages_name_content_in_words_and_never_by_code(client, source):
    for address in (
        reverse("reports:source", args=[source.visit_id, source.pk]),
        reverse("visits:detail", args=[source.visit_id]),
    ):
        words = words_of(client.get(address))
        for told in ("Batik (KBLI 13134)", "1.214 perajin", "Kesepakatan", "Jenis dukungan"):
            assert told in words
        assert "F1" not in words
    words = words_of(client.get(reverse("reports:source", args=[source.visit_id, source.pk])))
    assert "yang diukur: perajin batik daerah: Kota Makassar" in words
    assert "disepakati, belum disebut ditandatangani" in words


def test_kind_of_industry_is_corrected_by_choosing_another(client, source):
    claim = source.claims.get(field="kbli_group")
    decide(client, claim, state="dikoreksi", corrected_value="99", reason="salah baca")
    assert claim.decisions.count() == 0

    response = decide(client, claim, state="dikoreksi", corrected_value="13", reason="tenun, bukan batik")
    assert "Industri Tekstil (KBLI 13)" in words_of(response)


def test_accepted_agreement_counts_as_recorded(client, source):
    claim = source.claims.get(field="agreement")
    decide(client, claim, state="diterima")

    assert source.claims.get(field="agreement").state == ClaimState.ACCEPTED
    row = client.get(reverse("visits:detail", args=[source.visit_id])).content.decode()
    row = row[row.index('id="catatan-agreement"') :]
    assert "tercatat" in row[: row.index("</dd>")]
