"""What the system refuses is told in the words of who types."""

import errno

import pytest

from course.refusal import reason, told


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOENT, "vérifiez le chemin"),
        (errno.EEXIST, "déjà pris"),
        (errno.EISDIR, "c’est un dossier"),
        (errno.ENOTDIR, "là où il faut un dossier"),
        (errno.EACCES, "pas le droit"),
        (errno.EROFS, "sur ce disque"),
        (errno.ENOSPC, "le disque est plein"),
    ],
)
def test_usual_refusals(number, words):
    """The usual errors are told in words of ours, after the name of the file."""
    assert words in reason(OSError(number, "in English"))
    assert told(OSError(number, "in English", "x.csv")).startswith("x.csv\u00a0: ")


def test_other_refusals():
    """Another error keeps the system's words, and an error of no file has no name before it."""
    assert told(OSError(errno.ELOOP, "Too many links", "x.csv")) == "x.csv\u00a0: Too many links"
    assert told(OSError("odd")) == "odd"
