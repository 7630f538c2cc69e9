import datetime as dt
from decimal import Decimal

import pytest
from django import forms
from django.template import Context, Template
from django.test import RequestFactory


def render(source, **context):
    return Template(source).render(Context(context))


@pytest.mark.parametrize(
    ("source", "value", "text"),
    [
        ("{{ v|number }}", 1234.5, "1.234,5"),
        ("{{ v|number:0 }}", Decimal("2.5"), "3"),
        ("{{ v|number }}", None, ""),
        ("{{ v|date_id }}", dt.date(2024, 7, 9), "9 Juli 2024"),
        ("{{ v|date_id }}", None, ""),
    ],
)
def test_filter_writes_as_indonesian_offices_do(source, value, text):
    assert render(source, v=value) == text


def test_moment_is_dated_where_the_application_is():
    evening_in_utc = dt.datetime(2024, 7, 8, 20, 0, tzinfo=dt.UTC)

    assert render("{{ v|date_id }}", v=evening_in_utc) == "9 Juli 2024"


def test_claim_adds_no_space_to_the_text_around_it():
    html = render('sebanyak {% klaim "90 orang" "bertentangan" "#pilih" %}.')

    assert html.startswith('sebanyak <a href="#pilih" class="klaim klaim--bertentangan">90 orang<svg')
    assert html.endswith('<span class="visually-hidden"> (bertentangan)</span></a>.')


def test_claim_without_address_is_a_mark_with_its_words_escaped():
    html = render("{% klaim text 'diterima' anchor='k1' %}", text="<b>&")

    assert html.startswith('<mark id="k1" class="klaim klaim--diterima">&lt;b&gt;&amp;<svg')


def test_claim_in_an_unknown_state_is_refused():
    with pytest.raises(KeyError):
        render("{% klaim 'x' 'mungkin' %}")


@pytest.mark.parametrize(
    ("changes", "address"),
    [
        ("page=2", "/praktik/?q=kemasan+pangan&page=2"),
        ("q='kopi'", "/praktik/?q=kopi"),
        ("q=''", "/praktik/"),
    ],
)
def test_filter_change_keeps_the_others_in_the_address(changes, address):
    request = RequestFactory().get("/praktik/", {"q": "kemasan pangan"})

    assert (
        render(f"{{% autoescape off %}}{{% with_query {changes} %}}{{% endautoescape %}}", request=request)
        == address
    )


class SampleForm(forms.Form):
    name = forms.CharField(label="Nama", help_text="Seperti pada surat tugas.")
    note = forms.CharField(label="Catatan", required=False)
    agreed = forms.BooleanField(label="Saya setuju", help_text="Dapat dibatalkan.")
    kind = forms.ChoiceField(label="Jenis", choices=[("a", "A"), ("b", "B")], widget=forms.RadioSelect)


def test_field_ties_label_help_and_error_to_the_control():
    form = SampleForm({"name": "", "kind": "a"})
    form.is_valid()

    html = render("{% field form.name %}", form=form)

    assert '<label for="id_name">' in html
    assert 'aria-describedby="id_name-bantuan id_name-galat"' in html
    assert 'id="id_name-bantuan"' in html
    assert 'id="id_name-galat"' in html
    assert 'aria-invalid="true"' in html
    assert "wajib" in html


def test_optional_field_is_not_marked():
    html = render("{% field form.note %}", form=SampleForm())

    assert "wajib" not in html
    assert "aria-describedby" not in html


def test_choices_are_grouped_under_a_legend():
    html = render("{% field form.kind %}", form=SampleForm())

    assert "<fieldset>" in html
    assert "<legend>" in html
    assert html.count('type="radio"') == 2


def test_checkbox_stands_once_inside_its_label():
    html = render("{% field form.agreed %}", form=SampleForm())

    label = html[html.index("<label") : html.index("</label>")]
    assert html.count('type="checkbox"') == 1
    assert label.index('type="checkbox"') < label.index("Saya setuju")
    assert "Dapat dibatalkan." in html
