"""What the translator's panel says of a page: its messages, each with its place, and the next page to work on."""

import json
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path, PurePosixPath

from markdown_it import MarkdownIt

from course import contents
from course.datasets import EXERCISES
from course.exercise import Exercise
from course.languages import ROOT, Language
from course.translation.comparison import compared
from course.translation.faults import markup
from course.translation.pofile import ids, strings
from course.translation.standing import Standing, standings
from course.translation.templates import markdown_settings

SUFFIX = ".messages.json"
KEY = re.compile(r"\bpreview-at-([0-9a-f]+)")


def write_panels(language: Language, site: Path) -> None:
    """Write what is said of each page of the draft beside it. Raises BrokenCatalogue."""
    for page in pages():
        path = site / language.slug / f"{page}{SUFFIX}"
        path.write_text(json.dumps(panel(language, site, page), ensure_ascii=False), encoding="utf-8")


def panel(language: Language, site: Path, page: str) -> dict:
    """What is said of a page of the draft; `page` is its name, such as `domains/vision`. Raises BrokenCatalogue."""
    html = (site / language.slug / f"{page}.html").read_text(encoding="utf-8")
    messages = {standing.key: told(standing, language) for standing in shown(language, page, html)}
    return {"messages": messages, "next": next(left_after(language, page), None)}


def shown(language: Language, page: str, html: str = "") -> Iterator[Standing]:
    """The messages of a page: those of its catalogue, those of its exercises, those that stand in its HTML."""
    yield from standings(language.code, page).values()
    ours, named = exercise_texts(page), set(KEY.findall(html))
    for text, standing in standings(language.code, "exercises").items():
        if text in ours or (named and standing.key in named):
            yield standing


def exercise_texts(page: str) -> set[str]:
    """The messages of the exercises of a page."""
    names = contents.EXERCISE.findall((contents.DOCS / f"{page}.md").read_text(encoding="utf-8"))
    paths = [EXERCISES / f"{name}.py" for name in names]
    return {text for path in paths for text in texts(path, path.stat().st_mtime_ns)}


@lru_cache(maxsize=256)
def texts(path: Path, time: int) -> frozenset[str]:
    """The messages of an exercise, read once as long as its file is the same."""
    return frozenset(text for _line, text in Exercise.read(path).messages())


def told(standing: Standing, language: Language) -> dict:
    """What is said of a message, and what `course translate check` says of it."""
    message = standing.message
    faults = compared(message, standing.domain, language.code, markdown())
    return {
        "file": standing.path.relative_to(ROOT).as_posix(),
        "line": message.lineno,
        "state": standing.state,
        "source": ids(message),
        "previous": list(message.previous_id),
        "target": list(strings(message)),
        "shown": standing.text,
        "faults": [{"text": f"{fault.code} : {fault.text}", "remark": fault.remark} for fault in faults],
    }


@cache
def markdown() -> MarkdownIt:
    """What reads the messages of the pages, with the settings of conf.py."""
    return markup.parser(markdown_settings(ROOT))


def pages() -> list[str]:
    """The names of the pages, in the order of the course."""
    return [path.relative_to(contents.DOCS).with_suffix("").as_posix() for path in contents.pages()]


def left_after(language: Language, page: str) -> Iterator[dict]:
    """The other pages that have something left, from this one on, then from the first; each with its link from it."""
    order = pages()
    rank = order.index(page) if page in order else -1
    for other in order[rank + 1 :] + order[: max(rank, 0)]:
        left = sum(standing.state != "done" for standing in shown(language, other))
        if left:
            up = "../" * (len(PurePosixPath(page).parts) - 1)
            yield {"page": other, "left": left, "link": f"{up}{other}.html"}
