"""Say in words where the arrows of a diagram lead."""

from collections.abc import Iterator

from course.diagram.description import Arrow, Description
from course.exercise import Translate
from course.figure.numeral import isolated, noted
from course.languages import Language


def links(diagram: dict, language: Language, _: Translate) -> Iterator[tuple[str, str]]:
    """Give the title of each box that arrows leave, and the titles of the boxes they lead to, with their labels."""
    read = Description.read(diagram)

    def told(arrow: Arrow) -> str:
        title = read.boxes[arrow.end].title
        return noted(title, isolated(arrow.label, language.code), language.code) if arrow.label else title

    for name, box in read.boxes.items():
        if ends := [told(arrow) for arrow in read.arrows if arrow.start == name]:
            yield box.title, _(", ").join(ends)
