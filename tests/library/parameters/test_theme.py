"""Themes move weights between blocks that exist, and nothing else."""

import pytest

from tiru.errors import UnknownTheme
from tiru.parameters import get_theme, load_structure_parameters, load_themes


def test_every_theme_weighs_every_block_and_says_why():
    blocks = {block.key for block in load_structure_parameters().blocks}

    for theme in load_themes().values():
        assert set(theme.block_weights) == blocks
        assert theme.description.endswith(".")
        assert theme.reason.endswith(".")
        weighted = load_structure_parameters().with_block_weights(theme.block_weights)
        assert sum(weighted.weights().values()) == pytest.approx(1)


def test_first_theme_is_the_recipe_itself():
    first = next(iter(load_themes().values()))

    assert first.leading_blocks == ()
    recipe = load_structure_parameters()
    assert recipe.with_block_weights(first.block_weights).weights() == recipe.weights()


def test_leading_blocks_are_those_of_the_largest_weight():
    assert get_theme("geografi").leading_blocks == ("geography",)
    assert get_theme("ikm").leading_blocks == ("size", "economy")


@pytest.mark.parametrize("written", ["bauran-industri", "Bauran industri", " bauran_industri "])
def test_theme_is_found_however_it_is_written(written):
    assert get_theme(written).key == "bauran-industri"


def test_unknown_theme_names_the_nearest_and_all_allowed():
    with pytest.raises(UnknownTheme) as caught:
        get_theme("geogarfi")
    assert caught.value.suggestion == "geografi"
    assert caught.value.allowed == tuple(load_themes())
