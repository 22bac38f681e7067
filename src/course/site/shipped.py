"""The Python of the page: the modules that read, check and draw an exercise, and what each exercise says."""

import json
import shutil
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from course.datasets import DATA, exercise_files
from course.exercise import Exercise
from course.languages import SOURCE, languages, translations
from course.site.zipped import one_piece

MACHINE = "-"  # the name, no exercise's, of what is said of all exercises
COURSE = Path(__file__).parents[1]


def modules() -> list[Path]:
    """The modules of the course that the page runs: all that stand on the standard library alone."""
    alone = [COURSE / f"{name}.py" for name in ("__init__", "exercise", "starter", "workbench")]
    return [*alone, *sorted((COURSE / "checking").rglob("*.py")), *sorted((COURSE / "figure").rglob("*.py"))]


def data() -> list[Path]:
    """The data files that the exercises read."""
    return [DATA / name for name in sorted({name for path in exercise_files() for name in Exercise.read(path).data})]


def write_course(folder: Path) -> None:
    """Write into a folder the modules, the exercises, their data and their messages in every language."""
    sources = ((path.relative_to(COURSE.parent).as_posix(), path.read_bytes()) for path in modules())
    (folder / "course.gzip").write_bytes(one_piece(sources))
    for part, paths in (("exercises", exercise_files()), ("data", data())):
        (folder / part).mkdir()
        for path in paths:
            shutil.copyfile(path, folder / part / path.name)
    for language in languages():
        written = folder / "messages" / language.slug
        written.mkdir(parents=True)
        said = {path.stem: [text for _line, text in Exercise.read(path).messages()] for path in exercise_files()}
        for name, texts in {MACHINE: machine(), **said}.items():
            text = json.dumps(messages(texts, language.code), ensure_ascii=False, separators=(",", ":"))
            (written / f"{name}.json").write_text(text, encoding="utf-8")


def messages(texts: Iterable[str], code: str) -> dict[str, str]:
    """Each of these French texts that has another text in this language, with that text."""
    if code == SOURCE:
        return {}
    translate = translations(code).gettext
    return {text: translate(text) for text in texts if translate(text) != text}


@cache
def machine() -> tuple[str, ...]:
    """The marked texts of the modules."""
    from course.sphinxext.extraction import marked  # it imports Sphinx, which who names the runtime need not wait for

    return tuple(text for path in modules() for _where, text in marked(path, "python", path.stem))
