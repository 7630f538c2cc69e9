"""A user's own weights between the blocks."""

import math

import pytest

from tiru.errors import InvalidParameter
from tiru.parameters import load_structure_parameters


def test_weights_of_a_block_are_shared_by_its_variables_and_add_up():
    parameters = load_structure_parameters().with_block_weights({"economy": 3, "size": 0})

    weights = parameters.weights()
    assert sum(weights.values()) == pytest.approx(1)
    # economy 3, people 1 and geography 1: three fifths for the block.
    economy = [weights[v.key] for v in parameters.block("economy").variables]
    assert sum(economy) == pytest.approx(0.6)
    assert all(weights[v.key] == 0 for v in parameters.block("size").variables)


@pytest.mark.parametrize(
    ("weights", "name"),
    [
        ({"size": 0, "economy": 0, "people": 0, "geography": 0}, "block_weights"),
        ({"size": -1}, "block_weight"),
        ({"size": math.nan}, "block_weight"),
        ({"size": math.inf}, "block_weight"),
        ({"ukuran": 1}, "block"),
    ],
)
def test_weights_that_cannot_be_used_are_refused(weights, name):
    with pytest.raises(InvalidParameter) as refusal:
        load_structure_parameters().with_block_weights(weights)
    assert refusal.value.name == name
