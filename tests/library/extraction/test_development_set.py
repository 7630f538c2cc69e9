"""The development set beside the checkout: exact places, and a floor under what is reached.

The set was open while the rules were written, so these numbers prove only that nothing got worse.
"""

import contextlib
import importlib.util
import io
import json
import warnings

import pytest

from tiru.extraction import draft_visit

FLOOR_MACRO_F1 = 0.97
FLOORS = {"topics": 0.75}
FLOOR = 0.97


@pytest.fixture(scope="module")
def reports(shared_data):
    return shared_data / "visit_reports"


@pytest.fixture(scope="module")
def drafts(reports):
    texts = {file.stem: file.read_text("utf-8") for file in sorted((reports / "dev").glob("*.txt"))}
    return {key: (text, draft_visit(text, name=key)) for key, text in texts.items()}


@pytest.fixture(scope="module")
def score(reports, drafts, tmp_path_factory):
    """What the scorer kept with the set says, as it writes it for programs."""
    folder = tmp_path_factory.mktemp("rancangan")
    for key, (_, draft) in drafts.items():
        (folder / f"{key}.json").write_text(json.dumps(draft.to_dict()), "utf-8")
    spec = importlib.util.spec_from_file_location("score", reports / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    out = folder / "hasil" / "nilai.json"
    out.parent.mkdir()
    with pytest.MonkeyPatch.context() as patch, contextlib.redirect_stdout(io.StringIO()):
        patch.setattr(
            "sys.argv", ["score.py", str(reports / "dev" / "truth.yaml"), str(folder), "--json", str(out)]
        )
        # The scorer leaves its files to be closed by the interpreter, which is its own affair.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)
            assert module.main() == 0
    return json.loads(out.read_text("utf-8"))


def test_every_place_reads_what_the_claim_says(drafts):
    for text, draft in drafts.values():
        for claim in draft.claims:
            assert text[claim.span.start : claim.span.end] == claim.span.text
            assert text[claim.sentence.start : claim.sentence.end] == claim.sentence.text
            assert claim.span.text.strip() == claim.span.text != ""


def test_contradictions_name_claims_that_hold_their_values(drafts):
    for _, draft in drafts.values():
        for item in draft.contradictions:
            assert item.claims == tuple(dict.fromkeys(item.claims))
            assert all(0 <= place < len(draft.claims) for place in item.claims)


def test_score_stays_above_the_floor(score):
    assert score["missing"] == []
    assert score["macro_f1"] >= FLOOR_MACRO_F1


def test_each_field_stays_above_its_floor(score):
    low = {
        field: numbers["f1"]
        for field, numbers in score["fields"].items()
        if numbers["f1"] < FLOORS.get(field, FLOOR)
    }

    assert low == {}


def test_contradictions_are_all_found_without_false_alarm(score):
    assert score["contradiction_recall"] == 1.0
    assert score["fields"]["contradictions"]["fp"] == 0


def test_status_weekday_and_intent_are_right(score):
    extra = score["extra"]

    for field in ("status", "weekday_fits", "adoption_intent"):
        assert extra[field]["right"] == extra[field]["of"] == 24
