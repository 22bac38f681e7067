"""Turn the plain dict of a `figure(_)` function into an SVG drawing and HTML tables of the same values.

A figure is {"title": str, "desc": str, "x": axis, "y": axis, "layers": [layer, …]}; `desc` says what the drawing
shows, for who does not see it. An axis is {"title": str} with, at will, "range": [first, last] (backwards when first
is the greater; two ranges of the same span make a square plot) and "ticks": [[value, label], …], or values alone. A
layer has a "kind", a "name" at will, and:

- line, points: "x" and "y", lists of the same length;
- area: the same, and "low", its lower edge, a list or a number, 0 unless given;
- bars: the same, rising from 0, and "width" at will, in units of x;
- rule: "x" or "y", a number: a straight line across the plot, under the other lines;
- cells: "x" and "y", the centres of columns and rows, and "values", one list a row;
- labels: "x", "y" and "text", lists of the same length.

None, NaN and infinite values are gaps. Whatever else is wrong raises one ValueError, a sentence that names the layer
and the key. Standard library only: this package is made to run in the page and in the grader too.
"""

from course.figure.drawing import pair, svg
from course.figure.numeral import formatter, number
from course.figure.tables import table

__all__ = ["formatter", "number", "pair", "svg", "table"]
