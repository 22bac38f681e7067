"""`results.json`: as its schema says, and read again as it was."""

import json
import random
from dataclasses import replace
from importlib.resources import files

import pytest
from classroom import FACTS, FAILED, HIDDEN, MARKING, NAMES, PASSED, a_class, verdict
from hypothesis import given
from hypothesis import strategies as st
from needs import unavailable

import course.grading
from course.checking.runner import Result
from course.checking.words import TEMPLATES
from course.grading.merging import merged
from course.grading.restoring import loaded
from course.grading.results import BadResults, Results, dumped
from course.grading.students import in_order
from course.grading.submission import Submission
from course.grading.verdict import Status, Verdict

SCHEMA = json.loads((files(course.grading) / "results.schema.json").read_text(encoding="utf-8"))
TEXT = st.text(st.characters(codec=None), max_size=8)
RESULT = st.builds(
    Result, TEXT, TEXT, TEXT, st.just(False), st.sampled_from(sorted(TEMPLATES)),
    st.fixed_dictionaries(dict.fromkeys(FACTS, TEXT)), TEXT,
)  # fmt: skip
SUBMISSION = st.builds(
    Submission, TEXT, st.sampled_from([*NAMES, ""]), st.none() | TEXT, TEXT, st.sampled_from(["fr", "ar", ""]), TEXT
)
VERDICT = st.builds(
    Verdict, SUBMISSION, st.lists(RESULT, max_size=2).map(tuple), st.lists(RESULT, max_size=2).map(tuple),
    st.floats(0, 1e6),
)  # fmt: skip


def results(verdicts=None, **changes) -> Results:
    return Results(replace(MARKING, **changes), tuple(a_class() if verdicts is None else verdicts))


def test_as_the_schema_says():
    """The file is as its schema says, the schema is one, and each property that it has is told there."""
    try:
        from jsonschema import Draft202012Validator
    except ImportError:
        unavailable("jsonschema is not installed")
    Draft202012Validator.check_schema(SCHEMA)
    data = json.loads(dumped(results()))
    validator = Draft202012Validator(SCHEMA)
    validator.validate(data)
    (answer,) = (one for one in data["submissions"] if one["student"] == "بدر")
    definitions = SCHEMA["$defs"]
    for part, schema in (
        (data, SCHEMA),
        (data["run"], SCHEMA["properties"]["run"]),
        (answer, definitions["submission"]),
        (answer["checks"][0], definitions["check"]),
    ):
        assert part.keys() == schema["properties"].keys() == set(schema["required"])
        for name, value in list(part.items()):
            part[name] = [None]
            assert not validator.is_valid(data), name
            part[name] = value
    validator.validate(data)


def test_statuses_of_the_schema():
    """The schema names each status, and no other."""
    assert set(SCHEMA["$defs"]["submission"]["properties"]["status"]["enum"]) == {status.value for status in Status}


@given(st.lists(VERDICT, max_size=4))
def test_read_again(verdicts):
    """Whatever texts they hold, verdicts are read again as they were, in their order, and the file is UTF-8."""
    text = dumped(results(verdicts))
    text.encode()
    assert loaded(text) == Results(MARKING, tuple(in_order(verdicts, NAMES)))


def test_same_results_same_text():
    """The file does not depend on the order in which verdicts came, and only `run` on the day and the speed."""
    verdicts = a_class()
    text = dumped(results(verdicts))
    random.Random(0).shuffle(verdicts)
    assert dumped(results(verdicts)) == text
    other = json.loads(dumped(results([replace(one, seconds=9.0) for one in verdicts], date="2030-01-01")))
    assert {key for key, value in other.items() if value != json.loads(text)[key]} == {"run"}


def test_message_in_the_student_s_language():
    """A message is in the language of the student, so that a program may show it."""
    data = json.loads(dumped(results([verdict("A", language="fr"), verdict("B", language="ar")])))
    checks = [one["checks"][1] for one in data["submissions"]]
    assert "attendu" in checks[0]["message"] and checks[0]["message"] != checks[1]["message"]
    assert checks[0]["rule"] == checks[1]["rule"] == FAILED.rule


