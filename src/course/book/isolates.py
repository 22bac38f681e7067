"""Directions that the text has as invisible signs, said by markup: no font of the books has these signs."""

import re
from collections.abc import Iterator

from course.book.xhtml import SVG, Element, add_text, new

OPENING = {"\u2066": "ltr", "\u2067": "rtl", "\u2068": "auto"}
CLOSING = "\u2069"
SIGNS = re.compile("[\u2066-\u2069]")
UNDRAWN = ("title", "desc", "style")
LEFT_TO_RIGHT_MARK = "\u200e"
TURNED = {"start": "end", "end": "start"}


def mark_directions(body: Element) -> None:
    """Have elements in the place of the signs, in all that is drawn of a page; a sign without its pair is dropped."""
    for element in list(body.iter()):
        space, _, name = element.tag[1:].partition("}")
        if SIGNS.search(element.tail or ""):
            pieces = marked(element.tail)
            element.tail = None
            put(element.getparent(), element.getparent().index(element) + 1, pieces)
        if SIGNS.search(element.text or "") and name not in UNDRAWN:
            if space == SVG:
                turn(element)
                continue
            pieces = marked(element.text)
            element.text = None
            put(element, 0, pieces)


def turn(line: Element) -> None:
    """Have a line of a drawing run in its own direction, from the same side; the printer breaks what is in pieces."""
    whole = re.fullmatch("([\u2066-\u2068])(.*)\u2069", line.text, re.DOTALL)
    inside = whole[2] if whole else line.text
    if whole and OPENING[whole[1]] == "rtl":
        line.set("direction", "rtl")
        anchor = line.get("text-anchor", "start")
        line.set("text-anchor", TURNED.get(anchor, anchor))
    line.text = re.sub("[\u2066\u2069]", LEFT_TO_RIGHT_MARK, inside).translate({0x2067: None, 0x2068: None})


def put(parent: Element, place: int, pieces: list["str | Element"]) -> None:
    """Put texts and elements at a place among the children of an element."""
    for piece in pieces:
        if isinstance(piece, Element):
            parent.insert(place, piece)
            place += 1
        elif place:
            parent[place - 1].tail = (parent[place - 1].tail or "") + piece
        else:
            parent.text = (parent.text or "") + piece


def marked(text: str) -> list["str | Element"]:
    """A text as what stands between the signs, the isolated parts in elements of their own."""
    top: list[str | Element] = []
    boxes: list[Element] = []
    for piece in pieces_of(text):
        if piece in OPENING:
            boxes.append(new("span", dir=OPENING[piece]))
        elif piece == CLOSING:
            if boxes:
                done = boxes.pop()
                boxes[-1].append(done) if boxes else top.append(done)
        elif boxes:
            add_text(boxes[-1], piece)
        else:
            top.append(piece)
    while boxes:  # what is never closed ends with the text
        done = boxes.pop()
        boxes[-1].append(done) if boxes else top.append(done)
    return top


def pieces_of(text: str) -> Iterator[str]:
    """The signs, and what stands between them."""
    end = 0
    for found in SIGNS.finditer(text):
        if found.start() > end:
            yield text[end : found.start()]
        yield found[0]
        end = found.end()
    if end < len(text):
        yield text[end:]
