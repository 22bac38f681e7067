"""What an exercise of the site folds: on paper its answer is in an appendix, and so are the numbers of its figure."""

import re

from course.book.appendix import Appendix, file_name, without_anchors
from course.book.pages import Page
from course.book.xhtml import Element, classed, named, new, remove, replace, text
from course.exercise import Translate

DATA = "about/data"
LONGEST, WIDEST = 120, 12  # rows and columns of a table that a page can show


def move_answers(page: Page, solutions: Appendix, _: Translate) -> None:
    """Have the reference answer of each exercise, its professional twin, and what else is folded, in the appendix."""
    for exercise in classed(page.content, "exercise", "section"):
        heading = next(named(exercise, "h2", "h3", "h4"))
        anchor = f"solution-{heading.get('id')}"
        back = new("a", _("Voir l’exercice"), href=f"{file_name(page.name)}#{heading.get('id')}")
        parts = [new("h3", text(heading), id=anchor), new("p", back, class_="see")]
        for name in ("solution", "professional"):
            for details in classed(exercise, name, "details"):
                if name == "solution":
                    exercise.append(solutions.see(text(details[0]), anchor))
                else:
                    parts.append(new("h4", _("Le jumeau professionnel")))
                parts += without_anchors(*inside(details))
                remove(details)
        solutions.add(page.name, page.title, new("section", *parts))
        for details in classed(exercise, "data-sources", "details"):
            replace(details, data_link(details))
    for number, details in enumerate(classed(page.content, "admonition", "details"), 1):
        anchor = f"solution-{page.name.replace('/', '-')}-{number}"
        details.addprevious(solutions.see(text(details[0]), anchor))
        box = new("section", new("h3", text(details[0]), id=anchor), *without_anchors(*inside(details)))
        remove(details)
        solutions.add(page.name, page.title, box)


def inside(details: Element) -> list[Element]:
    """What a foldable part shows once open."""
    rest = list(details)[1:]
    # `{exercise}` and the other directives of the course put it in a box of its own.
    if len(rest) == 1 and rest[0].tag == new("div").tag and not rest[0].get("class"):
        return list(rest[0])
    return rest


def data_link(details: Element) -> Element:
    """A line that leads to the first data set of an exercise, in the page that lists them all."""
    files = next((text(cell) for cell in named(details, "dd")), "")
    place = re.sub(r"[^a-z0-9]+", "-", f"data-{files.partition(' (')[0].lower()}")
    link = new("a", text(details[0]), href=f"{file_name(DATA)}#{place}")
    return new("p", link, class_="see")


def move_numbers(page: Page, numbers: Appendix, _: Translate) -> None:
    """Have the numbers behind each figure in the appendix."""
    for number, details in enumerate(classed(page.content, "figure-data", "details"), 1):
        anchor = f"numbers-{page.name.replace('/', '-')}-{number}"
        figure = details.getprevious()
        if figure is not None and not figure.get("id"):
            figure.set("id", f"figure-{number}")
        words, content = text(details[0]), inside(details)
        rows = [row for part in content for row in named(part, "tr")]
        columns = max(map(len, rows), default=0)
        if len(rows) > LONGEST or columns > WIDEST:
            message = _("Ce tableau de {rows} lignes et {columns} colonnes n’est que sur le site.")
            title = new("strong", caption(content))
            content = [new("p", title), new("p", message.format(rows=len(rows), columns=columns))]
        back = new("a", words, href=f"{file_name(page.name)}#figure-{number}", class_="back")
        lead = new("p", back, class_="figure-number")
        box = new("div", lead, *without_anchors(*content), id=anchor, class_="numbers")
        replace(details, numbers.see(words, anchor))
        numbers.add(page.name, page.title, box)


def caption(content: list[Element]) -> str:
    found = (text(one) for part in content for one in named(part, "caption"))
    return next(found, "")


def move_notes(page: Page, notes: Appendix) -> None:
    """Have what is for whoever teaches in the appendix: it stands in nobody's way, and is in one place."""
    for details in classed(page.content, "instructor", "details"):
        notes.add(page.name, page.title, *without_anchors(*inside(details)))
        remove(details)
