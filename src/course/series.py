"""Draw figures that differ by little as one drawing: what they share stands in it once.

Not in `course.figure`, all of which a page loads to draw what a learner finds.
"""

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import takewhile

from course.figure.description import Description
from course.figure.drawing import parts, planned, sheet, twice

HIDDEN = ' display="none"'  # an attribute of SVG, which no policy refuses


def series(figures: list[dict], shown: int, language: str, *, prefix: str, direction: str = "ltr") -> str:
    """Draw figures as `pair` draws one; the figure of rank `shown` is the one in sight.

    What a figure has of its own stands in groups that bear its rank, `data-step`; those of the others have
    `display="none"`. ValueError as for `svg`, and when the figures are not laid out alike.
    """
    return twice(lambda name, width: one(figures, shown, language, name, direction, width), prefix)


def one(figures: list[dict], shown: int, language: str, prefix: str, direction: str, width: int) -> str:
    """Draw figures in one box of this width."""
    read = [Description.read(figure) for figure in figures]
    plans = [planned(figure, language, width) for figure in read]
    for rank, plan in enumerate(plans):
        if plan != plans[0]:
            raise ValueError(
                f"figure {rank} is not laid out like figure 0: give all the same titles, names and ranges of the axes"
            )
    drawn = [parts(figure, plan, language, direction) for figure, plan in zip(read, plans, strict=True)]
    around, cut, across = (list(woven(list(part), shown)) for part in zip(*drawn, strict=True))
    return sheet(read[shown], plans[shown], (around, cut, across), language, prefix, width)


def woven(drawings: list[list[str]], shown: int) -> Iterator[str]:
    """Give the elements that the drawings share, once, and between them those of each in a group."""
    rests = [iter(drawing) for drawing in drawings]
    for element in [*common(drawings), None]:
        for rank, rest in enumerate(rests):
            if own := "".join(takewhile(lambda other: other != element, rest)):  # noqa: B023 -- read at once
                yield f'<g data-step="{rank}"{"" if rank == shown else HIDDEN}>{own}</g>'
        if element is not None:
            yield element


def common(drawings: list[list[str]]) -> list[str]:
    """Give elements that all the drawings have, in the same order."""
    shared = drawings[0]
    for drawing in drawings[1:]:
        blocks = SequenceMatcher(None, shared, drawing, autojunk=False).get_matching_blocks()
        shared = [element for block in blocks for element in shared[block.a : block.a + block.size]]
    return shared
