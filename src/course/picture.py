"""Draw what a file's `figure` or `diagram` function describes, in one language."""

import runpy
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from course import diagram
from course.figure import formatter, pair, table
from course.languages import ROOT, Language

EXAMPLES = ROOT / "docs" / "examples"  # the files of the pictures that are no exercise's


@dataclass(frozen=True)
class Sketch:
    """A diagram: the SVG, for narrow and for wide screens; the names of its boxes; where its arrows lead, in words."""

    drawing: str
    boxes: list[str]
    links: list[tuple[str, str]]


def picture(path: Path, language: Language, translate: Callable[[str], str]) -> tuple[str, str]:
    """What the file at `path` draws of its own result: the SVG, for narrow and for wide screens; the HTML table."""
    described = returned(path, "figure", language, translate)
    drawing = pair(described, language.code, prefix=f"figure-{path.stem}", direction=language.direction)
    return drawing, table(described, language.code)


def sketch(path: Path, language: Language, translate: Callable[[str], str]) -> Sketch:
    """The diagram that the file at `path` describes."""
    described = returned(path, "diagram", language, translate)
    drawing = diagram.pair(described, language.code, prefix=f"diagram-{path.stem}", direction=language.direction)
    return Sketch(drawing, list(described["boxes"]), list(diagram.links(described, language, translate)))


def returned(path: Path, function: str, language: Language, translate: Callable[[str], str]) -> dict:
    """What a function of the file at `path` returns in one language. ValueError when the file has no such function."""
    defined = run(path)
    if function not in defined:
        raise ValueError(f"there is no function `{function}`")
    return defined[function](formatter(translate, language.code))


def run(path: Path) -> dict[str, Any]:
    """What a file defines. It may import the files beside it, which are read again at each run."""
    before = set(sys.modules)
    sys.path.insert(0, str(path.parent))
    try:
        return runpy.run_path(str(path))
    finally:
        sys.path.remove(str(path.parent))
        for name in set(sys.modules) - before:
            if Path(getattr(sys.modules[name], "__file__", None) or "").parent == path.parent:
                del sys.modules[name]
