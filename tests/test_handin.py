"""The file that a learner hands in: what is read of it, what is refused, and its checks."""

import json
import re

import pytest
from answers import EXERCISES
from test_cli import course
from typography import faults

from course.contents import exercise_names
from course.handin import BadHandIn, HandIn
from course.starter import solution, starter

BY_NAME = {exercise.name: exercise for exercise in EXERCISES}
ONE = {"code": "a = 1\n", "version": "v1", "saved": "2026-01-02T10:00:00.000Z", "passed": None}


def a_file(**exercises):
    return {"format": "ingenieur-ia-progress", "version": 1, "language": "fr",
            "exported": "2026-01-02T10:00:00.000Z", "exercises": exercises}


@pytest.fixture
def hand_in(tmp_path):
    """Write a file: an object as JSON, a text or bytes as they are."""

    def written(content):
        path = tmp_path / "progression.json"
        if not isinstance(content, (str, bytes)):
            content = json.dumps(content)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return written


def test_answers_in_the_order_of_the_course(hand_in):
    """The answers come in the order of the course, whatever that of the file; the exercises it lacks are named."""
    names = exercise_names()[:3]
    read = HandIn.read(hand_in(a_file(zebra=ONE, **dict.fromkeys(reversed(names), ONE), ape=ONE)))
    assert [answer.exercise for answer in read.answers] == names
    assert read.unknown == ("ape", "zebra")


def test_what_is_read_of_an_answer(hand_in):
    """Of an answer are read the code, the version and the two dates; a mark of byte order does no harm."""
    name = exercise_names()[0]
    one = {**ONE, "code": "é = '\U0001f600'\r\n", "passed": "2026-01-03T10:00:00Z"}
    (answer,) = HandIn.read(hand_in("\ufeff" + json.dumps(a_file(**{name: one})))).answers
    assert (answer.code, answer.version) == (one["code"], "v1")
    assert (answer.saved.isoformat(), answer.passed.isoformat()) == (
        "2026-01-02T10:00:00+00:00", "2026-01-03T10:00:00+00:00"
    )


NAME = "alert_threshold"
BAD = {
    "empty": "",
    "not JSON": "{",
    "not UTF-8": b"\xff\xfe{}",
    "another kind": "[1]",
    "another format": {"format": "x"},
    "no exercises": {**a_file(), "exercises": None},
    "nothing in it": a_file(),
    "later version": {**a_file(**{NAME: ONE}), "version": 2},
    "true is no version": {**a_file(**{NAME: ONE}), "version": True},
    "a name twice": '{"format": "ingenieur-ia-progress", "version": 1, "exercises": {"a": {}, "a": {}}}',
    "too deep": "[" * 200_000,
    "too large": b" " * 10_000_001,
    "a huge number": "1" * 5000,
    "code is no text": a_file(**{NAME: {**ONE, "code": 5}}),
    "code too long": a_file(**{NAME: {**ONE, "code": "x" * 200_001}}),
    "half a character": a_file(**{NAME: {**ONE, "code": "\ud800"}}),
    "no code": a_file(**{NAME: {"version": "v1", "saved": ONE["saved"], "passed": None}}),
    "no object": a_file(**{NAME: [1]}),
    "version is no text": a_file(**{NAME: {**ONE, "version": 1}}),
    "no date": a_file(**{NAME: {**ONE, "saved": "yesterday"}}),
    "no zone": a_file(**{NAME: {**ONE, "saved": "2026-01-02T10:00:00"}}),
    "passed is no date": a_file(**{NAME: {**ONE, "passed": True}}),
    "hostile name": a_file(**{"\x1b[2J../x": ONE}),
}


