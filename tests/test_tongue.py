"""A student's language and exercise are told by the docstring of her starter."""

import pytest
from answers import EXERCISES

from course.grading.tongue import exercise_of, language_of, votes
from course.languages import languages, translations
from course.starter import solution, starter

every_language = pytest.mark.parametrize("language", languages(), ids=lambda language: language.code)


@every_language
def test_each_paragraph_tells(language):
    """Title and story tell, however the story was wrapped."""
    for exercise in EXERCISES:
        told = votes(starter(exercise, translations(language.code).gettext))
        assert told[exercise.name, language.code] == 1 + len(exercise.story)


@every_language
def test_starters_tell(language):
    """Each starter tells its exercise and its language, complete or not, with a mistake of syntax too."""
    translate = translations(language.code).gettext
    for exercise in EXERCISES:
        begun = starter(exercise, translate)
        for text in (begun, solution(exercise, translate), begun + "\n)"):
            assert exercise_of(text) == exercise.name
            assert language_of([text]) == language.code


def test_most_files_decide():
    """The language is that of most files; as many in two languages tell nothing."""
    french, arabic = (starter(EXERCISES[0], translations(code).gettext) for code in ("fr", "ar"))
    assert language_of([french, arabic, arabic]) == "ar"
    assert language_of([french, arabic]) == ""


@pytest.mark.parametrize(
    "source", ["", "x = 1\n", '"""Mon devoir."""\n', '"' * 5000, '"""' + "x" * 60_000, "#\n" * 30_000, "# é\n'''x"]
)
def test_other_files_tell_nothing(source):
    """A docstring of one's own, none, or a hostile one tells nothing."""
    assert exercise_of(source) == language_of([source]) == ""


def test_editor_may_wrap_and_comment():
    """White space that an editor changed and a comment above do not hide the title."""
    text = starter(EXERCISES[0])
    assert exercise_of("# moi\n\n" + text.replace("\n", "\r\n")) == EXERCISES[0].name
