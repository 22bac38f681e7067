"""Answers in notebooks: what is written can be read again, and what is hostile or broken is refused in a sentence."""

import json
import re

import pytest
from answers import every_exercise
from typography import faults

from course import notebook
from course.handout import answer
from course.notebook import BadNotebook, answers
from course.starter import starter, without_story


def cell(source="x = 1\n", name="alert_threshold", tags=("course-answer",), **more):
    metadata = {"tags": list(tags), "course": {"exercise": name}}
    return {"cell_type": "code", "metadata": metadata, "source": source, **more}


@pytest.fixture
def saved(tmp_path):
    """Write a notebook: its cells, or the bytes or text of the whole file."""

    def write(content):
        if isinstance(content, list):
            content = json.dumps({"cells": content, "nbformat": 4})
        path = tmp_path / "work.ipynb"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


@every_exercise
def test_what_is_written_is_read_again(saved, exercise):
    """The answer of a notebook is the starter without its story, without the line that writes the file."""
    assert answers(saved(answer(exercise, as_notebook=True))) == {
        exercise.name: without_story(starter(exercise)).rstrip()
    }


@every_exercise
def test_notebook_is_valid(exercise):
    """Jupyter's own schema accepts each notebook, which is the same at each writing."""
    nbformat = pytest.importorskip("nbformat")
    written = nbformat.reads(answer(exercise, as_notebook=True), as_version=4)
    nbformat.validate(written)
    assert (written.nbformat, written.nbformat_minor) == (4, 5)
    assert answer(exercise, as_notebook=True) == answer(exercise, as_notebook=True)


@pytest.mark.parametrize(
    "one",
    [
        cell("%%writefile alert_threshold.py\nx = 1\n"),
        cell(["%%writefile alert_threshold.py\n", "x = 1\n"]),
        cell("x = 1\n"),
        {**cell("%%writefile alert_threshold.py\nx = 1\n"), "metadata": {"tags": ["other", "course-answer"]}},
    ],
    ids=["text", "lines", "no first line", "named by its first line"],
)
def test_tagged_cell_is_read(saved, one):
    """A tagged cell is an answer, as a text or as lines, with its first line or without; the others are left alone."""
    others = [cell("y", tags=()), {"cell_type": "markdown", "metadata": {"tags": ["course-answer"]}, "source": "z"}]
    assert answers(saved([*others, one])) == {"alert_threshold": "x = 1\n"}


@pytest.mark.parametrize("content", [[], [5, None, {}, {"cell_type": "code"}], [cell(tags=())]])
def test_no_tagged_cell(saved, content):
    """A notebook that is no answer has none: that is no error."""
    assert answers(saved(content)) == {}


def test_same_cell_twice(saved):
    """A cell that was copied as it is counts once."""
    assert answers(saved([cell(), cell()])) == {"alert_threshold": "x = 1\n"}


BAD = {
    "empty": "",
    "not JSON": "{",
    "not UTF-8": b"\xff\xfe{}",
    "a list": "[1]",
    "no cells": "{}",
    "cells of nothing": '{"cells": 3}',
    "too deep": '{"cells": ' + "[" * 200_000,
    "a huge number": '{"cells": [' + "1" * 5000 + "]}",
    "too large": b" " * (notebook.LARGEST_FILE + 1),
    "two answers": [cell(), cell("x = 2")],
    "no text": [cell(5)],
    "lines that are no text": [cell([1, 2])],
    "no source": [{key: value for key, value in cell().items() if key != "source"}],
    "too long": [cell("x" * 200_001)],
    "half a character": [cell("\ud800")],
    "no name": [{**cell(), "metadata": {"tags": ["course-answer"]}}],
    "name that is no text": [cell(name=["x"])],
    "hostile name": [cell(name="../\x1b[2J")],
    "hostile first line": [{**cell("%%writefile ../x.py\n"), "metadata": {"tags": ["course-answer"]}}],
}


@pytest.mark.parametrize("content", BAD.values(), ids=BAD)
def test_bad_notebook_is_told(saved, content):
    """A bad notebook is refused with one sentence, well set, that names it and cannot drive the terminal."""
    path = saved(content)
    with pytest.raises(BadNotebook) as refused:
        answers(path)
    sentence = str(refused.value)
    assert sentence.startswith(str(path)) and sentence.endswith(".")
    assert re.search(r"[\x00-\x1f]", sentence) is None
    assert faults(sentence.removeprefix(str(path))) == []


def test_notebook_that_is_not_there(tmp_path):
    """A file that cannot be opened is told in one sentence too."""
    with pytest.raises(BadNotebook, match="nowhere"):
        answers(tmp_path / "nowhere.ipynb")
