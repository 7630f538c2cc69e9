"""Checks after reading: what figures say against each other, before anything is stored."""

from tiru.datasets.reading.checks._apply import check_report
from tiru.datasets.reading.checks._compare import Clash, compare_reports
from tiru.datasets.reading.checks._rules import Rule, Rules, load_rules

__all__ = ["Clash", "Rule", "Rules", "check_report", "compare_reports", "load_rules"]
