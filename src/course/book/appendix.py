"""What is folded on a page of the site goes to the end of the book: an appendix, with a section for each lesson."""

from dataclasses import dataclass, field

from course.book.xhtml import Element, new

SUFFIX = ".xhtml"


def file_name(page: str) -> str:
    """The file of a page in the book: `domains-index.xhtml`."""
    return page.replace("/", "-") + SUFFIX


@dataclass(frozen=True)
class Appendix:
    """An appendix: its name, its title, and its sections so far, by the name of the page that they come from."""

    name: str
    title: str
    sections: dict[str, Element] = field(default_factory=dict)

    def add(self, page: str, title: str, *content: Element) -> None:
        """Add what comes from a page of this title, its anchors left behind."""
        if page not in self.sections:
            heading = new("h2", new("a", title, href=file_name(page)), id=f"{self.name}-{page.replace('/', '-')}")
            self.sections[page] = new("section", heading)
        for part in content:
            self.sections[page].append(part)

    def see(self, words: str, anchor: str) -> Element:
        """The line that leads to a place of the appendix."""
        return new("p", new("a", words, href=f"{self.name}{SUFFIX}#{anchor}"), class_="see")

    @property
    def content(self) -> Element:
        return new("section", new("h1", self.title, id=self.name), *self.sections.values())


def without_anchors(*content: Element) -> tuple[Element, ...]:
    """The same elements, their ids taken off, for two pages may have the same."""
    for part in content:
        for element in part.iter():
            element.attrib.pop("id", None)
    return content
