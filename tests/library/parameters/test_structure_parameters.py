from tiru.datasets import IndicatorRole, load_indicators
from tiru.parameters import load_focuses, load_structure_parameters


def test_weights_add_up_and_blocks_count_equally():
    parameters = load_structure_parameters()
    weights = parameters.weights()

    assert abs(sum(weights.values()) - 1) < 1e-12
    for block in parameters.blocks:
        assert abs(sum(weights[v.key] for v in block.variables) - 1 / len(parameters.blocks)) < 1e-12


def test_structure_is_kept_apart_from_performance():
    roles = {indicator.key: indicator.role for indicator in load_indicators().values()}
    used = {key for variable in load_structure_parameters().variables for key in variable.indicators}

    assert {roles[key] for key in used} == {IndicatorRole.STRUCTURE}


def test_every_variable_says_why_it_counts():
    assert all(variable.reason.endswith(".") for variable in load_structure_parameters().variables)


def test_focuses_name_known_indicators():
    named = {k for f in load_focuses().values() for k in (*f.indicators, *f.related_indicators)}
    assert named <= set(load_indicators())
