"""Complete the tags that Chromium writes: what is a formula, what is decoration, what a link leads to.

PDF/UA asks that every mark on a page belongs to the text or is said to be decoration, that a picture has words, that
items of lists have a body and that links say where they lead. Chromium does the most part of it.
"""

from collections.abc import Iterable, Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, Operator, Pdf, String

from course.book.hyphens import SOFT
from course.book.sheets import FORMULA

OPENING, CLOSING = ("BMC", "BDC"), "EMC"
TEXT, TEXT_END = "BT", "ET"
PATH = ("m", "re")  # what begins a path
UNPAINTED = "n"  # a path that only cuts what is painted after it
PAINTING = ("f", "F", "f*", "B", "B*", "b", "b*", "S", "s", UNPAINTED)
ALONE = ("Do", "sh", "INLINE IMAGE")


def complete(pdf: Pdf, titles: dict[str, str]) -> None:
    """Complete the tags of a book; `titles` gives the heading that each anchor stands below."""
    for element in list(elements(pdf.Root.StructTreeRoot)):
        mend(element, pdf)
    for page in pdf.pages:
        page.obj[Name.Tabs] = Name.S
        for note in page.obj.get(Name.Annots, ()):
            describe(note, titles)
        decorate(pdf, page)


def elements(node: pikepdf.Object) -> Iterator[Dictionary]:
    """The elements of the structure below a node, in the order of the text."""
    waiting = [node]
    while waiting:
        current = waiting.pop()
        if Name.S in current:
            yield current
        below = [child for child in children(current) if isinstance(child, Dictionary) and Name.S in child]
        waiting += reversed(below)


def children(node: Dictionary) -> list[pikepdf.Object]:
    below = node.get(Name.K)
    if below is None:
        return []
    return list(below) if isinstance(below, Array) else [below]


def mend(element: Dictionary, pdf: Pdf) -> None:
    """Mend one element."""
    said, kind = str(element.get(Name.Alt, "")), str(element.S)
    if said.startswith(FORMULA):
        element[Name.S], element[Name.Alt] = Name.Formula, String(said.removeprefix(FORMULA))
    elif kind == "/Figure" and not said:
        element[Name.S] = Name.Div  # the box around a drawing that has its own words
    elif kind == "/LI":
        give_body(element, pdf)


def give_body(item: Dictionary, pdf: Pdf) -> None:
    """Put what an item of a list holds, but its label, in a body."""
    parts = children(item)
    labels = [part for part in parts if isinstance(part, Dictionary) and part.get(Name.S) == Name.Lbl]
    rest = [part for part in parts if not any(part is label for label in labels)]
    if not rest or any(isinstance(part, Dictionary) and part.get(Name.S) == Name.LBody for part in rest):
        return
    body = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.LBody, P=item, K=Array(rest)))
    for part in rest:
        if isinstance(part, Dictionary) and Name.S in part:
            part[Name.P] = body
    item[Name.K] = Array([*labels, body])


def describe(note: Dictionary, titles: dict[str, str]) -> None:
    """Have a link say where it leads: an address, or the heading of the place."""
    if note.get(Name.Subtype) != Name.Link or Name.Contents in note:
        return
    action = note.get(Name.A, Dictionary())
    where = str(action.get(Name.URI, "")) or titles.get(destination(note), "")
    if where:
        note[Name.Contents] = String(where)


def destination(note: Dictionary) -> str:
    """The anchor that a link inside the book leads to; "" for another link."""
    found = note.get(Name.Dest, note.get(Name.A, Dictionary()).get(Name.D, ""))
    return str(found).removeprefix("/") if isinstance(found, (Name, String)) else ""


def decorate(pdf: Pdf, page: pikepdf.Page) -> None:
    """Say of what is on a page and belongs to no element that it is decoration: grounds, lines, heads and numbers."""
    written = list(decorated(map(searchable, pikepdf.parse_content_stream(page))))
    page.obj[Name.Contents] = pdf.make_stream(pikepdf.unparse_content_stream(written))


def searchable(instruction):
    """An instruction, what it says of a text without the marks of where its words may be cut."""
    said = instruction.operands[-1] if str(instruction.operator) == "BDC" else None
    if isinstance(said, Dictionary) and Name.ActualText in said:
        said[Name.ActualText] = String(str(said.ActualText).replace(SOFT, ""))
    return instruction


def decorated(instructions: Iterable) -> Iterator:
    """The instructions of a page, those that paint outside every tag between two that say so."""
    depth, group, tagged = 0, [], False
    for instruction in instructions:
        name = str(instruction.operator)
        depth += (name in OPENING) - (name == CLOSING)
        if group:
            group.append(instruction)
            tagged = tagged or name in OPENING
        elif depth == 0 and (name == TEXT or name in PATH):
            group, tagged = [instruction], False
        elif depth == 0 and name in ALONE:
            yield from artifact([instruction])
            continue
        else:
            yield instruction
            continue
        if name == TEXT_END if str(group[0].operator) == TEXT else name in PAINTING:
            yield from group if tagged or name == UNPAINTED else artifact(group)
            group = []
    yield from group


def artifact(instructions: list) -> Iterator:
    yield [Name.Artifact], Operator("BMC")
    yield from instructions
    yield [], Operator(CLOSING)
