"""Translate the Python of a page by its comments and docstrings: each is a message of the page's catalogue.

A node of its own for each message, before the block: Sphinx takes a node whose first message is translated as itself
for a node that is translated altogether, and drops what a node of text holds besides text.
"""

from typing import Any

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.transforms import SphinxTransform
from sphinx.transforms.post_transforms import SphinxPostTransform

from course.translation import codeprose


class code_prose(nodes.Special, nodes.Element, addnodes.translatable):
    """A `message` of the code block that follows, and its `translation` once there is one."""

    def preserve_original_messages(self) -> None:
        """The message stays as it was made."""

    def extract_original_messages(self) -> list[str]:
        return [self["message"]]

    def apply_translated_message(self, original_message: str, translated_message: str) -> None:
        self["translated"] = not codeprose.breaks(translated_message)
        self["translation"] = translated_message


class FindProse(SphinxTransform):
    """Put its messages before each block of Python that the page itself holds: those of exercises have no source."""

    default_priority = 9  # before Sphinx gives a source to every block, and before it translates

    def apply(self, **kwargs: Any) -> None:
        for block in list(self.document.findall(nodes.literal_block)):
            if block.source and block.get("language") in codeprose.LANGUAGES:
                block.parent.insert(block.parent.index(block), messages(block))


def messages(block: nodes.literal_block) -> list[code_prose]:
    """A node for each message of a block; none for what is no Python, which the check of the source refuses."""
    try:
        passages = codeprose.passages(block.astext())
    except SyntaxError:
        return []
    found = []
    for passage in passages:
        for text in passage.texts:
            node = code_prose(text, message=text, docstring=passage.is_docstring)
            node.source, node.line = block.source, (block.line or 0) + passage.first
            found.append(node)
    return found


class TranslateBlocks(SphinxTransform):
    """Write the translations into the blocks, each then said to be translated or not, as a whole."""

    default_priority = 21  # after Sphinx's translation, before it counts what is translated

    def apply(self, **kwargs: Any) -> None:
        for block in self.document.findall(nodes.literal_block):
            prose = before(block)
            words = {node["message"]: node["translation"] for node in prose if "translation" in node}
            if words:
                text = codeprose.translated(block.astext(), lambda message, words=words: words.get(message, message))
                block.rawsource = text
                block.children = []
                block += nodes.Text(text)
            if any("translated" in node for node in prose):
                block["translated"] = all(node["translated"] for node in prose)
                for node in prose:
                    del node["translated"]


def before(block: nodes.literal_block) -> list[code_prose]:
    """The messages of a block."""
    found, rank = [], block.parent.index(block) - 1
    while rank >= 0 and isinstance(block.parent[rank], code_prose):
        found.insert(0, block.parent[rank])
        rank -= 1
    return found


class ForgetProse(SphinxPostTransform):
    """Take the messages off what is written, but for the catalogues."""

    default_priority = 1

    def run(self, **kwargs: Any) -> None:
        if self.app.builder.name != "gettext":
            for node in list(self.document.findall(code_prose)):
                node.parent.remove(node)


def setup(app: Sphinx) -> None:
    app.add_node(code_prose)
    app.add_transform(FindProse)
    app.add_transform(TranslateBlocks)
    app.add_post_transform(ForgetProse)
