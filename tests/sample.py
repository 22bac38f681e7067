"""What is tried at each change, and what waits for the release because all of it would take too long."""

import pytest

from course.languages import Language, languages

SAMPLE = ("fr", "ar")  # the source, and what is laid out the other way


def waits(*values: object, **options: object):
    """A parameter set of the release."""
    return pytest.param(*values, marks=pytest.mark.release, **options)


def sampled(language: Language):
    """The parameter set of a language: of the release unless it is of the sample."""
    return (pytest.param if language.code in SAMPLE else waits)(language, id=language.code)


sampled_language = pytest.mark.parametrize("language", [sampled(language) for language in languages()])


def of_this_run(config: pytest.Config) -> list[Language]:
    """The languages that this run tries whole: those of the sample, or all in a run of the release."""
    return [one for one in languages() if one.code in SAMPLE or "not release" not in config.option.markexpr]
