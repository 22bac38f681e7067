"""Read what a learner hands in: the `progression.json` that the progress page writes."""

import json
import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from course.contents import exercise_names
from course.interface import _
from course.languages import languages
from course.refusal import reason

FORMAT, VERSION = "ingenieur-ia-progress", 1
LARGEST_FILE = 10_000_000  # bytes, as on the page
LONGEST_CODE = 200_000  # characters
NAME = re.compile(r"[a-z][a-z0-9_]{0,99}")


class BadHandIn(ValueError):
    """The file cannot be used; the sentence, in the language spoken, says which file and why."""


@dataclass(frozen=True)
class Answer:
    """What the learner wrote for an exercise. `passed` is her browser's word, and proves nothing."""

    exercise: str
    code: str
    version: str
    saved: datetime
    passed: datetime | None


@dataclass(frozen=True)
class HandIn:
    """The answers in the order of the course; `unknown` names the exercises that the course does not have.

    language: code of the language that the learner reads the course in, "" when the file does not tell.
    """

    answers: tuple[Answer, ...]
    unknown: tuple[str, ...]
    language: str = ""

    @classmethod
    def read(cls, path: Path) -> "HandIn":
        """Read the file at `path`. Raises BadHandIn."""
        data = data_of(path)
        exercises = exercises_of(path, data)
        answers = {name: answer_of(path, name, value) for name, value in exercises.items()}
        order = exercise_names()
        known = tuple(answers[name] for name in order if name in answers)
        return cls(known, tuple(sorted(answers.keys() - set(order))), language_of(data))


def data_of(path: Path) -> object:
    """The JSON of the file. Raises BadHandIn: unreadable, too large, not UTF-8, not JSON."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise BadHandIn(_("{path} ne peut pas être lu : {error}").format(path=path, error=reason(error))) from error
    return parsed(path, content)


def parsed(path: Path, content: bytes) -> object:
    """The JSON of the bytes of the file at `path`. Raises BadHandIn: too large, not UTF-8, not JSON."""
    if len(content) > LARGEST_FILE:
        raise BadHandIn(_("{path} est trop grand pour être une progression du cours.").format(path=path))
    try:
        return json.loads(content.decode("utf-8-sig"), object_pairs_hook=without_repeats)
    except UnicodeDecodeError as error:
        raise BadHandIn(_("{path} n’est pas un fichier de texte en UTF-8.").format(path=path)) from error
    except (ValueError, RecursionError) as error:
        raise BadHandIn(_("{path} n’est pas un fichier JSON.").format(path=path)) from error


def without_repeats(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object of JSON. Raises ValueError when a name stands twice: which of the two is meant?"""
    if len(dict(pairs)) < len(pairs):
        raise ValueError("a name stands twice")
    return dict(pairs)


def exercises_of(path: Path, data: object) -> dict[str, object]:
    """What the file holds, by name of exercise. Raises BadHandIn: another kind of file, a later version, nothing."""
    if not isinstance(data, dict) or data.get("format") != FORMAT or not isinstance(data.get("exercises"), dict):
        message = _("{path} n’est pas une progression de ce cours, telle que la page « Votre progression » l’écrit.")
        raise BadHandIn(message.format(path=path))
    if type(data.get("version")) is not int or data["version"] != VERSION:
        message = _("{path} vient d’une autre version du cours, dont les fichiers ont une autre forme.")
        raise BadHandIn(message.format(path=path))
    if not data["exercises"]:
        raise BadHandIn(_("{path} ne contient aucune réponse.").format(path=path))
    return data["exercises"]


def language_of(data: dict) -> str:
    """The code of the language that the file names, "" when the course has no such language."""
    given = data.get("language")
    folded = given.replace("_", "-").lower() if isinstance(given, str) else ""
    return next((language.code for language in languages() if language.slug == folded), "")


def answer_of(path: Path, name: str, value: object) -> Answer:
    """The answer that the file gives for this exercise. Raises BadHandIn."""
    try:
        code, version, passed = value["code"], value["version"], value["passed"]
        code.encode()  # half a pair of surrogates is no text
        if not NAME.fullmatch(name) or not isinstance(version, str) or len(code) > LONGEST_CODE:
            raise ValueError
        return Answer(name, code, version, moment(value["saved"]), None if passed is None else moment(passed))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        message = _("{path} est abîmé : la réponse à l’exercice « {name} » ne peut pas être lue.")
        # A hostile name could drive the terminal.
        raise BadHandIn(message.format(path=path, name=ascii(name)[1:-1])) from error


def moment(text: str) -> datetime:
    """A time as JavaScript writes it. Raises ValueError or TypeError."""
    found = datetime.fromisoformat(text)
    if found.tzinfo is None:
        raise ValueError("a time without its zone")
    return found
