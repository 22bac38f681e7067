"""`{terms}`: a definition list of terms of the glossary, each message the page's own, arranged in every language."""

import re
from html import escape
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.docutils import SphinxDirective

from course.alphabet import rank
from course.languages import SOURCE
from course.sphinxext.cited_by import cited_by
from course.sphinxext.elements import raw
from course.sphinxext.lessons import in_contents
from course.sphinxext.renewal import having, renewed
from course.sphinxext.term_links import DEFINED, USED
from course.terms import ENGLISH, find, terms

MOST = 4  # of the pages named below a term, the first of the course
SENSE = re.compile(r"\s*\([^()]*\)$")


class glossary_terms(nodes.General, nodes.Element):
    """Stands for the terms, in the order of the source, until the page is written."""


class TermsDirective(SphinxDirective):
    """A definition list of terms. A homonym has its sense in brackets after it."""

    has_content = True

    def run(self) -> list[nodes.Node]:
        parsed = self.parse_content_to_nodes()
        if not all(isinstance(node, (nodes.definition_list, nodes.comment)) for node in parsed):
            raise self.error("`{terms}` holds a definition list, and nothing else")
        defined = self.env.metadata[self.env.docname].setdefault(DEFINED, [])
        for item in (item for node in parsed for item in node.findall(nodes.definition_list_item)):
            text = item.next_node(nodes.term).rawsource
            term = find(SENSE.sub("", text))
            if not term:
                raise self.error(f"locales/glossary.csv has no term {text}")
            if bool(term.sense) != bool(SENSE.search(text)):
                raise self.error(f"{text}: a sense in brackets is for the terms that have one in locales/glossary.csv")
            if term.id in defined:
                raise self.error(f"{text}: this term is defined twice")
            item["term"] = term.id
            defined.append(term.id)
        return [glossary_terms("", *parsed)]


class ArrangeTerms(SphinxPostTransform):
    """Sort the terms, once translated; give each its anchor, its name in English and the pages that use it.

    Not before: Sphinx takes a term that has an anchor for one of its own glossaries.
    """

    default_priority = 15  # after the notes to translators are taken off
    formats = ("html",)

    def run(self, **kwargs: Any) -> None:
        code, pages = self.config.language, used_on(self.app)
        for node in list(self.document.findall(glossary_terms)):
            items = list(node.findall(nodes.definition_list_item))
            items.sort(key=lambda item: rank(item.next_node(nodes.term).astext(), code))
            for item in items:
                item.next_node(nodes.term)["ids"] = [item["term"]]
                item.next_node(nodes.term).append(other_name(item["term"], code))
                if places := pages.get(item["term"]):
                    item.next_node(nodes.definition).append(cited_by(self.app, self.env.docname, places[:MOST]))
            node.replace_self(nodes.definition_list("", *items, classes=["terms"]))


def other_name(anchor: str, code: str) -> nodes.raw:
    """The usual name of a term in English; on an English page, in French."""
    other = SOURCE if code.partition("_")[0] == ENGLISH else ENGLISH
    name = next(term for term in terms() if term.id == anchor).named(other)[0].replace("'", "’")
    return raw(f' <span class="other-name"><bdi lang="{other}">{escape(name)}</bdi></span>')


def used_on(app: Sphinx) -> dict[str, list[tuple[str, str]]]:
    """Where each term is said first on each page, in the order of the course: the page and the anchor of a section."""
    found: dict[str, list[tuple[str, str]]] = {}
    for docname in dict.fromkeys(in_contents(app)):
        for anchor, section in app.env.metadata[docname].get(USED, {}).items():
            found.setdefault(anchor, []).append((docname, section))
    return found


def refresh(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Have the glossary written again when another page uses other terms, and every page when its terms change."""
    defined = {docname: env.metadata[docname][DEFINED] for docname in having(env, DEFINED)}
    uses = [(docname, env.titles[docname].astext(), env.metadata[docname].get(USED)) for docname in in_contents(app)]
    others, elsewhere = renewed(env, "course_defined", defined), renewed(env, "course_uses", uses)
    return sorted(env.found_docs) if others else list(defined) if elsewhere else []


def setup(app: Sphinx) -> None:
    app.add_node(glossary_terms)
    app.add_directive("terms", TermsDirective)
    app.add_post_transform(ArrangeTerms)
    app.connect("env-updated", refresh)
