"""What the contract of `validation_view` promises of any patients, and its figure of any answer."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from course.figure import svg
from exercises import validation_view
from exercises.validation_view import FORM, WORDS, counts, view, worst

group = st.dictionaries(st.integers(1, 99), st.integers(0, 8).map(lambda part: part / 8), min_size=1, max_size=9)
thresholds = st.integers(0, 9).map(lambda part: part / 8)
plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("xy") | st.text(max_size=2), inner),
    max_leaves=6,
)
layer = st.fixed_dictionaries(
    {"kind": st.sampled_from(["points", "rule", "labels", "line", "bars", "pie"])},
    optional={"name": plain, "x": plain, "y": plain, "text": plain, "colour": plain},
)
axis = plain | st.fixed_dictionaries({"title": st.text(max_size=3)}, optional={"range": plain, "ticks": plain})
drawing = plain | st.fixed_dictionaries(
    {}, optional={"title": plain, "desc": plain, "x": axis, "y": axis, "layers": plain | st.lists(layer, max_size=4)}
)
SOURCE = Path(validation_view.__file__)


@given(group, group, thresholds)
def test_errors_follow_the_threshold(malignant, benign, threshold):
    """A higher threshold misses no fewer cancers and disturbs no more of the others."""
    low, high = counts(malignant, benign, threshold), counts(malignant, benign, threshold + 0.125)
    assert 0 <= low["missed"] <= high["missed"] <= low["malignant"] == len(malignant)
    assert 0 <= high["false_alarms"] <= low["false_alarms"] <= low["benign"] == len(benign)


@given(group, group, thresholds)
def test_worst_are_the_missed(malignant, benign, threshold):
    """All the missed cancers are listed when there is room, each one more misleading than the next."""
    rows = worst(malignant, threshold, 99)
    assert len(rows) == counts(malignant, benign, threshold)["missed"]
    assert [(malignant[row], row) for row in rows] == sorted((malignant[row], row) for row in rows)
    assert worst(malignant, threshold, 2) == rows[:2]


@given(group, group, thresholds)
def test_view_is_drawn(malignant, benign, threshold):
    """The view of any patients can be drawn."""
    assert svg(view(malignant, benign, threshold, WORDS), "fr", prefix="f").startswith("<svg")


@given(group, group, thresholds)
def test_view_has_the_form_that_is_shown(malignant, benign, threshold):
    """The view has the keys of `FORM`, and so have its layers."""
    drawn = view(malignant, benign, threshold, WORDS)
    assert drawn.keys() == FORM.keys() and drawn["x"].keys() == FORM["x"].keys()
    assert [(part["kind"], part.keys()) for part in drawn["layers"]] == [
        (part["kind"], part.keys()) for part in FORM["layers"]
    ]


@given(drawing)
def test_figure_of_any_view_is_drawn(drawn):
    """Whatever plain data the learner's view is, the figure can be drawn."""
    space = {"__file__": str(SOURCE), "__name__": SOURCE.stem}
    exec(compile(SOURCE.read_text(encoding="utf-8"), SOURCE.stem, "exec"), space)
    space["view"] = lambda *arguments: drawn
    shown = space["figure"](lambda template, **values: template.format(**values))
    assert svg(shown, "fr", prefix="f").startswith("<svg")
