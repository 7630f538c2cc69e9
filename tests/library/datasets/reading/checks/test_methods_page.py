"""The page on the checks says what the rules say."""

from pathlib import Path

import pytest

from tiru.datasets.reading.checks import load_rules

PAGE = Path(__file__).parents[5] / "docs" / "methods" / "pemeriksaan-angka.md"


@pytest.mark.parametrize("rule", load_rules().rules.values(), ids=lambda rule: rule.key)
def test_page_carries_each_rule_with_its_thresholds(rule):
    text = PAGE.read_text(encoding="utf-8")

    assert f"## {rule.label}\n" in text
    assert rule.reason in text
    for name, value in rule.thresholds.items():
        shown = f"{value:.6f}".rstrip("0").rstrip(".").replace(".", ",")
        assert f"| `{name}` | {shown} | {rule.why[name]} |" in text
