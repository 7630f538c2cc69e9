"""One form for all questions of a reading: a choice where the reader offers some, free text otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from tiru_web.datasets.analysis.reading import misfit_sentence
from tiru_web.datasets.wording import QUESTION_WORDS, period_words

MOST_QUESTIONS = 40
_MOST_RADIOS = 6
OTHER = "lainnya…"


class AnswerForm(forms.Form):
    """Fields are `q0`, `q0_other`, `q0_same` and so on, in the order of the questions.

    Whatever is left empty stays open.
    """

    def __init__(self, *args: Any, questions: Sequence[Any], **kwargs: Any) -> None:
        super().__init__(*args, auto_id="jawaban-%s", **kwargs)
        self.questions = list(questions[:MOST_QUESTIONS])
        for index, question in enumerate(self.questions):
            self._add_fields(index, question)

    def _add_fields(self, index: int, question: Any) -> None:
        label, where = QUESTION_WORDS[question.about], _place_of(question)
        if not question.options:
            self.fields[f"q{index}"] = forms.CharField(
                label=label, required=False, max_length=200, help_text=where
            )
        else:
            is_time = question.about.value == "year"
            choices = [(option, period_words(option) if is_time else option) for option in question.options]
            if not self.is_closed(question):
                choices.append((OTHER, _("Lainnya")))
            is_short = len(choices) <= _MOST_RADIOS
            self.fields[f"q{index}"] = forms.ChoiceField(
                label=label,
                required=False,
                choices=choices if is_short else [("", _("Pilih")), *choices],
                widget=forms.RadioSelect if is_short else forms.Select,
                help_text=where,
                error_messages={"invalid_choice": _("Pilih salah satu jawaban yang ditawarkan.")},
            )
            if not self.is_closed(question):
                self.fields[f"q{index}_other"] = forms.CharField(
                    label=_("Jawaban lain"), required=False, max_length=200
                )
        if alike := self._alike_after(index):
            self.fields[f"q{index}_same"] = forms.BooleanField(
                label=_("Pakai juga untuk %(count)s pertanyaan serupa di bawah yang tidak Anda isi")
                % {"count": len(alike)},
                required=False,
            )

    @staticmethod
    def is_closed(question: Any) -> bool:
        """Whether the options are all there is; the library refuses any other answer to these."""
        return bool(question.options) and question.about.value in ("number_form", "period")

    def _alike_after(self, index: int) -> list[int]:
        """Later questions that ask the same with the same options, unless an earlier one stands for them."""
        keys = [(question.about, question.options) for question in self.questions]
        if keys[index] in keys[:index]:
            return []
        return [later for later in range(index + 1, len(keys)) if keys[later] == keys[index]]

    def clean(self) -> None:
        answers: dict[int, str] = {}
        for index, question in enumerate(self.questions):
            answer = self._given(index)
            if not answer:
                continue
            if sentence := misfit_sentence(question, answer):
                is_other = f"q{index}_other" in self.fields and self.cleaned_data.get(f"q{index}") == OTHER
                self.add_error(f"q{index}_other" if is_other else f"q{index}", sentence)
            answers[index] = answer
        for index in range(len(self.questions)):
            if self.cleaned_data.get(f"q{index}_same") and index in answers:
                for later in self._alike_after(index):
                    answers.setdefault(later, answers[index])
        self.answers = {self.questions[index].key: text for index, text in answers.items()}

    def _given(self, index: int) -> str:
        chosen = str(self.cleaned_data.get(f"q{index}") or "").strip()
        other = str(self.cleaned_data.get(f"q{index}_other") or "").strip()
        if other and chosen in ("", OTHER):
            # Written without pressing “Lainnya”, it is meant all the same.
            self.cleaned_data[f"q{index}"] = OTHER
            return other
        if chosen == OTHER:
            self.add_error(f"q{index}_other", _("Tuliskan jawabannya, atau pilih salah satu di atas."))
            return ""
        return chosen

    def groups(self) -> list[list[BoundField]]:
        """The fields of each question together."""
        names = [(f"q{index}", f"q{index}_other", f"q{index}_same") for index in range(len(self.questions))]
        return [[self[name] for name in group if name in self.fields] for group in names]


def _place_of(question: Any) -> str:
    """Where a question stands; its key names what it asks about where a table measures several things."""
    parts = question.key.split(".", 2)
    return f"{parts[2]}; {question.where}" if len(parts) == 3 else str(question.where)
