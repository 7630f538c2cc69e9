"""The question as a form: whose choice, what about, from which side, and among whom."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from tiru.errors import InsufficientData, InvalidParameter, RegionError, TiruError
from tiru_web.locus import analysis
from tiru_web.locus.forms.fields import WholeNumberField
from tiru_web.locus.forms.widgets import LongSelect, Slider
from tiru_web.locus.question import WEIGHT_PREFIX, Question, number_text
from tiru_web.shared.wording import error_sentence

# Fields that ask nothing by themselves: how the answer is shown.
SHOWING = ("praktik",)
# The theme the sliders were drawn for. One that stands where that theme put it was not moved by the user.
DRAWN_FOR = "bobot_tema"
POPULATION_BANDS = (
    ("", _("Semua ukuran")),
    ("1.5", _("Dua pertiga sampai satu setengah kali")),
    ("2", _("Setengah sampai dua kali")),
    ("3", _("Sepertiga sampai tiga kali")),
    ("5", _("Seperlima sampai lima kali")),
)
LARGEST_WEIGHT = 5
NOT_ON_LIST = _("“%(value)s” tidak ada dalam daftar. Pilih satu dari daftar.")


class RegionField(forms.ChoiceField):
    """Offers the regions that can be compared; the form itself says why another one cannot."""

    widget = LongSelect

    def validate(self, value: str) -> None:
        forms.Field.validate(self, value)


class LocusForm(forms.Form):
    """Everything a decision depends on; all of it stands in the address."""

    daerah = RegionField(label=_("Daerah Anda"), help_text=_("Yang ingin belajar, dan yang angkanya ada."))
    fokus = forms.ChoiceField(
        label=_("Yang ingin dipelajari"),
        help_text=_("Praktik disaring menurut bidang ini."),
        error_messages={"invalid_choice": NOT_ON_LIST},
    )
    pilihan = RegionField(
        label=_("Lokus yang terpikir"),
        required=False,
        help_text=_("Boleh kosong. Bila ada, diuji terhadap calon lain."),
    )
    tema = forms.ChoiceField(
        label=_("Mirip dalam hal apa"), required=False, error_messages={"invalid_choice": NOT_ON_LIST}
    )
    sejenis = forms.BooleanField(
        label=_("Sejenis saja: kabupaten dengan kabupaten, kota dengan kota"), required=False
    )
    luar = forms.BooleanField(label=_("Di luar provinsi sendiri saja"), required=False)
    jarak = WholeNumberField(
        label=_("Paling jauh, dalam km"),
        min_value=1,
        max_value=6000,
        help_text=_("Garis lurus. Kosong berarti sejauh apa pun."),
        error_messages={
            "invalid": _("Tulis jarak dalam km bulat, misalnya 500. Kosongkan bila jarak tidak membatasi."),
            "min_value": _("Jarak paling sedikit 1 km. Kosongkan bila jarak tidak membatasi."),
            "max_value": _("Indonesia tidak selebar itu. Tulis paling banyak 6.000 km, atau kosongkan."),
        },
    )
    penduduk = forms.ChoiceField(
        label=_("Jumlah penduduk"),
        required=False,
        choices=POPULATION_BANDS,
        help_text=_("Dibanding daerah Anda."),
        error_messages={"invalid_choice": NOT_ON_LIST},
    )
    praktik = forms.BooleanField(label=_("Hanya calon yang mempunyai praktik sesuai fokus"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        regions = [
            (region.code, f"{region.name} ({region.code})") for region in analysis.regions_with_figures()
        ]
        self.fields["daerah"].choices = regions
        self.fields["fokus"].choices = [(focus.key, focus.label) for focus in analysis.focuses()]
        self.fields["pilihan"].choices = [("", _("Belum ada")), *regions]
        self.fields["tema"].choices = [(theme.key, theme.label) for theme in analysis.themes()]
        self.fields["tema"].initial = analysis.themes()[0].key
        weights = analysis.theme_weights(self._theme_key())
        for block in analysis.blocks():
            self.fields[f"{WEIGHT_PREFIX}{block.key}"] = _weight_field(block.label, weights[block.key])
        self.is_question = False

    def _theme_key(self) -> str:
        return _known_theme(self["tema"].value())

    @classmethod
    def for_query(cls, query: Mapping[str, str], own_code: str) -> LocusForm:
        """The form an address fills: nothing asked is no mistake, and what is left out starts at its default.

        `own_code` is the region of the reader, the first choice where it can be compared.
        """
        asked = _asked(query, set(cls.base_fields))
        initial = {"fokus": analysis.focuses()[0].key}
        if "daerah" not in asked:
            comparable = not analysis.region_refusal(own_code)
            initial["daerah"] = own_code if comparable else analysis.regions_with_figures()[0].code
        if not asked.keys() - set(SHOWING):
            return cls(initial={**initial, **asked})
        form = cls({**initial, **asked})
        form.is_question = {"daerah", "fokus"} <= asked.keys()
        return form

    @property
    def weight_fields(self) -> list[BoundField]:
        return [field for field in self if field.name.startswith(WEIGHT_PREFIX)]

    @property
    def drawn_for(self) -> str:
        """The theme whose weights the sliders show where the user has set none."""
        return self._theme_key()

    @property
    def has_weights(self) -> bool:
        """Whether a weight is set or wrong, so that the sliders must be seen."""
        return any(field.errors or field.name in self.data for field in self.weight_fields)

    @property
    def has_filter(self) -> bool:
        names = ("sejenis", "luar", "jarak", "penduduk")
        return any(self[name].errors or self.data.get(name) for name in names)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if self.errors:
            self._refuse_region(cleaned)
            return cleaned
        question = self._question(cleaned)
        try:
            decision = analysis.decide(question)
            if cleaned["pilihan"]:
                cleaned["review"] = self._review(question, cleaned["pilihan"])
        except (RegionError, InsufficientData) as error:
            self.add_error("daerah", error_sentence(error))
        except InvalidParameter as error:
            # The sum of all weights is no single slider's fault.
            self.add_error(None, error_sentence(error))
        else:
            cleaned |= {"question": question, "decision": decision}
        return cleaned

    def _refuse_region(self, cleaned: Mapping[str, Any]) -> None:
        """Where something else is wrong already, a region that cannot be compared is told all the same."""
        if cleaned.get("daerah") and (refusal := analysis.region_refusal(cleaned["daerah"])):
            self.add_error("daerah", refusal)

    def _review(self, question: Question, region_code: str) -> analysis.ChoiceReview | None:
        try:
            return analysis.review(question, region_code)
        except TiruError as error:
            self.add_error("pilihan", error_sentence(error))
            return None

    def _question(self, cleaned: Mapping[str, Any]) -> Question:
        theme = cleaned["tema"] or analysis.themes()[0].key
        usual = analysis.theme_weights(theme)
        given = {key: cleaned[f"{WEIGHT_PREFIX}{key}"] for key in usual}
        return Question(
            region_code=cleaned["daerah"],
            focus_key=cleaned["fokus"],
            theme_key="" if theme == analysis.themes()[0].key else theme,
            weights=tuple((key, w) for key, w in given.items() if w is not None and w != usual[key]),
            same_kind=cleaned["sejenis"],
            other_province=cleaned["luar"],
            within_km=float(cleaned["jarak"]) if cleaned["jarak"] else None,
            population_ratio=float(cleaned["penduduk"]) if cleaned["penduduk"] else None,
        )


def _known_theme(key: str | None) -> str:
    """The key itself where it is that of a theme, else that of the first."""
    known = [theme.key for theme in analysis.themes()]
    return key if key in known else known[0]


def _asked(query: Mapping[str, str], names: Collection[str]) -> dict[str, str]:
    """What an address asks, without the sliders nobody moved."""
    usual = {}
    if query.get(DRAWN_FOR):
        drawn = analysis.theme_weights(_known_theme(query[DRAWN_FOR]))
        usual = {f"{WEIGHT_PREFIX}{block}": number_text(weight) for block, weight in drawn.items()}
    blocks = {f"{WEIGHT_PREFIX}{block.key}" for block in analysis.blocks()}
    return {
        name: query[name]
        for name in query
        if query[name] and name in {*names, *blocks} and query[name] != usual.get(name)
    }


def _weight_field(label: str, usual: float) -> forms.FloatField:
    wrong = _("Tulis bobot antara 0 dan %(most)s.") % {"most": LARGEST_WEIGHT}
    return forms.FloatField(
        label=label,
        required=False,
        min_value=0,
        max_value=LARGEST_WEIGHT,
        widget=Slider(usual=number_text(usual), attrs={"step": "0.5"}),
        error_messages={"invalid": wrong, "min_value": wrong, "max_value": wrong},
    )
