"""Checks after reading: what figures say against each other, before anything is stored."""

from tiru.datasets.reading._report import ReadingReport

__all__ = ["check_report"]


def check_report(report: ReadingReport) -> ReadingReport:
    return report
