"""Draw what a file's `figure` or `diagram` function describes, in one language."""

import runpy
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from course import diagram
from course.figure import formatter, pair, table
from course.languages import Language


def picture(path: Path, language: Language, translate: Callable[[str], str]) -> tuple[str, str]:
    """What the file at `path` draws of its own result: the SVG, for narrow and for wide screens; the HTML table."""
    described = run(path)["figure"](formatter(translate, language.code))
    drawing = pair(described, language.code, prefix=f"figure-{path.stem}", direction=language.direction)
    return drawing, table(described, language.code)


def sketch(path: Path, language: Language, translate: Callable[[str], str]) -> tuple[str, list[tuple[str, str]]]:
    """The diagram of the file at `path`: the SVG, for narrow and for wide screens; where its arrows lead, in words."""
    described = run(path)["diagram"](formatter(translate, language.code))
    drawing = diagram.pair(described, language.code, prefix=f"diagram-{path.stem}", direction=language.direction)
    return drawing, list(diagram.links(described, language.direction))


def run(path: Path) -> dict[str, Any]:
    """What a file defines. It may import the files beside it, which are read again at each run."""
    folder, before = str(path.parent), set(sys.modules)
    sys.path.insert(0, folder)
    try:
        return runpy.run_path(str(path))
    finally:
        sys.path.remove(folder)
        for name in set(sys.modules) - before:
            if str(getattr(sys.modules[name], "__file__", None) or "").startswith(folder):
                del sys.modules[name]
