"""The Python of the page: the modules that read, check and draw an exercise, and what each exercise says."""

import json
import shutil
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from course.datasets import DATA, exercise_files
from course.exercise import Exercise, Translate
from course.languages import Language, translations
from course.site.zipped import one_piece

MACHINE = "-"  # the name, no exercise's, of what is said of all exercises
COURSE = Path(__file__).parents[1]


def modules() -> list[Path]:
    """The modules of the course that the page runs: all that stand on the standard library alone."""
    alone = [COURSE / f"{name}.py" for name in ("__init__", "exercise", "starter", "workbench", "wrapping")]
    return [*alone, *sorted((COURSE / "checking").rglob("*.py")), *sorted((COURSE / "figure").rglob("*.py"))]


def data() -> list[Path]:
    """The data files that the exercises read."""
    return [DATA / name for name in sorted({name for path in exercise_files() for name in Exercise.read(path).data})]


def write_course(folder: Path, offered: Iterable[Language]) -> None:
    """Write into a folder the modules, the exercises, their data and their messages in these languages."""
    sources = ((path.relative_to(COURSE.parent).as_posix(), path.read_bytes()) for path in modules())
    (folder / "course.gzip").write_bytes(one_piece(sources))
    for part, paths in (("exercises", exercise_files()), ("data", data())):
        (folder / part).mkdir()
        for path in paths:
            shutil.copyfile(path, folder / part / path.name)
    for language in offered:
        write_messages(folder / "messages" / language.slug, translations(language.code).gettext)


def write_messages(folder: Path, translate: Translate) -> None:
    """Write into a folder what is said in one language: a file for each exercise, one for what is said of all."""
    folder.mkdir(parents=True, exist_ok=True)
    said = {path.stem: [text for _line, text in Exercise.read(path).messages()] for path in exercise_files()}
    for name, texts in {MACHINE: machine(), **said}.items():
        text = json.dumps(messages(texts, translate), ensure_ascii=False, separators=(",", ":"))
        (folder / f"{name}.json").write_text(text, encoding="utf-8")


def messages(texts: Iterable[str], translate: Translate) -> dict[str, str]:
    """Each of these French texts that has another text in a language, with that text."""
    return {text: translate(text) for text in texts if translate(text) != text}


@cache
def machine() -> tuple[str, ...]:
    """The marked texts of the modules."""
    from course.sphinxext.extraction import marked  # it imports Sphinx, which who names the runtime need not wait for

    return tuple(text for path in modules() for _where, text in marked(path, "python", path.stem))
