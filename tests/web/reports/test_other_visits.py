"""Other visits told in a text stand beside its claims and never among them."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from tiru_web.reports.services import GivenText, add_source_text

TEXT = (
    "Pemkot Makassar menerima rombongan studi tiru Pemkab Badung, Selasa (9/7/2024). "
    "Rombongan berjumlah 94 orang dipimpin Sekda Badung Misal Umpama.\n"
    "Pada hari yang sama, Pemkot Makassar juga menerima rombongan studi banding DPRD Kabupaten Sleman. "
    "Rombongan kedua berjumlah 35 orang dan dipimpin Ketua DPRD Sleman Contoh Saja.\n"
)


@pytest.mark.parametrize(("text", "is_told"), [(TEXT, True), (TEXT.split("\n")[0], False)])
def test_second_delegation_is_told_apart_from_the_claims(visit, planner, client_for, text, is_told):
    source = add_source_text(visit=visit, given=GivenText(text, "Kabar"), by=planner).source
    response = client_for(planner).get(reverse("reports:source", args=[visit.pk, source.pk]))
    page = " ".join(re.sub(r"<[^>]*>", " ", response.content.decode()).split())

    told = "Bersamaan: Kabupaten Sleman ke Kota Makassar"
    assert (told in page, "Kunjungan lain dalam teks ini" in page) == (is_told, is_told)
    assert not source.claims.filter(value__contains="35").exists()
