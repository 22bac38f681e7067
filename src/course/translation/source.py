"""The French source: what a translation would lose of it, and how it is written, page by page, program by program."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from course.interface import _
from course.languages import ROOT
from course.translation import codeprose, constructs, headings, inlines, programs
from course.translation.blocks import Block, blocks
from course.translation.faults import markup
from course.translation.faults.pair import Fault, Kind
from course.translation.faults.prose import PIECE, prose, words
from course.translation.finding import Finding
from course.translation.french import Text, faults, rows
from course.translation.templates import markdown_settings

NAME = re.compile(r"[^\W\d_]+")


def check(root: Path = ROOT) -> Iterator[Finding]:
    """Read the pages, the exercises, the pictures and the programs. Paths are relative to `root`, lines true.

    A code says what kind of thing is wrong: `html`, `link`, `heading`, `typography`, `spelling`…
    """
    markdown = markup.parser(markdown_settings(root))
    markdown.options["store_labels"] = True  # by which a link by reference is told from another
    texts, pages = {}, {}
    for path in sorted((root / "docs").rglob("*.md")):
        try:
            texts[path] = path.read_text(encoding="utf-8")
            pages[path] = list(blocks(texts[path], markdown))
        except UnicodeDecodeError:
            yield Finding(path.relative_to(root), 1, "encoding", _("enregistrez cette page en UTF-8"))
    labels = {label for page in pages.values() for label in (*headings.labels(page), *exercises(page))}
    for path, page in pages.items():
        yield from findings(path.relative_to(root), of_page(path.stem, page, texts[path], labels, markdown))
    for path, found in programs.files(root, markdown):
        yield from findings(path.relative_to(root), found)


def findings(path: Path, found: Iterable[tuple[int, Fault]]) -> Iterator[Finding]:
    """The faults of a file, each once, in the order of its lines."""
    once = dict.fromkeys(sorted(found, key=lambda pair: pair[0]))
    return (Finding.at(path, line, fault) for line, fault in once)


def of_page(name: str, page: list[Block], text: str, labels: set[str], markdown: MarkdownIt) -> constructs.Found:
    """What is wrong with a page: how it is built, then how it is written."""
    yield from constructs.faults(page, text, markdown)
    yield from headings.faults(page, name)
    for block in page:
        if block.token.type == "inline":
            yield from inlines.faults(block, labels)
    for said in written(page, markdown):
        yield from faults(said)


def exercises(page: Iterable[Block]) -> Iterator[str]:
    """The anchors of the exercises of a page."""
    for block in page:
        if block.directive == "exercise":
            yield f"exercise-{block.token.info.split()[-1].replace('_', '-')}"


def written(page: list[Block], markdown: MarkdownIt) -> Iterator[Text]:
    """What is written in French on a page: its messages, and the comments and docstrings of its code."""
    names = frozenset(name for block in page for name in coded(block))
    for block in page:
        if block.token.type == "inline":
            yield Text(tuple((line, untitled(row)) for line, row in block.rows()), names)
            yield from (Text(((line, alt),), names) for line, alt in alternatives(block))
        elif block.python:
            yield from commented(*block.python, markdown, names)


def alternatives(block: Block) -> Iterator[tuple[int, str]]:
    """The texts that stand for images: each is a message by itself."""
    return ((line, token.content) for line, row in block.rows() for token in row if token.type == "image")


def coded(block: Block) -> Iterator[str]:
    """The words of the code of a block without its prose, in lower case."""
    for token in (block.token, *(block.token.children or [])):
        if token.type == "code_inline" or (token.type == "fence" and not block.directive):
            yield from NAME.findall(codeprose.without(token.content).lower())


def untitled(row: list[Token]) -> str:
    """The prose of a line without what it has in italics: titles of works, words of other languages."""
    found, depth = [], 0
    for token in row:
        depth += token.nesting if token.type in ("em_open", "em_close") else 0
        found.append(PIECE if depth else words(token))
    return "".join(found)


def commented(first: int, code: str, markdown: MarkdownIt, names: frozenset[str]) -> Iterator[Text]:
    """The prose of a block of Python that starts at a line; none of what is no Python, which is told already."""
    lines = code.split("\n")
    try:
        passages = codeprose.passages(code)
    except SyntaxError:
        return
    for passage in passages:
        for text in passage.texts:
            found = rows(lines, passage.first + 1, text)
            yield Text(tuple((first - 1 + line, prose(row, Kind.TEXT, markdown)) for line, row in found), names)
