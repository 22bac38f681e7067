"""Turn the plain dict of a `diagram(_)` function, boxes and the arrows between them, into an SVG drawing.

A diagram is {"title": str, "desc": str, "boxes": {name: box, …}, "arrows": [arrow, …], "wide": grid, "narrow": grid}.
`desc` says what the drawing shows, for who does not see it. A box has a "title" and, at will, a "text" below it, a
"number" before it, and a "kind": "step" unless given, "place", "end", "said" (words that someone says) or "scene",
which has no words but a "drawing": {"size": [width, height], "strokes": [[path, look], …]}.

An arrow is [name, name], or [name, name, label]; "again" is the label of an arrow back to the start, drawn dashed.
A grid is a list of strings, one a row, as in CSS: the names of boxes, "." for an empty place. A box stands in one row
and may take several columns. An arrow that must go around others leads from a box of the first column to another, at
its side. "wide" is for a column of text, "narrow" for a telephone.

Words are wrapped by their measures, and a row is as high as its longest text: every language fits. For a language
written from right to left the drawing is mirrored; its words are not.
"""

from course.diagram.drawing import pair, svg
from course.diagram.words import links

__all__ = ["links", "pair", "svg"]
