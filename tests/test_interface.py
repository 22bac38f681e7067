"""The language of the command line."""

import pytest

from course import interface


@pytest.mark.parametrize(
    ("arguments", "language", "rest"),
    [
        (["check", "--language", "ar", "x.py"], "ar", ["check", "x.py"]),
        (["--language=en", "list"], "en", ["list"]),
        (["--language", "xx", "list"], "fr", ["--language", "xx", "list"]),
        (["list"], "fr", ["list"]),
    ],
)
def test_language_may_stand_anywhere(monkeypatch, arguments, language, rest):
    """`--language` is taken out wherever it stands; an unknown code is left for click to refuse."""
    monkeypatch.setattr(interface.os, "environ", {})
    assert interface.preferred(arguments) == (language, rest)


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "ar"}, "ar"),
        ({"LANGUAGE": "xx:ar:en", "LANG": "en_US.UTF-8"}, "ar"),
        ({"LANG": "C.UTF-8"}, "fr"),
        ({}, "fr"),
    ],
)
def test_locale_is_read_in_the_order_of_gettext(monkeypatch, environment, language):
    """LANGUAGE comes first, then LC_ALL, LC_MESSAGES and LANG; without any that is known, French."""
    monkeypatch.setattr(interface.os, "environ", environment)
    assert interface.preferred([])[0] == language
