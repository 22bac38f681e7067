"""What is tried at each change, and what waits for the release because all of it would take too long."""

from collections.abc import Container

import pytest

from course.languages import languages

SAMPLE = ("fr", "ar")  # the source, and what is laid out the other way


def waits(*values: object, **options: object):
    """A parameter set of the release."""
    return pytest.param(*values, marks=pytest.mark.release, **options)


def each_language(sample: Container[str]):
    """A test for each language: of the release unless it is of the sample."""
    sets = [(pytest.param if one.code in sample else waits)(one, id=one.code) for one in languages()]
    return pytest.mark.parametrize("language", sets)


sampled_language = each_language(SAMPLE)
every_language = each_language([one.code for one in languages()])
