"""Write the values of a figure as HTML tables, complete, for readers who do not see the drawing or want its numbers.

Standard library only: this module also runs in the page and in the grader.
"""

from collections.abc import Iterable, Iterator

from course.axis import Request
from course.layer import Layer
from course.lettering import escape
from course.number import number

JOINED = ("line", "area", "points", "bars")


def table(figure: dict, language: str) -> str:
    """Write the values of a figure's dict as one HTML table or more, with captions and headers.

    Lines, areas, points and bars share one table, a column each, a row a value of x; rules and labels share another;
    cells have one each, as they are laid out. An empty box: this layer has nothing at that x; "—": its value is missing.
    """
    read, x, y = check(figure)


def series
