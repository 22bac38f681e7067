"""The pages of the site in one language, as they are built, and the order in which the contents list them."""

import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from course.book.xhtml import Element, classed, named, parsed, remove, text

INDEX = "index"


@dataclass(frozen=True)
class Page:
    """A page: its path without suffix, its title, and the section that is its content, its heading first."""

    name: str
    title: str
    content: Element


@dataclass(frozen=True)
class Part:
    """A captioned part of the contents, and the names of its pages, those below a page after it."""

    caption: str
    pages: tuple[str, ...]


def read(site: Path, name: str) -> Page:
    """Read a page. Raises OSError, or ValueError when it is no page of text."""
    document = parsed(site / f"{name}.html")
    content = next((section for article in named(document, "article") for section in named(article, "section")), None)
    heading = None if content is None else next(named(content, "h1"), None)
    if heading is None:
        raise ValueError(f"{name}.html has no section with a heading")
    for link in classed(content, "headerlink"):
        remove(link)
    remove(content)  # from the rest of its page
    return Page(name, text(heading), content)


def parts(site: Path) -> tuple[Part, ...]:
    """The parts of the contents, as the menu of the front page has them. Raises OSError or ValueError."""
    menu = next(iter(classed(parsed(site / f"{INDEX}.html"), "sidebar-tree", "nav")), None)
    if menu is None:
        raise ValueError(f"{INDEX}.html has no menu")
    found: list[Part] = []
    caption = ""
    for child in menu:
        if "caption" in (child.get("class") or ""):
            caption = text(child)
        else:
            names = dict.fromkeys(page_name(link.get("href", "")) for link in named(child, "a"))
            found.append(Part(caption, tuple(name for name in names if name)))
    return tuple(found)


def page_name(link: str, origin: str = INDEX) -> str:
    """The page that a link leads to, seen from the page `origin`; "" when it is of another site, or no page."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc or link.startswith("/"):
        return ""
    if not parts.path:
        return origin
    steps: list[str] = []
    for step in (PurePosixPath(origin).parent / parts.path).parts:
        if step == ".." and steps:
            steps.pop()
        elif step != ".":
            steps.append(step)
    return re.sub(r"\.html$", "", "/".join(steps)) if parts.path.endswith(".html") else ""


def description(site: Path) -> str:
    """What the front page says of itself to search engines."""
    metas = named(parsed(site / f"{INDEX}.html"), "meta")
    return next((meta.get("content", "") for meta in metas if meta.get("name") == "description"), "")
