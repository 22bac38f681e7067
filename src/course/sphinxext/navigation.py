"""The contents of the site, as data for the templates."""

from dataclasses import dataclass

from sphinx.addnodes import toctree
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from course.languages import Language


@dataclass(frozen=True)
class Entry:
    """A page and the pages below it. `open` tells that the page shown is it or one of them."""

    docname: str
    title: str
    current: bool
    open: bool
    children: tuple["Entry", ...]


@dataclass(frozen=True)
class Chapter:
    """A captioned part of the contents; the caption may be empty."""

    caption: str
    entries: tuple[Entry, ...]


def is_alone(app: Sphinx) -> bool:
    """Whether this language is built by itself, in a folder that does not bear its slug: it has no neighbours."""
    return app.builder.outdir.name != Language(app.config.language).slug


def chapters(app: Sphinx, current: str) -> list[Chapter]:
    """The chapters of the site as seen from a page, in the order of the contents."""
    root = app.env.tocs.get(app.config.root_doc)
    return [
        Chapter(tree.get("caption") or "", tuple(entries(app.env, tree, current, (app.config.root_doc,))))
        for tree in (root.findall(toctree) if root else ())
    ]


def entries(env: BuildEnvironment, tree: toctree, current: str, above: tuple[str, ...]) -> list[Entry]:
    """The entries of a toctree; links to other sites and circular ones are left out."""
    found = []
    for title, docname in tree["entries"]:
        if docname not in env.titles or docname in above:
            continue
        below = [
            entry
            for part in env.tocs[docname].findall(toctree)
            for entry in entries(env, part, current, (*above, docname))
        ]
        is_current = docname == current
        is_open = is_current or any(entry.open for entry in below)
        found.append(Entry(docname, title or env.titles[docname].astext(), is_current, is_open, tuple(below)))
    return found
