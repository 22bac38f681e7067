"""Values are written as Python does, cut to the width of a sentence."""

import pytest

from course.checking.spelling import narrow, show


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ([1, "a", None], "[1, 'a', None]"), ((1,), "(1,)"), ({3, 1, 2}, "{1, 2, 3}"), (set(), "set()"), ({}, "{}"),
        ({"b": 1, "a": {2: ()}}, "{'b': 1, 'a': {2: ()}}"), (frozenset({2, 1}), "frozenset({1, 2})"),
        (0.1 + 0.2, "0.30000000000000004"), ([], "[]"),
    ],
)  # fmt: skip
def test_short_values_are_written_as_python_does(value, text):
    """Nothing is left out of a short value, and sets are sorted."""
    assert show(value) == text


@pytest.mark.parametrize(
    "value",
    [list(range(10**5)), "a" * 10**5, {n: n for n in range(999)}, 10**999, [["a" * 99] * 99] * 99, ["a" * 999]],
    ids=["list", "text", "dict", "integer", "nested", "list of one text"],
)
def test_long_values_are_cut(value):
    """A long value takes about the width given, shows that something is missing, and keeps its brackets."""
    text = show(value, 40)
    assert len(text) <= 60
    assert "…" in text
    assert text[-1] == {"[": "]", "{": "}"}.get(text[0], "…")


def test_ends_of_a_long_list_are_shown():
    """The beginning and the last item of a long list are shown."""
    assert show(list(range(100)), 30) == "[0, 1, 2, 3, 4, 5, 6, …, 99]"


@pytest.mark.parametrize(
    ("value", "width", "text"),
    [
        ([1, 2, 3, 4], 12, "[1, 2, 3, 4]"), ([1, 2, 3, 4], 11, "[1, …, 4]"),
        (list(range(100)), 28, "[0, 1, 2, 3, 4, 5, 6, …, 99]"), (list(range(100)), 27, "[0, 1, 2, 3, 4, 5, …, 99]"),
        (["a" * 99], 12, "['aaaaaaaaa'…]"), ([0, "a" * 99], 14, "[0, …]"),
    ],
)  # fmt: skip
def test_list_is_cut_only_when_it_must_be(value, width, text):
    """As many items as fit are shown before the mark of omission, the last one once, and one item alone is shown."""
    assert show(value, width) == text


def test_digits_are_rounded():
    """Ten significant digits hide what depends on the machine."""
    assert show(80.12810216563865, digits=10) == show(80.12810216563867, digits=10) == "80.12810217"
    assert show([0.1 + 0.2], digits=10) == "[0.3]"


LONG = list(range(100))
DICT = dict.fromkeys(LONG, 1)


@pytest.mark.parametrize(
    ("got", "expected", "found"),
    [
        ([1, 2], [1, 3], ("", "", [1, 2], [1, 3])),
        (LONG, [*LONG[:41], 0, *LONG[42:]], ("", "[41]", 41, 0)),
        (LONG, LONG[:-1], ("len(", ")", 100, 99)),
        ([LONG, LONG], [LONG, LONG[1:]], ("", "[1][0]", 0, 1)),
        (DICT, {**DICT, 7: 2}, ("", "[7]", 1, 2)),
        ("a" * 100 + "b", "a" * 100 + "c", ("", "[90:]", "a" * 10 + "b", "a" * 10 + "c")),
        (LONG, tuple(LONG), ("", "", LONG, tuple(LONG))),
        (LONG, None, ("", "", LONG, None)),
        ([0], LONG, ("len(", ")", 1, 100)),
        (LONG, [], ("len(", ")", 100, 0)),
        (DICT, {**DICT, 100: 1}, ("", "", DICT, {**DICT, 100: 1})),
        ({**DICT, 100: 1}, {**DICT, 7: 2}, ("", "", {**DICT, 100: 1}, {**DICT, 7: 2})),
    ],
)
def test_long_values_are_followed_to_their_first_difference(got, expected, found):
    """Of two long values, the first parts that differ are told, with the way to them."""
    assert narrow(got, expected) == found
