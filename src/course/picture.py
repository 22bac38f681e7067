"""Draw what a file's `figure` function describes, in one language."""

import runpy
from collections.abc import Callable
from pathlib import Path

from course.figure import formatter, svg, table
from course.languages import Language


def picture(path: Path, language: Language, translate: Callable[[str], str]) -> tuple[str, str]:
    """The SVG and the HTML table of the picture that the file at `path` draws of its own result."""
    described = runpy.run_path(str(path))["figure"](formatter(translate, language.code))
    drawing = svg(described, language.code, prefix=f"figure-{path.stem}", direction=language.direction)
    return drawing, table(described, language.code)
