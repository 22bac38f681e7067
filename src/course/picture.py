"""Draw what a file's `figure` function describes, in one language."""

import runpy
from collections.abc import Callable
from pathlib import Path

from course.figure import formatter, pair, table
from course.languages import Language


def picture(path: Path, language: Language, translate: Callable[[str], str]) -> tuple[str, str]:
    """What the file at `path` draws of its own result: the SVG, for narrow and for wide screens; the HTML table."""
    described = runpy.run_path(str(path))["figure"](formatter(translate, language.code))
    drawing = pair(described, language.code, prefix=f"figure-{path.stem}", direction=language.direction)
    return drawing, table(described, language.code)
