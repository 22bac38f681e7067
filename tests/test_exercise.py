"""Reading an exercise, and deriving its starter and its solution."""

import ast

import pytest

from course.exercise import BrokenExercise, Exercise, paragraphs
from course.starter import docstring, solution, starter, uncommented

SOURCE = '''"""Un titre

Une histoire.
"""

LIMIT = 3


def double(value):
    """Renvoie le double."""
    factor = 2
    # solution
    if value:
        return value * factor

    return 0


def load():
    """Lit."""
    return Path(__file__).parent / "data" / "nile.csv"


def figure(_):
    """Montre."""
    return {"title": _("Un titre de figure")}


def test_double():
    """La règle.

    L’indice.
    """
    assert double(2) == 4
'''


def test_parts_are_read():
    """Title, story, asked functions, data and checks come from the one file."""
    exercise = Exercise("sample", SOURCE)
    assert (exercise.title, exercise.story) == ("Un titre", ["Une histoire."])
    assert (exercise.asked, exercise.data) == (["double"], ["nile.csv"])
    assert [(check.name, check.rule, check.hint) for check in exercise.checks] == [
        ("test_double", "La règle.", "L’indice.")
    ]


def test_messages_are_what_a_reader_reads():
    """Every paragraph, those of figure left out, then every marked string is a message."""
    assert [text for _, text in Exercise("sample", SOURCE).messages()] == [
        "Un titre", "Une histoire.", "Renvoie le double.", "Lit.", "La règle.", "L’indice.", "Un titre de figure",
    ]


def test_starter_is_cut_at_the_mark():
    """The starter keeps what stands above the mark, ends the function by `...`, and keeps given functions whole."""
    text = starter(Exercise("sample", SOURCE))
    assert "    factor = 2\n    ...\n\n\ndef load():" in text
    assert "value * factor" not in text
    assert "LIMIT = 3" in text


def test_figure_and_checks_are_left_out():
    """Neither starter nor solution shows the figure or the checks."""
    for text in (starter(Exercise("sample", SOURCE)), solution(Exercise("sample", SOURCE))):
        assert "def figure" not in text
        assert "def test_" not in text


def test_prose_is_translated():
    """Docstrings pass through the translation, paragraph by paragraph."""
    assert solution(Exercise("sample", SOURCE), str.upper).startswith('"""UN TITRE\n\nUNE HISTOIRE.\n"""')


def test_translated_quotes_do_not_break_the_code():
    """A translation that holds quotes or backslashes still makes valid Python."""
    compile(solution(Exercise("sample", SOURCE), lambda text: text + ' """ \\N "'), "sample", "exec")


def test_paragraphs_keep_no_break_spaces():
    """Only ASCII white space is folded: a no-break space belongs to the text."""
    assert paragraphs("un\n   deux\u00a0:\n\n trois\u202f!") == ["un deux\u00a0:", "trois\u202f!"]


def test_comments_stay_with_the_author():
    """What is shown holds no comment, which nobody translates; a `#` inside a text is no comment."""
    source = "# one\nA = 1  # two\nB = '#3'\n\n\ndef f():\n    # four\n    # solution\n    return A\n"
    assert uncommented(source) == "A = 1\nB = '#3'\n\n\ndef f():\n    # solution\n    return A\n"


@pytest.mark.parametrize("text", ['dit "oui"', '"oui" dit', 'a """ b', '""""', "fin \\", 'un "mot" ici'])
def test_docstring_keeps_its_text(text):
    """A docstring says its text, and only the quotation marks that would end it are escaped."""
    written = "\n".join(docstring([text], indent=0))
    assert ast.literal_eval(written) == text
    assert '\\"mot' not in written


def test_docstring_fits_its_width():
    """A docstring is wrapped at the given width, margin included."""
    assert max(map(len, docstring(["mot " * 100], indent=4, width=60))) <= 60


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"def f(:", "not valid Python"),
        (b"\0", r":1: not valid Python"),
        (b"\xff", "cannot be read"),
        (b"x = 1", ":1: has no docstring"),
        (b'"""Titre"""', "no check"),
    ],
)
def test_broken_file_is_told_by_its_path(tmp_path, content, told):
    """A file that cannot be used is told by one sentence that names it."""
    path = tmp_path / "broken.py"
    path.write_bytes(content)
    with pytest.raises(BrokenExercise, match=told) as caught:
        Exercise.read(path)
    assert str(path) in str(caught.value)


@pytest.mark.parametrize("argument", ['f"Un {1}"', "name", "3", ""])
def test_marked_text_is_a_plain_string(tmp_path, argument):
    """What a translator could not be given is told by its line."""
    path = tmp_path / "sample.py"
    path.write_text(SOURCE.replace('"Un titre de figure"', argument), encoding="utf-8")
    with pytest.raises(BrokenExercise, match=r"sample\.py:26: "):
        Exercise.read(path)
