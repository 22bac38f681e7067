"""Answers in a Jupyter notebook: the code cells that `course start --notebook` tagged. A notebook is never run.

Standard library only, but for the words of its errors.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from course.handin import LONGEST_CODE, NAME
from course.interface import _
from course.refusal import reason

SUFFIX = ".ipynb"
TAG = "course-answer"
WRITEFILE = re.compile(r"%%writefile[ \t]+(?P<name>\S+)\.py[ \t]*")
LARGEST_FILE = 10_000_000  # bytes: the pictures that a notebook shows are in it


class BadNotebook(ValueError):
    """The notebook cannot be used; the sentence, in the language spoken, says which file and why."""


def answers(path: Path) -> dict[str, str]:
    """The answers of a notebook: the text of each tagged cell, by name of exercise, in their order.

    Empty when no cell is tagged. The names need not be those of the course. Raises BadNotebook.
    """
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError as error:
        message = _("{path} ne peut pas être lu : {error}")
        raise BadNotebook(message.format(path=path, error=reason(error))) from error
    return answers_in(content, path)


def answers_in(content: bytes, path: Path) -> dict[str, str]:
    """The same, of a notebook's bytes; `path` names it in the errors."""
    if len(content) > LARGEST_FILE:
        raise BadNotebook(_("{path} est trop grand pour être un carnet du cours.").format(path=path))
    found: dict[str, str] = {}
    for cell in tagged(cells(content, path)):
        try:
            name, source = answer(cell)
        except (KeyError, TypeError, ValueError) as error:
            message = _("{path} est abîmé : une cellule de réponse ne peut pas être lue.")
            raise BadNotebook(message.format(path=path)) from error
        if found.setdefault(name, source) != source:
            message = _("{path} contient deux réponses différentes à l’exercice « {name} » : gardez-en une.")
            raise BadNotebook(message.format(path=path, name=name))
    return found


def cells(content: bytes, path: Path) -> list[object]:
    """The cells of a notebook. Raises BadNotebook."""
    try:
        notebook = json.loads(content.decode("utf-8-sig"))
        if not isinstance(notebook["cells"], list):
            raise TypeError("cells is no list")
        return notebook["cells"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        message = _("{path} n’est pas un carnet Jupyter, ou n’est pas enregistré en entier.")
        raise BadNotebook(message.format(path=path)) from error


def tagged(found: list[object]) -> Iterator[dict]:
    """The code cells that bear the tag."""
    for cell in found:
        if isinstance(cell, dict) and cell.get("cell_type") == "code":
            metadata = cell.get("metadata")
            tags = metadata.get("tags") if isinstance(metadata, dict) else None
            if isinstance(tags, list) and TAG in tags:
                yield cell


def answer(cell: dict) -> tuple[str, str]:
    """The exercise of a tagged cell, which its metadata name, else its first line, and its text without that line.

    Raises KeyError, TypeError or ValueError.
    """
    source = cell["source"]
    if isinstance(source, list):
        source = "".join(source)
    if not isinstance(source, str):
        raise TypeError("no text")
    source.encode()  # half a pair of surrogates is no text
    if len(source) > LONGEST_CODE:
        raise ValueError("too long")
    first, _end, rest = source.partition("\n")
    magic = WRITEFILE.fullmatch(first)
    course = cell["metadata"].get("course")
    name = course.get("exercise") if isinstance(course, dict) else magic and magic["name"]
    if not isinstance(name, str) or not NAME.fullmatch(name):
        raise ValueError("no name of exercise")
    return name, rest if first.startswith("%%writefile") else source


def written(name: str, title: str, story: list[str], starter: str, words: dict[str, str], language: str) -> str:
    """A notebook, nbformat 4.5: the story, the starter in the tagged cell, what tries it, what checks it.

    starter: without the story; words: `write`, `check` and `try`, what is said before each of these cells; language:
    code of the one in which the checks answer.
    """
    metadata = {"tags": [TAG], "course": {"exercise": name}}
    found = [
        markdown("story", "\n\n".join([f"# {title}", *story])),
        markdown("to-write", words["write"]),
        code("answer", f"%%writefile {name}.py\n{starter.rstrip()}", metadata),
        markdown("to-check", words["check"]),
        code("check", f"!course check {name}.py --language {language}"),
        markdown("to-try", words["try"]),
        code("try", f"%run -n {name}.py"),
    ]
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    about = {"kernelspec": kernel, "language_info": {"name": "python"}}
    notebook = {"cells": found, "metadata": about, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(notebook, ensure_ascii=False, indent=1) + "\n"


def markdown(identity: str, text: str) -> dict:
    return {"cell_type": "markdown", "id": identity, "metadata": {}, "source": text.splitlines(keepends=True)}


def code(identity: str, text: str, metadata: dict | None = None) -> dict:
    return {
        "cell_type": "code",
        "execution_count": None,
        "id": identity,
        "metadata": metadata or {},
        "outputs": [],
        "source": text.splitlines(keepends=True),
    }
