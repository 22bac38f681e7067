"""The tables of `{translations}`: what each says of a language, and where its lines lead."""

from collections.abc import Iterator
from dataclasses import dataclass

from sphinx.application import Sphinx

from course.languages import SOURCE, Language, translations
from course.site.badges import badge
from course.sphinxext.mending import catalogue_path, edit
from course.sphinxext.navigation import is_alone
from course.translation.status import State, total


@dataclass(frozen=True)
class Row:
    """A catalogue: what it translates, in which language that is told, where that is read, and where it is edited."""

    title: str
    language: Language
    link: str
    edit: str
    state: State

    @property
    def file(self) -> str:
        return f"{self.state.domain}.po"


@dataclass(frozen=True)
class Table:
    """A language: its name in that of the page, its badge, and the rows of its catalogues."""

    language: Language
    name: str
    badge: str
    rows: tuple[Row, ...]
    total: State

    @property
    def reviewed(self) -> int:
        """How many of its catalogues somebody has reviewed."""
        people = (row.state.provenance for row in self.rows)
        return sum(bool(one and one.reviewers) for one in people)


def tables(app: Sphinx, docname: str) -> Iterator[Table]:
    """The table of each language, in the order of the site, its links as seen from this page."""
    here = Language(app.config.language)
    french, states = app.env.course_translations
    for code, found in states.items():
        language, whole = Language(code), total(found)
        rows = tuple(row(app, docname, language, state, french) for state in found)
        name = language.locale.get_display_name(here.locale)
        yield Table(language, name, badge(language, whole.percent), rows, whole)


def row(app: Sphinx, docname: str, language: Language, state: State, french: dict[str, str]) -> Row:
    here, _ = Language(app.config.language), translations(app.config.language).gettext
    others = {
        "exercises": _("Les exercices, les figures et les commandes"),
        "sphinx": _("Le cadre des pages"),
        "click": _("L’aide de la ligne de commande"),
    }
    address = edit(app, catalogue_path(language.code, state.domain))
    if state.domain in others:
        return Row(others[state.domain], here, "", address, state)
    title = state.title or french[state.domain]
    if language == here:
        link = app.builder.get_relative_uri(docname, state.domain)
    else:
        up = "../" * (docname.count("/") + 1)
        link = "" if is_alone(app) else f"{up}{language.slug}/{app.builder.get_target_uri(state.domain)}"
    return Row(title, language if state.title else Language(SOURCE), link, address, state)
