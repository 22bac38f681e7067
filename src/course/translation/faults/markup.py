"""What a translation must keep of its source besides words: code, links, images, formulas, roles, blocks, HTML."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import zip_longest

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from myst_parser.config.main import MdParserConfig
from myst_parser.parsers.mdit import create_md_parser

from course.translation.faults.changes import changes
from course.translation.faults.pair import Fault, Kind, Pair

CODE = re.compile(r"`+[^`]*`+")
ROLE = re.compile(r"\{([\w:+-]+)\}(?=`)")
TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<!--")
ADDRESS = re.compile(r"\]\([^)]*\)|https?://[^\s<>)»。，；：！？、）،؛؟]*[^\s<>)»。，；：！？、）،؛؟.,;:!?…]")
ENTITY = re.compile(r"&(?:#\w+|\w+);")
FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]")
TARGET = re.compile(r"^(.*)<([^<>]+)>$", re.DOTALL)
# Signs of markup; one left in the text was opened and not closed, or stands where Markdown does not see it.
SIGNS = ("*", "`", "$", "](", "{{")
DECIMALS = re.compile(r"(?<=\d)\{,\}(?=\d)")
WORDS = re.compile(r"\\text\{[^{}]*\}")  # the words of a formula


def parser(config: MdParserConfig) -> MarkdownIt:
    """The Markdown parser of the pages."""
    return create_md_parser(config, RendererHTML)


def markup(text: str, markdown: MarkdownIt) -> Counter:
    """Count what a page's message holds besides words: code, links, images, formulas, roles, blocks, stray signs."""
    found = Counter(("footnote", mark) for mark in FOOTNOTE.findall(text))
    found.update(("html", entity) for entity in ENTITY.findall(CODE.sub("", text)))
    tokens = list(flatten(markdown.parse(text)))
    for token, after in zip_longest(tokens, tokens[1:]):
        found.update(kept(token))
        if token.type == "link_open" and after.type == "link_close":
            found["empty link", ""] += 1
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
            yield from [("empty image", "")] * (not token.content.strip())
        case "strong_open":
            yield "bold", ""
        case "em_open":
            yield "italics", ""
        case "myst_role":
            name, target = token.meta["name"], TARGET.match(token.content)
            # The keys of a keyboard, and a term that is its own target, are named in the language of the page.
            value = target[2] if target else "" if name in ("kbd", "term") else token.content
            yield "role", f"{name} {value}".strip()
        case "code_inline":
            yield "code", token.content
        case "math_inline" | "math_inline_double" | "math_block" | "math_block_label":
            yield "math", written(token.content)
        case "html_inline" | "html_block":
            yield "html", token.content
        case kind if token.block and token.nesting >= 0:
            # The number of a list's item is told by its list.
            yield "block", f"{kind} {token.info if kind != 'list_item_open' else ''}".strip()


def plain(text: str) -> Counter:
    """Count what a text that is not a page holds besides words: code spans, roles, HTML, links."""
    found = Counter(("code", span) for span in CODE.findall(text))
    found.update(("role", name) for name in ROLE.findall(text))
    rest = CODE.sub("", text)
    found.update(("html", tag) for tag in TAG.findall(rest))
    found.update(("link", address) for address in ADDRESS.findall(rest))
    return found


def formula(text: str) -> Counter:
    """A displayed formula counts as a whole, but for its words."""
    return Counter([("math", "".join(written(text).split()))])


def written(text: str) -> str:
    """A formula without its words, its decimals marked as everywhere: `0{,}5` of French is `0.5` in English."""
    return DECIMALS.sub(".", WORDS.sub(r"\\text{}", text))


def faults(pair: Pair) -> Iterator[Fault]:
    """Give one fault for all that is lost or added."""
    match pair.kind:
        case Kind.PAGE:
            source, target = (markup(text, pair.markdown) for text in (pair.source, pair.target))
        case Kind.TEXT | Kind.COMMENT:
            source, target = plain(pair.source), plain(pair.target)
        case Kind.MATH:
            source, target = formula(pair.source), formula(pair.target)
        case Kind.PYTHON:
            return
    lost, added = source - target, target - source
    # HTML of the translator's own would run in the reader's page; italics mark what is foreign, as languages differ.
    for kind, code, remark in (("html", "html", False), ("italics", "emphasis", True)):
        one, other = ({thing for thing in part if thing[0] == kind} for part in (lost, added))
        if one or other:
            yield Fault(code, changes(one, other), remark)
    one, other = ({thing for thing in part if thing[0] not in ("html", "italics")} for part in (lost, added))
    if one or other:
        # When the page is built, a role or a directive may read any file.
        runs = any(kind == "role" or (kind == "block" and "{" in value) for kind, value in other)
        yield Fault("markup", changes(one, other), barred=runs)
