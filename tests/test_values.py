"""Plain data crosses as text and comes back the same; everything else is refused by name."""

import math
from collections import Counter, OrderedDict, defaultdict, namedtuple
from decimal import Decimal
from enum import IntEnum

import pytest

from course.checking.values import SIZE, Foreign, Named, pack, unpack

Point = namedtuple("Point", "x y")
Level = IntEnum("Level", "LOW HIGH")

PLAIN = [
    None, True, 0, -7, 10**4000, 1.5, -0.0, math.inf, "", "é\n\t\"\ud800", [], [1, [2, []]], (), (1,), ([1], "a"),
    {}, {"a": 1}, {1: "int", "1": "str", (1, 2): [3]}, set(), {1, "a", (2,)}, frozenset(), {frozenset({1})},
    {"t": [1]}, {"f": "name"}, [[1, 2.5, None, False, "x"]] * 3,
]  # fmt: skip


def shown(value: object) -> str:
    """The name of a test: the same in each process, in which sets have orders of their own."""
    return type(value).__name__ if isinstance(value, (set, frozenset)) else repr(value)[:30]


@pytest.mark.parametrize("value", PLAIN, ids=shown)
def test_plain_data_come_back_the_same(value):
    """Plain data crosses with its value, its type and its sign."""
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
    assert list({*[0, 8]}) != list({*[8, 0]})
    assert pack({*[0, 8]}) == pack({*[8, 0]})


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
