"""Plain data crosses as text and comes back the same; everything else is refused by name."""

import json
import math
from collections import Counter, OrderedDict, defaultdict, namedtuple
from decimal import Decimal
from enum import IntEnum

import pytest

from course.spelling import narrow, show
from course.values import SIZE, Foreign, Named, pack, unpack

Point = namedtuple("Point", "x y")
Level = IntEnum("Level", "LOW HIGH")

PLAIN = [
    None, True, 0, -7, 10**4000, 1.5, -0.0, math.inf, "", "é\n\t\"\ud800", [], [1, [2, []]], (), (1,), ([1], "a"),
    {}, {"a": 1}, {1: "int", "1": "str", (1, 2): [3]}, set(), {1, "a", (2,)}, frozenset(), {frozenset({1})},
    {"t": [1]}, {"f": "name"}, [[1, 2.5, None, False, "x"]] * 3,
]  # fmt: skip


@pytest.mark.parametrize("value", PLAIN, ids=lambda value: repr(value)[:30])
def test_plain_data_come_back_the_same(value):
    """Value, type and sign survive the crossing."""
    back = unpack(pack(value))
    assert back == value
    assert (type(back), repr(back)) == (type(value), repr(value)) or isinstance(value, (set, frozenset))


def test_nan_comes_back():
    """NaN crosses too."""
    assert math.isnan(unpack(pack([math.nan]))[0])


def test_text_holds_no_separator():
    """A packed value is one line of ASCII without tab: a message may separate values by tabs."""
    text = pack(["\t\n\r\x00é", {"\t": "\n"}])
    assert text.isascii()
    assert not set(text) & set("\t\n\r")


@pytest.mark.parametrize(
    ("value", "base"),
    [
        (Counter("aab"), {"a": 2, "b": 1}),
        (defaultdict(list, a=[1]), {"a": [1]}),
        (OrderedDict(a=1), {"a": 1}),
        (Point(1, 2), (1, 2)),
        (Level.HIGH, 2),
    ],
)
def test_subclasses_become_their_base(value, base):
    """What derives from plain data crosses as that."""
    back = unpack(pack(value))
    assert back == base
    assert type(back) is type(base)


def test_subclass_cannot_lie():
    """Only the base type's own methods are asked."""

    class Liar(list):
        def __iter__(self):
            return iter([1, 2, 3])

        def __eq__(self, other):
            return True

    assert unpack(pack(Liar([9]))) == [9]


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ((n for n in ()), "generator"), (map(int, ()), "map"), (range(3), "range"), ({}.keys(), "dict_keys"),
        (b"", "bytes"), (1j, "complex"), (Decimal(1), "Decimal"), (object(), "object"), (len, "builtin"),
        ([1, [Decimal(1)]], "Decimal"), ({1: {2: range(1)}}, "range"), (10**4300, "int"), (["a" * SIZE], "list"),
        ([[0] * 1000] * 1000, "list"),
    ],
    ids=lambda value: type(value).__name__,
)  # fmt: skip
def test_anything_else_is_foreign(value, name):
    """What is no plain data, or too much of it, is refused, and its type named."""
    with pytest.raises(Foreign, match=name):
        pack(value)


def test_self_containing_list_is_foreign():
    """A list that contains itself has no end."""
    loop = []
    loop.append(loop)
    with pytest.raises(Foreign, match="list"):
        pack(loop)


def test_small_text_of_huge_value_is_refused_soon():
    """A value that doubles at each level is refused before it is written."""
    value = [0]
    for _ in range(45):
        value = [value, value]
    with pytest.raises(Foreign):
        pack(value)


def test_equal_sets_have_equal_texts():
    """The text does not depend on the order in which a set was filled."""
    assert pack({1, 9, 17, 33}) == pack({33, 17, 9, 1})


def test_function_crosses_by_name():
    """A function that `name_of` knows crosses as its name."""
    text = pack([len], lambda value: "len" if value is len else None)
    assert unpack(text, {"len": max}.__getitem__) == [max]
    assert repr(unpack(text, Named)) == "[len]"
    with pytest.raises(ValueError, match="no function"):
        unpack(text)


@pytest.mark.parametrize("text", ["", "{", "{}", '{"q": 1}', '{"t": 1}', '{"s": [[]]}', '{"d": [[1]]}', "[" * 10**5])
def test_garbage_is_refused(text):
    """What `pack` never writes raises one of three exceptions."""
    with pytest.raises((ValueError, TypeError, RecursionError)):
        unpack(text)
    assert json.JSONDecodeError.__base__ is ValueError


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


def test_digits_are_rounded():
    """Ten significant digits hide what depends on the machine."""
    assert show(80.12810216563865, digits=10) == show(80.12810216563867, digits=10) == "80.12810217"
    assert show([0.1 + 0.2], digits=10) == "[0.3]"


LONG = list(range(100))


@pytest.mark.parametrize(
    ("got", "expected", "found"),
    [
        ([1, 2], [1, 3], ("", "", [1, 2], [1, 3])),
        (LONG, [*LONG[:41], 0, *LONG[42:]], ("", "[41]", 41, 0)),
        (LONG, LONG[:-1], ("len(", ")", 100, 99)),
        ([LONG, LONG], [LONG, LONG[1:]], ("", "[1][0]", 0, 1)),
        (dict.fromkeys(LONG, 1), {**dict.fromkeys(LONG, 1), 7: 2}, ("", "[7]", 1, 2)),
        ("a" * 100 + "b", "a" * 100 + "c", ("", "[90:]", "a" * 10 + "b", "a" * 10 + "c")),
        (LONG, tuple(LONG), ("", "", LONG, tuple(LONG))),
        (LONG, None, ("", "", LONG, None)),
    ],
)
def test_long_values_are_followed_to_their_first_difference(got, expected, found):
    """Of two long values, the first parts that differ are told, with the way to them."""
    assert narrow(got, expected) == found
