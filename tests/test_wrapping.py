"""Chinese is wrapped as its printers do: between its signs, and never inside a word or a piece of code."""

import pytest
from answers import every_exercise

from course.languages import translations
from course.starter import docstrings, starter
from course.wrapping import NEVER_FIRST, NEVER_LAST, columns, is_wide, pieces, wrap

WIDTH = 76


@every_exercise
def test_docstrings_in_chinese(exercise):
    """No line of a docstring is too wide, begins with a stop or ends with an opening sign."""
    shown = starter(exercise, translations("zh_CN").gettext)
    lines = [line.strip() for _literal, text in docstrings(shown) for line in text.splitlines() if line]
    assert any(map(is_wide, "".join(lines)))
    assert [line for line in lines if columns(line) > WIDTH] == []
    assert [line for line in lines if line and (line[0] in NEVER_FIRST or line[-1] in NEVER_LAST)] == []


def test_nothing_is_lost():
    """The pieces are the text."""
    text = "两次（`mean_time` ）：“times_a_month”，见 math.dist(a, b)。"
    assert "".join(pieces(text)) == text


@pytest.mark.parametrize("kept", ["`a + b`", "times_a_month", "math.dist", "（失", "。", "“失”", "0.5%"])
@pytest.mark.parametrize("before", range(20))
def test_never_cut(kept, before):
    """Code, identifiers, and a sign with its stop or its bracket stay whole wherever the line ends."""
    assert any(kept in line for line in wrap("类" * before + kept + "类" * 20, 20))


@pytest.mark.parametrize(("text", "lines"), [
    ("类" * 12, ["类" * 10, "类类"]),
    ("类" * 10 + "，卡帕", ["类" * 9, "类，卡帕"]),
    ("类" * 9 + "（卡帕）", ["类" * 9, "（卡帕）"]),
    ("The x" + " word" * 5, ["The x word word word", "word word"]),
])  # fmt: skip
def test_where_lines_end(text, lines):
    """A sign of Chinese takes two columns; a stop takes the sign before it along, an opening the one after it."""
    assert wrap(text, 20) == lines
