"""`{sources}`: what the lessons cite, in one list, each work with the pages that cite it; `:laws:` lists the laws.

The works come from the sections of the lessons whose label ends in `-sources`, translated there, and the page of the
list has no message of theirs. The French text says what is the same work and what is a law, for every language.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain, zip_longest
from typing import Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.transforms import SphinxTransform
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.docutils import SphinxDirective

from course.alphabet import rank
from course.languages import Language
from course.latin import ELSE, LATIN, NEUTRAL, OTHER, isolated
from course.sphinxext.cited_by import cited_by
from course.sphinxext.lessons import in_contents
from course.sphinxext.renewal import having, renewed

KEY, CITED = "sources", "sources_cited"  # in the metadata of a page: that it has the list, and what it cites
LABEL = "-sources"
# How a law, a standard or a ruling begins, in French, or what tells of its making.
LAW = re.compile(
    r"(?:Droit|RGPD|Règlements?|Directives?|Lois?|Décrets?|Codes?|CNIL|CJUE|ISO|IEC|(?:NF )?EN|JCGM|RFC"
    r"|Report des dates|(?:Sur la m|M)odification|Sur l’adoption)\b"
)
YEAR = r"(?:\(\d{4}\)|\d:\d{4}(?=[.,] ))"
DATED = re.compile(rf".*{YEAR}[.,]? .+?[.?!*](?=[ .,]|$)")  # a work, or several, up to the last title
LEAD = re.compile(r"(?:[^\W\d]|[ ’-]){1,25}\s?[:：]\s")  # such as `Data: `, before the author of a work


class cited_works(nodes.General, nodes.Element):
    """Stands for the works until the page is written; `laws` says which."""


class SourcesDirective(SphinxDirective):
    """The works that are no laws, or the laws."""

    option_spec: ClassVar = {"laws": directives.flag}

    def run(self) -> list[nodes.Node]:
        self.env.metadata[self.env.docname][KEY] = True
        return [cited_works(laws="laws" in self.options)]


@dataclass
class Work:
    """Something cited: its French text, its item, and the pages that cite it, each with the anchor of its section."""

    french: str
    item: nodes.list_item
    places: list[tuple[str, str]] = field(default_factory=list)


def items(document: nodes.document) -> Iterator[tuple[str, str, nodes.list_item]]:
    """Of each work that a page cites, the anchor of the section, the French text, and the item of the list."""
    for section in document.findall(nodes.section):
        anchor = next((one for one in section["ids"] if one.endswith(LABEL)), "")
        for item in (item for part in section.children if isinstance(part, nodes.bullet_list) for item in part):
            if anchor and isinstance(item, nodes.list_item):
                said = [part.rawsource for part in item.findall(nodes.paragraph)]
                yield anchor, " ".join(" ".join(said).split()), item


class IsolateReferences(SphinxTransform):
    """Have references in Latin letters run from the left in a page written from the right."""

    default_priority = 890  # when they are translated, before they are noted

    def apply(self, **kwargs: Any) -> None:
        if Language(self.config.language).direction == "rtl":
            for _anchor, _french, item in items(self.document):
                for paragraph in item.findall(nodes.paragraph):
                    isolate(paragraph)


def isolate(element: nodes.Element) -> None:
    """Mark the stretches of Latin letters in an element, with the links and titles that they hold."""
    children = element.children
    whole = isolated("".join(child.astext() if isinstance(child, nodes.Text) else sign(child) for child in children))
    inside = [child for child in children if not isinstance(child, nodes.Text)]
    texts = [nodes.Text(words) for words in re.split(f"[{LATIN}{NEUTRAL}{OTHER}]", whole)]
    for child, stand_in in zip(inside, map(sign, inside)):
        if stand_in == OTHER:
            isolate(child)
    both = chain(*zip_longest(texts, inside))
    element.children = []
    element.extend(part for part in both if part is not None and part != "")  # the first child of a link is its words


def sign(element: nodes.Element) -> str:
    """What stands for an element in the text around it."""
    words = element.astext()
    if re.search(f"[{ELSE}]", words):
        return OTHER
    return LATIN if isolated(words) != words else NEUTRAL


class NoteWorks(SphinxTransform):
    """Note what a page cites: where, in French, and as it will be shown."""

    default_priority = 900  # when it is translated, and sections have their labels

    def apply(self, **kwargs: Any) -> None:
        if found := [(anchor, french, item.pformat()) for anchor, french, item in items(self.document)]:
            self.env.metadata[self.env.docname][CITED] = found


class GatherWorks(SphinxPostTransform):
    """Put the list where the page asks for it."""

    default_priority = 5  # before the links of the page are made, those of the works among them
    formats = ("html",)

    def run(self, **kwargs: Any) -> None:
        lists = list(self.document.findall(cited_works))
        cited = gathered(self.app) if lists else []
        for node in lists:
            works = [work for work in cited if is_law(work.french) == node["laws"]]
            works.sort(key=lambda work: rank(LEAD.sub("", work.item.astext(), count=1), self.config.language))
            shown = [self.shown(work) for work in works]
            node.replace_self(nodes.bullet_list("", *shown, classes=["cited-works"]) if shown else [])

    def shown(self, work: Work) -> nodes.list_item:
        """A copy of the item for this page, with the links to the pages that cite it."""
        copy = work.item.deepcopy()
        for element in copy.findall(nodes.Element):
            element["ids"], element["names"] = [], []
        for reference in copy.findall(pending_xref):
            reference["refdoc"] = self.env.docname
        copy.append(cited_by(self.app, self.env.docname, work.places))
        return copy


def gathered(app: Sphinx) -> list[Work]:
    """Each work once, in the order of the course, as it is said in the fewest words."""
    works: dict[tuple[str, ...], Work] = {}
    for docname in dict.fromkeys(in_contents(app)):
        if CITED in app.env.metadata[docname]:
            for anchor, french, item in items(app.env.get_doctree(docname)):
                work = works.setdefault(identity(french), Work(french, item))
                work.places.append((docname, anchor))
                if len(words(french)) < len(words(work.french)):
                    work.french, work.item = french, item
    return list(works.values())


def is_law(french: str) -> bool:
    """Say whether what is cited is a law, a standard or a ruling."""
    return bool(LAW.match(french) or LAW.match(LEAD.sub("", french, count=1)))


def identity(french: str) -> tuple[str, ...]:
    """The words of a work, up to its title when it is dated: what follows is a page's own remark."""
    found = DATED.match(french)
    return words(found[0] if found else french)


def words(french: str) -> tuple[str, ...]:
    """The words: two pages may not set the same commas, nor the same sign before the last author."""
    return tuple(word for word in re.findall(r"\w+", french.casefold()) if word != "et")


def refresh(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Have the lists written again when what a page cites changed, or its title, or the order of the course."""
    now = [(docname, env.titles[docname].astext(), env.metadata[docname].get(CITED)) for docname in in_contents(app)]
    return having(env, KEY) if renewed(env, "course_sources", now) else []


def setup(app: Sphinx) -> None:
    app.add_node(cited_works)
    app.add_directive("sources", SourcesDirective)
    app.add_transform(IsolateReferences)
    app.add_transform(NoteWorks)
    app.add_post_transform(GatherWorks)
    app.connect("env-updated", refresh)
