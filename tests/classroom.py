"""A class to try intake and reports on: verdicts made by hand, one student a language, one of each fate."""

import io
import zipfile
from pathlib import Path

from course.checking.runner import Result
from course.grading.intake import submissions
from course.grading.marking import Marking
from course.grading.submission import Submission
from course.grading.verdict import Verdict

NAMES = ["alert_threshold", "change_detection", "expert_rules"]
MARKING = Marking(tuple(NAMES), "rlimits, seccomp, Landlock", True, "3.12.1", "0.1.0", "2026-01-02T10:00:00+00:00")
# Every fact that a sentence may need.
FACTS = (
    *("expression", "got", "expected", "other", "operator", "call"),
    *("error", "type", "function", "text", "limit", "line"),
)
RULE, HINT = "Une mesure égale au seuil ne compte pas.", "Relisez le contrat."
SECRET = "s3cret"
PASSED = Result("test_a", RULE, HINT, True, "passed")
FAILED = Result(
    "test_b", RULE, HINT, False, "differs", {"expression": "f([1])", "got": "0", "expected": "1"}, "du bruit\n"
)
HIDDEN = Result(
    "test_h",
    f"La règle {SECRET}.",
    f"L’indice {SECRET}.",
    False,
    "differs",
    {"expression": f"f('{SECRET}')", "got": f"'{SECRET}'", "expected": "1", "call": f"f('{SECRET}')"},
    f"{SECRET}\n",
)


def verdict(student, exercise=NAMES[0], results=(PASSED, FAILED), hidden=(), *, problem="", language="", identity=""):
    """A verdict on one submission; without a problem there is a source."""
    source = None if problem else "def f(values):\n    return 0\n"
    one = Submission(student, exercise, source, problem, language, identity)
    return Verdict(one, () if problem else tuple(results), tuple(hidden), 0.25)


def a_class() -> list[Verdict]:
    """Three students: right, half right with hidden checks, unreadable with a file that counts for nothing."""
    return [
        verdict("Zoé", results=(PASSED, PASSED), language="fr", identity="7"),
        verdict("Zoé", NAMES[1], language="fr", identity="7"),
        verdict("بدر", hidden=(HIDDEN, PASSED), language="ar"),
        verdict("Al", problem="x.py : abîmé", language="en"),
        verdict("Al", "", problem="notes.pdf : inconnu", language="en"),
    ]


def zipped(*members) -> bytes:
    """An archive of members, each a name or a ZipInfo and its content."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return file.getvalue()


def taken(path: Path, exercises=NAMES, language="") -> list[Submission]:
    """What is handed in at `path`."""
    return list(submissions(path, exercises=exercises, language=language))


def write(root: Path, name: str, content: str | bytes) -> Path:
    """Write one file below the root, and its folders."""
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path
