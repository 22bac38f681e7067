"""`results.json` read again: the verdicts as they were, for reports made later or from several files."""

import json

from course.checking.runner import Result
from course.checking.words import TEMPLATES, sentence
from course.grading.marking import Marking
from course.grading.results import FORMAT, VERSION, BadResults, Results
from course.grading.shard import Shard
from course.grading.submission import Submission
from course.grading.verdict import Verdict
from course.interface import _
from course.languages import languages


def loaded(text: str | bytes) -> Results:
    """What `dumped` wrote, as it was. Raises BadResults."""
    try:
        data = json.loads(text)
        if data["format"] != FORMAT:
            raise BadResults(_("Ce fichier n’est pas un résultat de « course grade »."))
        if data["version"] != VERSION:
            raise BadResults(_("Ce résultat vient d’une autre version du cours : corrigez à nouveau."))
        if len(data["run"]["seconds"]) != len(data["submissions"]):
            raise ValueError("a time is missing")
        marking = Marking(
            tuple(text_of(name) for name in data["exercises"]),
            *(text_of(data["sandbox"]), data["sandboxed"] is True),
            *(text_of(value) for value in (data["python"], data["course"], data["run"]["date"])),
            part_of(data.get("part", "")),  # a file written before there were parts has none
        )
        pairs = zip(data["submissions"], data["run"]["seconds"])
        return Results(marking, tuple(verdict_of(one, seconds) for one, seconds in pairs))
    except BadResults:
        raise
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise BadResults(_("Ce fichier de résultats est abîmé.")) from error


def verdict_of(data: dict, seconds: float) -> Verdict:
    """The verdict that `as_submission` wrote. Raises KeyError, TypeError or ValueError."""
    source = data["source"] if data["source"] is None else text_of(data["source"])
    language = text_of(data["language"])
    if language and language not in {one.code for one in languages()}:
        language = ""  # a course with other languages wrote it
    names = (text_of(data[name]) for name in ("student", "exercise"))
    one = Submission(*names, source, text_of(data["problem"]), language, text_of(data["identity"]))
    checks = [(check["hidden"] is True, result_of(check)) for check in data["checks"]]
    shown, hidden = (tuple(one for is_hidden, one in checks if is_hidden is which) for which in (False, True))
    return Verdict(one, shown, hidden, float(seconds))


def result_of(data: dict) -> Result:
    """The result that `as_check` wrote. Raises KeyError, TypeError or ValueError."""
    name, rule, hint, kind, output = (text_of(data[key]) for key in ("name", "rule", "hint", "kind", "output"))
    if (kind == "passed") != (data["passed"] is True) or kind not in (*TEMPLATES, "passed"):
        raise ValueError(f"no such kind of result: {kind}")
    fields = {text_of(key): text_of(value) for key, value in data["fields"].items()}
    result = Result(name, rule, hint, data["passed"], kind, fields, output)
    sentence(result, str)  # its facts are all there
    return result


def part_of(value: object) -> str:
    """The part of a class, or "" for the whole. Raises TypeError or ValueError for anything else."""
    text = text_of(value)
    return str(Shard.parse(text)) if text else ""


def text_of(value: object) -> str:
    """The value, a text. Raises TypeError for anything else."""
    if not isinstance(value, str):
        raise TypeError(f"not a text: {type(value).__name__}")
    return value
