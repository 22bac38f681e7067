"""What differs between two written values is found between whole words."""

import pytest

from course.checking.difference import first_difference, marked


@pytest.mark.parametrize(
    ("got", "expected", "left", "right"),
    [
        ("[1, 2, 3]", "[1, 5, 3]", ("[1, ", "2", ", 3]"), ("[1, ", "5", ", 3]")),
        ("'débit'", "'débits'", ("", "'débit'", ""), ("", "'débits'", "")),
        ("12", "12.5", ("", "12", ""), ("", "12.5", "")),
        ("[1, 2]", "[1, 2, 2]", ("[1, 2", "", "]"), ("[1, 2", ", 2", "]")),
        ("[]", "None", ("", "[]", ""), ("", "None", "")),
        ("", "None", ("", "", ""), ("", "None", "")),
    ],
)
def test_difference_is_marked(got, expected, left, right):
    """Both texts are cut into the same beginning, what differs, and the same end; no word or number is cut."""
    assert marked(got, expected) == (left, right)


@pytest.mark.parametrize(
    ("got", "expected", "rank"),
    [
        ("[1, 2, 3]", "[1, 5, 3]", 1),
        ("(1, 2)", "(2, 2)", 0),
        ("[1, 2]", "[1, 2, 3]", None),
        ("[1, 2]", "(1, 2)", None),
        ("[1, …, 9]", "[2, …, 9]", None),
        ("{1: 2}", "{1: 3}", None),
        ("[" * 5000, "[1, 2]", None),
        ("[0]", "[1]", None),
    ],
)
def test_first_item_that_differs(got, expected, rank):
    """The index of the first item that differs in two lists or tuples; none where there is no such item to name."""
    assert first_difference(got, expected) == rank
