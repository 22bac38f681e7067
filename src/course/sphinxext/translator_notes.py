"""What the translator is told of each message of a page: where it stands, and the notes of the author.

A note is a comment `% Traducteurs : …` before a block; it reaches the catalogue, and never the page.
"""

from collections.abc import Iterator
from itertools import chain, takewhile
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util import logging
from sphinx.util.nodes import extract_messages

from course.sphinxext.places import place
from course.sphinxext.python_blocks import code_prose
from course.translation.notes import notes

logger = logging.getLogger(__name__)
LISTS = (nodes.bullet_list, nodes.enumerated_list, nodes.definition_list)


def told(document: nodes.document) -> dict[str, list[str]]:
    """What the translator is told of each message of a page: where it stands, then the notes of the author."""
    places = ((message, place(node)) for node, message in extract_messages(document))
    found: dict[str, dict[str, None]] = {}
    for message, comment in chain(places, noted(document)):
        if comment:
            found.setdefault(message, {})[comment] = None
    return {message: list(comments) for message, comments in found.items()}


def noted(document: nodes.document) -> Iterator[tuple[str, str]]:
    """Each message that has a note, and the note. A note before no message at all is a warning."""
    for comment in document.findall(nodes.comment):
        for note in notes(comment.astext()):
            messages = list(dict.fromkeys(said for block in following(comment) for said in said_by(block)))
            if not messages:
                logger.warning("%s: this note to translators stands before no message: %s", document["source"], note)
            yield from ((message, note) for message in messages)


def following(comment: nodes.comment) -> list[nodes.Node]:
    """The block after a comment: of a section its title, of a list its first item, of code its prose."""
    node = comment
    while node.parent is not None:
        for rank in range(node.parent.index(node) + 1, len(node.parent)):
            block = node.parent[rank]
            if isinstance(block, code_prose):
                return list(takewhile(lambda one: isinstance(one, code_prose), node.parent[rank:]))
            if not isinstance(block, nodes.Invisible):
                first = isinstance(block, (nodes.section, *LISTS))
                return list(block.children[:1]) if first else [block]
        node = node.parent
    return []


def said_by(block: nodes.Node) -> Iterator[str]:
    yield from (message for _node, message in extract_messages(block))


class ForgetNotes(SphinxPostTransform):
    """Take the notes off what is written: Sphinx would show them in the HTML of the page."""

    default_priority = 1

    def run(self, **kwargs: Any) -> None:
        for comment in list(self.document.findall(nodes.comment)):
            if notes(comment.astext()):
                comment.parent.remove(comment)


def setup(app: Sphinx) -> None:
    app.add_post_transform(ForgetNotes)
