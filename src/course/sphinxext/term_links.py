"""The first time that a page has a term of the glossary in bold, in any language, it leads to its definition.

The French text of a paragraph says which terms it has; of its translation, the words in bold that name one of these
are linked. So a word that has two senses in another language leads to the one that the French has.
"""

import hashlib
import re
from collections.abc import Iterator
from typing import Any

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.environment import BuildEnvironment
from sphinx.errors import ExtensionError
from sphinx.transforms import SphinxTransform
from sphinx.transforms.post_transforms import SphinxPostTransform

from course.languages import SOURCE
from course.sphinxext.cited_by import link
from course.sphinxext.places import label
from course.sphinxext.quiz import quiz
from course.sphinxext.renewal import having
from course.terms import EVERYDAY, Term, find, terms
from course.translation.faults.glossary import GLOSSARY
from course.translation.pofile import BrokenCatalogue

# In the metadata of a page, which Sphinx drops and merges with the page: the terms that it defines, and those that it
# has in bold, each with the anchor of its section.
DEFINED, USED = "terms_defined", "terms_used"
BOLD = re.compile(r"(?<!\[)\*\*([^*]+)\*\*(?!\])")
LINKS = (nodes.reference, pending_xref)


def mentions(document: nodes.document) -> Iterator[tuple[nodes.paragraph, list[Term]]]:
    """The paragraphs that have terms in bold in French, and these terms; quizzes are left out."""
    linked = [term for term in terms() if term.sense != EVERYDAY]
    for paragraph in document.findall(nodes.paragraph):
        named = [find(text, among=linked) for text in BOLD.findall(paragraph.rawsource)]
        if any(named) and not inside(paragraph, quiz):
            yield paragraph, [term for term in named if term]


def inside(node: nodes.Node | None, *kinds: type[nodes.Element]) -> bool:
    """Say whether a node is in one of these kinds."""
    while node := node.parent:
        if isinstance(node, kinds):
            return True
    return False


class NoteTerms(SphinxTransform):
    """Note the terms of a page, the same in every language."""

    default_priority = 900  # when sections have their labels

    def apply(self, **kwargs: Any) -> None:
        noted = self.env.metadata[self.env.docname]
        if DEFINED not in noted:
            found: dict[str, str] = {}
            for paragraph, named in mentions(self.document):
                for term in named:
                    found.setdefault(term.id, label(paragraph))
            noted[USED] = found


class LinkTerms(SphinxPostTransform):
    """Have the first mention of each term lead to its definition, if a page of the course gives it."""

    default_priority = 15  # after the links of the page are made
    formats = ("html",)

    def run(self, **kwargs: Any) -> None:
        if DEFINED in self.env.metadata[self.env.docname]:
            return
        pages = definitions(self.env)
        for paragraph, named in mentions(self.document) if pages else ():
            # What is not translated yet is in French on the page of any language.
            code = self.config.language if paragraph.get("translated") else SOURCE
            for strong in list(paragraph.findall(nodes.strong)):
                found = find(strong.astext(), code, [term for term in named if term.id in pages])
                if found and not inside(strong, *LINKS) and not any(map(strong.next_node, LINKS)):
                    reference = link(self.app, self.env.docname, pages.pop(found.id), found.id, strong.deepcopy())
                    reference["classes"].append("term")
                    strong.replace_self(reference)


def definitions(env: BuildEnvironment) -> dict[str, str]:
    """The page that defines each term, by the anchor of the term."""
    return {anchor: docname for docname in having(env, DEFINED) for anchor in env.metadata[docname][DEFINED]}


def check_glossary(app: Sphinx, config: Config) -> None:
    """Stop the build when the glossary cannot be read."""
    try:
        terms()
    except BrokenCatalogue as error:
        raise ExtensionError(str(error)) from error


def setup(app: Sphinx) -> None:
    # Pages hold what the glossary says of their words: when it changes, every page is read again.
    content = GLOSSARY.read_bytes() if GLOSSARY.exists() else b""
    app.add_config_value("course_terms", hashlib.sha256(content).hexdigest(), "env", str)
    app.connect("config-inited", check_glossary)
    app.add_transform(NoteTerms)
    app.add_post_transform(LinkTerms)
