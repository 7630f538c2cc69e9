"""The definitions: each in words, each recognised by its own note and by no other."""

import pytest

from tiru.datasets import PriceBasis, SourceKind, load_indicators, load_series
from tiru.datasets._series import series_of_note


def test_every_series_is_in_words_and_belongs_to_an_indicator():
    for series in load_series().values():
        assert series.label
        assert series.indicator in load_indicators()


def test_what_may_not_be_compared_says_why():
    assert all(series.note.endswith(".") for series in load_series().values() if not series.is_comparable)


def test_every_indicator_has_a_definition():
    assert {series.indicator for series in load_series().values()} == set(load_indicators())


def test_price_basis_is_named_for_money_of_the_whole_economy():
    basis = {series.indicator: set() for series in load_series().values()}
    for series in load_series().values():
        basis[series.indicator].add(series.price_basis)

    assert basis["grdp_current"] == {PriceBasis.CURRENT}
    assert basis["grdp_constant_2010"] == {PriceBasis.CONSTANT_2010}
    assert basis["unemployment_rate"] == {PriceBasis.NONE}


def test_counts_of_single_offices_are_not_comparable():
    kinds = {
        s.key: s.is_comparable
        for s in load_series().values()
        if s.source_kind is SourceKind.INDUSTRY_REGISTER
    }

    assert {key for key, comparable in kinds.items() if comparable} == {
        "ikm_register_bali",
        "ikm_tenaga_kerja_bali",
        "ikm_investasi_bali",
    }
    assert not any(
        s.is_comparable for s in load_series().values() if s.source_kind is SourceKind.COOPERATIVES_REGISTER
    )


@pytest.mark.parametrize(
    ("indicator", "note", "series"),
    [
        ("unemployment_rate", "TPT, August 2023", "tpt_agustus"),
        ("unemployment_rate", "TPT, Agustus 2019", "tpt_agustus"),
        ("unemployment_rate", "tpt, agustus 2019", "tpt_agustus"),
        ("unemployment_rate", "open unemployment rate (TPT), August 2022", "tpt_agustus"),
        ("unemployment_rate", "TPT 2023", "tpt_tanpa_bulan"),
        ("unemployment_rate", "TPT, February 2023", "TPT, February 2023"),
        ("unemployment_rate", "TPT, August 2023; estimated", "TPT, August 2023; estimated"),
        ("poverty_rate", "P0, March 2024", "p0_maret"),
        ("poverty_rate", "P0, September 2024", "P0, September 2024"),
        ("hdi", "IPM 2021, older life expectancy series", "ipm_uhh_lama"),
        ("hdi", "IPM 2023, newer life expectancy series (2022 is 68.51 in the same file)", "ipm_uhh_baru"),
        ("minimum_wage", "UMK 2025", "upah_minimum_berlaku"),
        ("minimum_wage", "no own UMK: the UMP of Bali 2024 applies", "upah_minimum_berlaku"),
        ("minimum_wage", "UMP 2025", "UMP 2025"),
        ("grdp_current", "GRDP current 2024, preliminary", "pdrb_berlaku"),
        ("grdp_current", "GRDP current 2024, rounded", "pdrb_berlaku_media"),
        (
            "ikm_units",
            "count of the regional industry office (IKM register); about 10 thousand",
            "ikm_perkiraan",
        ),
        ("grdp_growth", "TPT, August 2023", "TPT, August 2023"),
    ],
)
def test_note_tells_the_series(indicator, note, series):
    assert series_of_note(indicator, note, "https://example.org/") == series
