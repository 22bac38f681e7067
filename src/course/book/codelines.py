"""Listings, line by line: what is too long for the page goes on below, further to the right than it began."""

import re
from collections.abc import Iterator

from lxml import etree

from course.book.xhtml import Element, add_text, new

PROMPTED = re.compile(r"(?:>>> |\.\.\. )? *")  # what stands before the code of a line
STEP = 4


def set_in_lines(block: Element) -> None:
    """Have each line of a listing in a box of its own, that hangs from its indentation."""
    lines = list(cut(block))
    block[:], block.text = [], None
    for line in lines:
        words = "".join(line.itertext())
        if line is lines[-1] and not words:
            continue
        hang = len(PROMPTED.match(words)[0]) + STEP
        add_text(line, "" if line is lines[-1] else "\n")
        line.tag = new("span").tag
        line.attrib.clear()
        line.set("class", "line")
        line.set("style", f"padding-left: {hang}ch; text-indent: -{hang}ch")
        block.append(line)


def cut(element: Element) -> Iterator[Element]:
    """An element as many times as it has lines, each time with what it holds of one."""
    line = shell(element)
    for piece in pieces(element):
        if piece == "\n":
            yield line
            line = shell(element)
        elif isinstance(piece, str):
            add_text(line, piece)
        else:
            line.append(piece)
    yield line


def pieces(element: Element) -> Iterator[str | Element]:
    """What an element holds, and a line feed wherever a line ends."""
    yield from re.split("(\n)", element.text or "")
    for child in element:
        for rank, part in enumerate(cut(child)):
            if rank:
                yield "\n"
            yield part
        yield from re.split("(\n)", child.tail or "")


def shell(element: Element) -> Element:
    """An element like this one, with nothing in it."""
    return etree.Element(element.tag, dict(element.attrib), nsmap=element.nsmap)
