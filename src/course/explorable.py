"""A picture to explore: a range of values and, for each, a figure and a row of results.

The `explore(_)` function of a file of `docs/examples` returns {"label": str, "caption": str, "columns": [str, …],
"start": number, "steps": [step, …]}. `label` names the slider, `caption` the table, `columns` its heads; `start` is
the value shown first. A step is {"value": number, "spoken": str, "row": [number or str, …], "figure": dict}: `spoken`
is the value with its unit, as it is said; `row` what it gives, a cell for each column after the first; `figure` what
`course.figure` draws, whose `desc` says the result in a sentence. All the figures are laid out alike.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from course.figure import number
from course.figure.form import finite, keys, sequence, string
from course.languages import Language
from course.picture import returned
from course.series import series


@dataclass(frozen=True)
class Step:
    """A value: as it is said, its row of the table, and what it gives in a sentence."""

    spoken: str
    cells: list[str]
    sentence: str


@dataclass(frozen=True)
class Explorable:
    """What the page shows: words, steps, the rank of the one shown first, and the drawing of all."""

    label: str
    caption: str
    columns: list[str]
    steps: list[Step]
    start: int
    drawing: str


def explorable(path: Path, language: Language, translate: Callable[[str], str]) -> Explorable:
    """What the file at `path` computes, in one language. ValueError says what is wrong with what it returned."""
    given = returned(path, "explore", language, translate)
    keys(given, "what to explore", {"label", "caption", "columns", "start", "steps"}, set())
    label, caption = (string(given[key], repr(key)) for key in ("label", "caption"))
    columns = [string(column, "'columns'") for column in sequence(given["columns"], "'columns'", "strings")]
    steps = sequence(given["steps"], "'steps'", "steps")
    for rank, step in enumerate(steps):
        keys(step, f"step {rank}", {"value", "spoken", "row", "figure"}, set())
    values = [finite(step["value"], f"step {rank}: 'value'") for rank, step in enumerate(steps)]
    if len(values) < 2 or values != sorted(set(values)):
        raise ValueError("'steps' must have two values at least, from the lowest to the highest")
    if given["start"] not in values:
        raise ValueError(f"'start' must be the value of a step, not {given['start']!r}")
    start = values.index(given["start"])
    drawing = series(
        [step["figure"] for step in steps],
        start,
        language.code,
        prefix=f"explore-{path.stem}",
        direction=language.direction,
    )
    read = [a_step(step, rank, len(columns), language.code) for rank, step in enumerate(steps)]
    return Explorable(label, caption, columns, read, start, drawing)


def a_step(given: dict, rank: int, width: int, language: str) -> Step:
    """Read a step whose row, its value first, has this many cells."""
    row = [given["value"], *sequence(given["row"], f"step {rank}: 'row'", "numbers and strings")]
    if len(row) != width:
        raise ValueError(f"step {rank}: {width} columns want {width - 1} results in 'row', not {len(row) - 1}")
    cells = [cell if isinstance(cell, str) else number(cell, language) for cell in row]
    return Step(string(given["spoken"], f"step {rank}: 'spoken'"), cells, given["figure"]["desc"])
