"""XHTML: what the built pages hold, read as such, and small pieces of it."""

from collections.abc import Iterator
from pathlib import Path

from lxml import etree
from lxml import html as lenient

XHTML = "http://www.w3.org/1999/xhtml"
SVG = "http://www.w3.org/2000/svg"
MATHML = "http://www.w3.org/1998/Math/MathML"
EPUB = "http://www.idpf.org/2007/ops"
XML = "http://www.w3.org/XML/1998/namespace"
ROOTS = {"svg": SVG, "math": MATHML}
# The reader of HTML makes every name lower case; these names of SVG are not.
MIXED_CASE = {
    name.lower(): name
    for name in (
        "clipPath", "clipPathUnits", "foreignObject", "gradientTransform", "gradientUnits", "linearGradient",
        "markerHeight", "markerUnits", "markerWidth", "pathLength", "patternTransform", "patternUnits",
        "preserveAspectRatio", "radialGradient", "refX", "refY", "textLength", "textPath", "viewBox",
    )
}  # fmt: skip
HEADINGS = tuple(f"{{{XHTML}}}h{level}" for level in range(1, 7))
Element = etree._Element


def parsed(path: Path) -> Element:
    """The `html` element of a page of the site. Raises OSError."""
    return xhtml(lenient.fromstring(path.read_bytes(), parser=lenient.HTMLParser(encoding="utf-8")))


def xhtml(element: Element, space: str = XHTML) -> Element:
    """A copy of an element of HTML, and of all that is in it, in the namespaces of XHTML; comments are left out."""
    space = ROOTS.get(element.tag, space)
    copy = etree.Element(f"{{{space}}}{cased(element.tag, space)}", nsmap={None: space})
    copy.text = element.text
    for name, value in element.attrib.items():
        if name.partition(":")[0] not in ("xmlns", "xml"):
            copy.set(cased(name, space), value)
    for child in element:
        if isinstance(child.tag, str):
            copy.append(xhtml(child, space))
            copy[-1].tail = child.tail
        else:
            add_text(copy, child.tail or "")
    return copy


def cased(name: str, space: str) -> str:
    return MIXED_CASE.get(name, name) if space == SVG else name


def add_text(element: Element, text: str) -> None:
    """Add text at the end of an element."""
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def new(tag: str, *children: "Element | str", **attributes: str) -> Element:
    """An element of XHTML; `class_` is its class."""
    element = etree.Element(f"{{{XHTML}}}{tag}", nsmap={None: XHTML})
    for name, value in attributes.items():
        element.set(name.rstrip("_").replace("_", "-"), value)
    for child in children:
        if isinstance(child, str):
            add_text(element, child)
        else:
            element.append(child)
    return element


def named(element: Element, *tags: str) -> Iterator[Element]:
    """The elements of XHTML below this one that have one of these names, itself included."""
    return element.iter(*(f"{{{XHTML}}}{tag}" for tag in tags))


def classed(element: Element, name: str, tag: str = "*") -> list[Element]:
    """The elements below this one that have a class, in the order of the page."""
    return element.xpath(
        f".//x:{tag}[contains(concat(' ', normalize-space(@class), ' '), $name)]",
        namespaces={"x": XHTML},
        name=f" {name} ",
    )


def text(element: Element) -> str:
    """The words of an element, on one line."""
    return " ".join("".join(element.itertext()).split())


def remove(element: Element) -> None:
    """Take an element out of the page; the text after it stays."""
    before, parent = element.getprevious(), element.getparent()
    if element.tail:
        if before is None:
            parent.text = (parent.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
    element.tail = None
    parent.remove(element)


def unwrap(element: Element) -> None:
    """Put what an element holds in its place."""
    parent, place = element.getparent(), element.getparent().index(element)
    lead = element.text or ""
    if place:
        parent[place - 1].tail = (parent[place - 1].tail or "") + lead
    else:
        parent.text = (parent.text or "") + lead
    for child in reversed(element):
        parent.insert(place, child)
    element.text = None
    remove(element)


def replace(element: Element, *others: Element) -> None:
    """Put other elements in the place of one; the text after it stays."""
    parent, place = element.getparent(), element.getparent().index(element)
    for offset, other in enumerate(others):
        parent.insert(place + offset, other)
    remove(element)


def serialised(document: Element) -> bytes:
    """The bytes of a whole document."""
    return etree.tostring(document, encoding="utf-8", xml_declaration=True, doctype="<!DOCTYPE html>") + b"\n"
