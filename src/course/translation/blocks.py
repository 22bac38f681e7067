"""The Markdown of a page, block by block, each at its true line; the text of a directive is opened like the rest."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from course.translation.codeprose import LANGUAGES

NAME = re.compile(r"\{([\w:-]+)\}\s*(.*)")
OPTION = re.compile(r":([\w-]+):\s*(.*)")
# Directives whose text is no Markdown, or that have none.
CODE = ("code", "code-block", "sourcecode")
OURS = ("dated", "datasets", "diagram", "exercise", "explore", "picture", "progress", "timetable", "translations")
LITERAL = (*CODE, *OURS, "eval-rst", "literalinclude", "math", "raw", "toctree")
# What follows their name is no sentence.
UNTITLED = (*LITERAL, "class", "container", "figure", "image", "include", "walk")
WORDED = ("alt", "caption")  # the options that are read by people


@dataclass(frozen=True)
class Block:
    """A token of Markdown, and the line where it starts, from 1; `end` is the line after it."""

    line: int
    end: int
    token: Token

    @property
    def directive(self) -> str:
        """Name of the directive that it is, or ""."""
        name = self.token.type in ("fence", "colon_fence") and NAME.match(self.token.info)
        return name[1] if name else ""

    @property
    def python(self) -> tuple[int, str] | None:
        """Of a block of Python, the line where its text starts, and the text."""
        name, _space, language = self.token.info.strip().partition(" ")
        if self.token.type == "fence" and name in LANGUAGES:
            return self.line + 1, self.token.content
        if self.directive in CODE and language.strip() in LANGUAGES:
            lines = self.token.content.split("\n")
            start = after_options(lines)
            return self.line + 1 + start, "\n".join(lines[start:])
        return None

    def rows(self) -> Iterator[tuple[int, list[Token]]]:
        """Of a paragraph or a cell, its inline tokens line by line."""
        line, row = self.line, []
        for child in self.token.children or []:
            if child.type in ("softbreak", "hardbreak"):
                yield line, row
                line, row = line + 1, []
            else:
                row.append(child)
        yield line, row


def blocks(text: str, markdown: MarkdownIt, first: int = 1) -> Iterator[Block]:
    """The blocks of a text whose first line has this number, in order, those of a directive after it."""
    line, end = first, first
    for token in markdown.parse(text):
        if token.map:  # a cell has none: it stands on the line of its row
            line, end = first + token.map[0], first + token.map[1]
        block = Block(line, end, token)
        yield block
        if token.type == "front_matter":
            yield from described(block, markdown)
        elif block.directive:
            yield from inside(block, markdown)


def described(block: Block, markdown: MarkdownIt) -> Iterator[Block]:
    """The descriptions of a page, which stand before its title."""
    rows = block.token.content.split("\n")
    for key, value in ((settings(block.token.content) or {}).get("html_meta") or {}).items():
        row = next((rank for rank, row in enumerate(rows) if row.strip().startswith(f"{key}:")), 0)
        yield from alone(str(value), markdown, block.line + 1 + row)


def settings(content: str) -> dict | None:
    """What the front matter of a page sets for MyST; None when it is no YAML."""
    try:
        found = yaml.safe_load(content)
    except yaml.YAMLError:
        return None
    return found.get("myst") or {} if isinstance(found, dict) else {}


def after_options(lines: list[str]) -> int:
    """The rank of the first line of a directive that is no option."""
    return next((rank for rank, line in enumerate(lines) if not OPTION.match(line)), len(lines))


def inside(block: Block, markdown: MarkdownIt) -> Iterator[Block]:
    """The title of a directive, the words of its options, then its text."""
    name, title = NAME.match(block.token.info).groups()
    if title and name not in UNTITLED:
        yield from alone(title, markdown, block.line)
    lines = block.token.content.split("\n")
    start = after_options(lines)
    for rank, line in enumerate(lines[:start], start=1):
        option, words = OPTION.match(line).groups()
        if option in WORDED and words:
            yield from alone(words, markdown, block.line + rank)
    if name not in LITERAL:
        yield from blocks("\n".join(lines[start:]), markdown, block.line + 1 + start)


def alone(text: str, markdown: MarkdownIt, line: int) -> Iterator[Block]:
    """A line that is a message by itself."""
    children = markdown.parseInline(text)[0].children
    yield Block(line, line + 1, Token("inline", "", 0, content=text, children=children, block=True))
