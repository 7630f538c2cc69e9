"""Where the links of a locus page lead; all of them carry the question on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.http import urlencode

from tiru_web.locus.question import Question


@dataclass(frozen=True)
class Addresses:
    """`chosen` is the place already thought of, empty where there is none."""

    question: Question
    chosen: str = ""

    def decision(self, chosen: str | None = None, *, practice: bool = False) -> str:
        """The page of the decision, testing `chosen`; with `practice` only those that hold a fitting one."""
        shown = {"praktik": "on"} if practice else {}
        return self._to("locus:index", pilihan=self.chosen if chosen is None else chosen, **shown)

    def candidate(self, region_code: str) -> str:
        return self._to("locus:candidate", region_code, pilihan=self.chosen)

    def travel(self, region_code: str) -> str:
        return self._to("locus:travel", region_code, pilihan=self.chosen)

    def compare(self, region_codes: Iterable[str] = ()) -> str:
        return self._to("locus:compare", pilihan=self.chosen, calon=list(region_codes))

    def save(self) -> str:
        """Where this question is kept as a scenario."""
        return self._to("locus:scenario_new")

    def freeze(self, region_code: str = "") -> str:
        """Where a decision on this question is written down."""
        return self._to("locus:decision_new", pilihan=region_code or self.chosen)

    @property
    def fields(self) -> list[tuple[str, str]]:
        """The question as hidden fields of a form."""
        chosen = {"pilihan": self.chosen} if self.chosen else {}
        return list((self.question.address() | chosen).items())

    def _to(self, name: str, *args: str, **more: str | list[str]) -> str:
        asked = self.question.address() | {key: value for key, value in more.items() if value}
        return f"{reverse(name, args=args)}?{urlencode(asked, doseq=True)}"