@pytest.mark.parametrize("content", BAD.values(), ids=BAD)
def test_bad_file_is_told(hand_in, content):
    """A bad file is refused with one sentence, well set, that names it and cannot drive the terminal."""
    path = hand_in(content)
    with pytest.raises(BadHandIn) as refused:
        HandIn.read(path)
    sentence = str(refused.value)
    assert sentence.startswith(str(path)) and sentence.endswith(".")
    assert re.search(r"[\x00-\x1f]", sentence) is None
    ours = sentence.removeprefix(str(path)).replace("[2J../x", "x")  # a name is not set by us
    assert faults(ours) == []


def test_file_that_cannot_be_read(tmp_path):
    """A file that is not there is told in one sentence too."""
    with pytest.raises(BadHandIn, match="nowhere"):
        HandIn.read(tmp_path / "nowhere.json")


def answers(**texts):
    return a_file(**{name: {**ONE, "code": text} for name, text in texts.items()})


def test_check_every_answer(hand_in, tmp_path):
    """Each answer has its line, in the order of the course, then the rules that it breaks; the command ends with 1."""
    wrong = solution(BY_NAME[NAME]).replace("> threshold", ">= threshold")
    hand_in(answers(expert_rules=solution(BY_NAME["expert_rules"]), alert_threshold=wrong, gone="x"))
    done = course("check", "progression.json", "--language", "fr", cwd=tmp_path)
    assert done.returncode == 1
    first, *broken, last = [line for line in done.stdout.splitlines() if line.startswith(("✓", "✗"))]
    total = len(BY_NAME[NAME].checks)
    assert first == f"✗ {BY_NAME[NAME].title}\u00a0: {total - len(broken)} sur {total}"
    assert broken and {line.removeprefix("✗ ") for line in broken} <= {check.rule for check in BY_NAME[NAME].checks}
    assert last.startswith(f"✓ {BY_NAME['expert_rules'].title}\u00a0: ")
    assert done.stdout.rstrip().endswith("1 sur 2")
    assert "gone" in done.stderr


def test_all_right_ends_with_zero(hand_in, tmp_path):
    """When every answer passes, the code is 0."""
    hand_in(answers(alert_threshold=solution(BY_NAME[NAME])))
    done = course("check", "progression.json", cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr


def test_answer_that_cannot_be_run(hand_in, tmp_path):
    """Why an answer cannot be run is told once."""
    hand_in(answers(alert_threshold="def (:\n"))
    done = course("check", "progression.json", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stdout.count("SyntaxError") == 1


def test_check_for_a_program(hand_in, tmp_path):
    """`--json` gives every answer with its results, what the browser claimed, and the unknown exercises."""
    claimed = {**ONE, "code": starter(BY_NAME[NAME]), "passed": "2026-01-03T10:00:00Z"}
    hand_in(a_file(alert_threshold=claimed, gone=ONE))
    done = course("check", "progression.json", "--json", cwd=tmp_path)
    found = json.loads(done.stdout)
    assert done.returncode == 1
    (answer,) = found["answers"]
    assert (answer["exercise"], answer["passed"], answer["claimed"]) == (NAME, False, "2026-01-03T10:00:00+00:00")
    assert [row["check"] for row in answer["checks"]] == [check.name for check in BY_NAME[NAME].checks]
    assert found["unknown"] == ["gone"]


def test_one_exercise_of_the_file(hand_in, tmp_path):
    """`--exercise` checks one answer of the file; when it is not there, that is wrong usage."""
    hand_in(answers(alert_threshold=solution(BY_NAME[NAME]), expert_rules="a = 1\n"))
    assert course("check", "progression.json", "--exercise", NAME, cwd=tmp_path).returncode == 0
    done = course("check", "progression.json", "--exercise", "change_detection", cwd=tmp_path)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("content", ["{", a_file(), answers(gone="x")], ids=["not JSON", "nothing", "unknown only"])
def test_bad_file_ends_with_two(hand_in, tmp_path, content):
    """A file that cannot be used ends the command with code 2 and no traceback."""
    hand_in(content)
    done = course("check", "progression.json", cwd=tmp_path)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr and "progression.json" in done.stderr