def test_signs_that_are_not_seen():
    """A mark of direction or half a character in an answer's output is written by its number."""
    noisy = replace(FAILED, output="\u202e\ud800\x1b")
    assert "\\u202e\\ud800\\u001b" in dumped(results([verdict("A", results=[noisy])]))


def changed(**changes) -> str:
    return json.dumps({**json.loads(dumped(results())), **changes})


def check(**changes) -> str:
    """The file, the first check of its third submission changed."""
    data = json.loads(dumped(results()))
    data["submissions"][3]["checks"][0].update(changes)
    return json.dumps(data)


BAD = {
    "empty": "",
    "not JSON": "{",
    "a list": "[]",
    "too deep": "[" * 100_000,
    "another format": changed(format="x"),
    "another version": changed(version=2),
    "no submissions": changed(submissions=5),
    "a time is missing": changed(run={"date": "", "seconds": []}),
    "a name is no text": changed(exercises=[1]),
    "a date is no text": changed(run={"date": 1, "seconds": [0.25] * 5}),
    "no such kind": check(kind="magic"),
    "passed, of a kind that fails": check(passed=True, kind="differs"),
    "a part that is none": changed(part="3/2"),
    "facts are missing": check(passed=False, kind="differs", fields={}),
    "a rule is no text": check(rule=None),
}


@pytest.mark.parametrize("text", BAD.values(), ids=BAD)
def test_damaged_file_is_told(text):
    """A damaged file is told in one sentence."""
    with pytest.raises(BadResults, match=r"\.$"):
        loaded(text)


def test_changes_that_do_no_harm():
    """A file with a property more is read; a language that the course has not is none, and no path either."""
    data = json.loads(changed(more=1))
    data["submissions"][0]["language"] = "../../xx"
    found = loaded(json.dumps(data).encode())
    assert found.verdicts[0].submission.language == "" and len(found.verdicts) == 5


def test_merged_batches():
    """Batches make the whole; a submission that two of them hold counts once, whatever the time it took."""
    verdicts = a_class()
    again = replace(verdicts[2], seconds=9.0)
    found = merged([results(verdicts[:3], date="2026-01-01"), results([again, *verdicts[3:]], date="2026-01-02")])
    assert found.verdicts == tuple(in_order(verdicts, NAMES))
    assert found.marking.date == "2026-01-02"


def test_merged_machines():
    """Two Pythons are both named; one batch without a sandbox, and the whole is without one."""
    found = merged([results([], python="3.11.7"), results([], sandbox="aucun", sandboxed=False), results([])]).marking
    assert ("3.11.7" in found.python, "3.12.1" in found.python, found.python.count("3.12.1")) == (True, True, 1)
    assert "aucun" in found.sandbox and not found.sandboxed


def parts(*texts: str) -> Results:
    """The parts of these names, put together."""
    return merged([results(part=text) for text in texts])


def test_parts_of_a_class():
    """All parts of a class make the whole, and each says which it is; results of another marking may be beside."""
    assert loaded(dumped(results(part="2/8"))).marking.part == "2/8"
    assert parts("2/2", "", "1/2").marking.part == ""


@pytest.mark.parametrize(
    ("given", "told"),
    [(["1/2"], "2 sur 2"), (["1/2", "1/2"], "1 sur 2"), (["1/2", "2/2", "2/2"], "2 sur 2"), (["1/2", "2/3"], "sur 2")],
)
def test_parts_that_do_not_make_a_class(given, told):
    """A part that is missing would give marks too low, or leave people out: it is told, and so is one given twice."""
    with pytest.raises(BadResults, match=told):
        parts(*given)


def test_batches_that_do_not_go_together():
    """Batches of other exercises, or that contradict each other, are refused, by the student's name."""
    with pytest.raises(BadResults):
        merged([results(), results(exercises=("a",))])
    other = verdict("Zoé", results=(PASSED, FAILED), language="fr", identity="7")
    with pytest.raises(BadResults, match="Zoé"):
        merged([results(), results([other])])


def test_hidden_stay_hidden():
    """Which checks are hidden is kept."""
    found = loaded(dumped(results([verdict("A", hidden=[HIDDEN])])))
    assert found.verdicts[0].hidden == (HIDDEN,)
