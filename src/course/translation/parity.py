"""What a translation must keep of its source: fields, markup and numbers."""

import re
from collections import Counter
from collections.abc import Iterator
from string import Formatter

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from myst_parser.config.main import MdParserConfig
from myst_parser.parsers.mdit import create_md_parser

PERCENT = re.compile(r"%\(\w+\)[sd]|%[sd]")
CODE = re.compile(r"`+[^`]*`+")
FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]")
TARGET = re.compile(r"^(.*)<([^<>]+)>$", re.DOTALL)
# Signs of markup; one left in the text was opened and not closed, or stands where Markdown does not see it.
SIGNS = ("**", "`", "$", "](")
# Digits, with the marks that languages put between them: 0,5 and 0.5, 1 268 and 1,268 are the same number.
NUMBER = re.compile(r"\d+(?:[.,٫٬'’\u00a0\u202f\u2009]\d+)*")
WORDS = re.compile(r"\\text\{[^{}]*\}")  # the words of a formula
NOT_PROSE = re.compile(r"`+[^`]*`+|\$[^$]*\$|\]\([^)]*\)|<[^>]*>|\{[^}]*\}|https?://\S+")


def parser(config: MdParserConfig) -> MarkdownIt:
    """The Markdown parser of the pages."""
    return create_md_parser(config, RendererHTML)


def markup(text: str, markdown: MarkdownIt) -> Counter:
    """Count what a page's message holds besides words: code, links, images, formulas, roles, blocks, stray signs."""
    found = Counter(("footnote", mark) for mark in FOOTNOTE.findall(text))
    for token in flatten(markdown.parse(text)):
        found.update(kept(token))
    return found


def flatten(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from flatten(token.children or [])


def kept(token: Token) -> Iterator[tuple[str, str]]:
    """The kind and the value of what a translation repeats; a kind alone where only their number counts."""
    match token.type:
        case "text":
            for sign in SIGNS:
                yield from [("sign", sign)] * token.content.count(sign)
        case "inline" | "softbreak" | "hardbreak":
            pass
        case "link_open":
            yield "link", str(token.attrs["href"])
        case "image":
            yield "image", str(token.attrs["src"])
        case "strong_open":
            yield "bold", ""
        case "myst_role":
            target = TARGET.match(token.content)
            yield "role", f"{token.meta['name']} {target[2] if target else token.content}"
        case "code_inline":
            yield "code", token.content
        case "math_inline" | "math_inline_double" | "math_block" | "math_block_label":
            yield "math", WORDS.sub(r"\\text{}", token.content)
        case "html_inline" | "html_block":
            yield "html", token.content
        case kind if token.block and token.nesting >= 0:
            yield "block", f"{kind} {token.info}".strip()


def code(text: str) -> Counter:
    """Count the code spans of a text that is not parsed as a page."""
    return Counter(("code", span) for span in CODE.findall(text))


def numbers(text: str) -> Counter:
    """Count the numbers of the prose, by their digits alone."""
    found = NUMBER.findall(NOT_PROSE.sub(" ", text))
    return Counter("".join(str(int(digit)) for digit in number if digit.isdecimal()) for number in found)


def fields(text: str, kind: str) -> set[str]:
    """The fields of a template, of kind `python-brace-format` or `python-format`. Raises ValueError when malformed."""
    if kind == "python-format":
        return set(PERCENT.findall(text))
    return {name for _text, name, _spec, _conversion in Formatter().parse(text) if name is not None}
