"""What a page has for a screen alone, taken out of it or turned into what paper can show."""

from course.book.codelines import set_in_lines
from course.book.isolates import isolate
from course.book.xhtml import HEADINGS, Element, classed, named, new, remove, replace, text, unwrap
from course.figure.lettering import RIGHT_TO_LEFT
from course.latin import END, START, isolated

# Buttons, editors and lines that a script fills.
ON_SCREEN = (
    "workbench",
    "local-file-note",
    "lesson-progress",
    "walk-controls",
    "explore-control",
    "explore-note",
    "toctree-wrapper",
    "table-of-contents",
    "on-site",  # how the guides say so of a passage
)
TAGS = ("script", "noscript", "template", "button", "input", "progress", "form", "link", "meta")
ATTRIBUTES = ("tabindex", "hidden", "translate", "autocomplete", "aria-current", "aria-level", "role")
ROLES = ("img",)
LEFT_TO_RIGHT = ("pre", "code", "kbd", "samp")
PROSE_IN_CODE = ("sd", "c1", "s1", "s2")


def on_paper(content: Element, *, direction: str) -> None:
    """Leave in a page what a book can show. `direction` is that of its language: `ltr` or `rtl`."""
    for name in ON_SCREEN:
        for element in classed(content, name):
            remove(element)
    for element in list(named(content, *TAGS)):
        remove(element)
    drop_hollow(content)
    for image in named(content, "img"):
        raise ValueError(f"{image.get('src')}: a book has no place for this picture yet")
    for own in classed(content, "own-machine", "details"):
        unfold(own)
    for current in [*classed(content, "walk"), *classed(content, "explore")]:
        current.attrib.pop("aria-label", None)
    for element in content.iter():
        for name in list(element.attrib):
            gone = name in ATTRIBUTES or name.startswith("data-")
            if gone and not (name == "role" and element.get(name) in ROLES):
                del element.attrib[name]
    for block in named(content, "pre"):
        set_in_lines(block)
    if direction == "rtl":
        turn(content)


def drop_hollow(content: Element) -> None:
    """Take out the items, the lists and the sections that have nothing left, or nothing but a heading."""
    for element in reversed(list(named(content, "li", "ul", "ol", "section"))):
        said = [child for child in element if child.tag not in HEADINGS and (len(child) or text(child))]
        if not said and not (element.text or "").strip() and element is not content:
            remove(element)


def unfold(details: Element) -> None:
    """A part that opens on demand, as text: its summary leads."""
    summary, *rest = details
    lead = new("p", *summary, class_="lead")
    lead.text = summary.text
    replace(details, lead, *rest)


def turn(content: Element) -> None:
    """Have the code of a right-to-left page run the other way, the prose in it as it is written, with its indent."""
    for element in named(content, *LEFT_TO_RIGHT):
        element.set("dir", "ltr")
    for name in PROSE_IN_CODE:
        unclosed = ""  # an isolate of a sentence that the next line goes on with
        for element in classed(content, name, "span"):
            line = element.text or ""
            words = unclosed + line.lstrip(" ")
            unclosed = START if words.rfind(START) > words.rfind(END) else ""
            if RIGHT_TO_LEFT.search(words):
                element.addprevious(new("span", line[: -len(line.lstrip(" "))]))
                unwrap(element.getprevious())
                element.set("dir", "rtl")
                element.text = isolated(words)
                isolate(element)


def shown(drawing: Element) -> bool:
    """Say whether a drawing is the one that a page of paper is wide enough for: it has a narrow twin before it."""
    following = drawing.getnext()
    return "plot-narrow" not in (drawing.get("class") or "") or following is None


def keep_wide(content: Element) -> None:
    """Leave of each drawing the one for wide pages."""
    for figure in named(content, "figure"):
        for drawing in [child for child in figure if not shown(child)]:
            remove(drawing)
