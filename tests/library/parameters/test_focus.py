import pytest

from tiru.errors import UnknownFocus
from tiru.parameters import get_focus, load_focuses


@pytest.mark.parametrize("written", ["industri-kreatif", "Industri kreatif", " industri_kreatif "])
def test_focus_is_found_however_it_is_written(written):
    assert get_focus(written).key == "industri-kreatif"


def test_unknown_focus_names_the_nearest_and_all_allowed():
    with pytest.raises(UnknownFocus) as caught:
        get_focus("panggan")
    assert caught.value.suggestion == "pangan"
    assert caught.value.allowed == tuple(load_focuses())


def test_tobacco_is_not_food():
    assert "12" not in get_focus("pangan").kbli_divisions
