"""Directions that the text has as invisible signs, said by markup: no font of the books has these signs."""

import re
from collections.abc import Iterator

from course.book.xhtml import SVG, Element, add_text, new

OPENING = {"\u2066": "ltr", "\u2067": "rtl", "\u2068": "auto"}
CLOSING = "\u2069"
SIGNS = re.compile("[\u2066-\u2069]")
UNDRAWN = ("title", "desc", "style")
BLOCKS = {new(tag).tag for tag in ("p", "ul", "ol", "dl", "pre", "div", "table", "section", "figure", "blockquote")}
LEFT_TO_RIGHT_MARK = "\u200e"
TURNED = {"start": "end", "end": "start"}


def mark_directions(body: Element) -> None:
    """Have elements in the place of the signs, in all that is drawn of a page; a sign without its pair is dropped."""
    for element in list(body.iter()):
        space, _, name = element.tag[1:].partition("}")
        if name in UNDRAWN or not any(SIGNS.search(words) for words in said(element)):
            continue
        if space == SVG:
            turn(element)
        else:
            isolate(element)


def said(element: Element) -> list[str]:
    """The texts of an element, without those of the elements in it."""
    return [element.text or "", *(child.tail or "" for child in element)]


def isolate(element: Element) -> None:
    """Have what stands between two signs, elements too, in an element of its own; at the latest, a block ends it."""
    texts, children = said(element), list(element)
    element.text, element[:] = None, []
    boxes = [element]
    for rank, words in enumerate(texts):
        if rank:
            child = children[rank - 1]
            child.tail = None
            if child.tag in BLOCKS:
                del boxes[1:]
            boxes[-1].append(child)
        for piece in pieces_of(words):
            if piece in OPENING:
                boxes[-1].append(box := new("span", dir=OPENING[piece]))
                boxes.append(box)
            elif piece != CLOSING:
                add_text(boxes[-1], piece)
            elif len(boxes) > 1:
                boxes.pop()


def turn(line: Element) -> None:
    """Have a line of a drawing run in its own direction, from the same side; the printer breaks what is in pieces."""
    whole = re.fullmatch("([\u2066-\u2068])(.*)\u2069", line.text, re.DOTALL)
    inside, mark = (whole[2] if whole else line.text), ""
    if whole and OPENING[whole[1]] == "rtl":
        mark = LEFT_TO_RIGHT_MARK
        line.set("direction", "rtl")
        anchor = line.get("text-anchor", "start")
        line.set("text-anchor", TURNED.get(anchor, anchor))
    line.text = re.sub("[\u2066\u2069]", mark, inside).translate({0x2067: None, 0x2068: None})


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
