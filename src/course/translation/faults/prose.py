"""The words of a message, without its code, formulas, addresses, fields and HTML."""

import re
from functools import lru_cache

from markdown_it import MarkdownIt

from course.translation.faults.markup import TARGET, flatten
from course.translation.faults.pair import PIECE, Kind
from course.translation.faults.python import said

NOT_TEXT = re.compile(
    r"`+[^`]*`+|%\(\w+\)[sd]|%[sd]|https?://[^\s<>)»]+|</?[a-zA-Z][^<>]*>|\S+@\S+\.\S+|(?<!\w)--?[a-z][\w-]*"
    r"|\{(?:[^{}]|\{[^{}]*\})*\}|(?<![a-zA-Z0-9_.])[a-zA-Z_][a-zA-Z0-9_.]*\(\)"  # a field or a dictionary, a call
)
ROLES_WITH_WORDS = ("ref", "doc", "term", "any", "numref")


@lru_cache(maxsize=4096)
def prose(text: str, kind: Kind, markdown: MarkdownIt) -> str:
    """The words of a message; each piece that is not prose is one PIECE, each end of a block a line feed.

    A formula has none; a block of Python, its comments, its docstrings and its sentences.
    """
    match kind:
        case Kind.PAGE:
            return "".join(map(words, flatten(markdown.parse(text)))).strip("\n")
        case Kind.TEXT | Kind.COMMENT:
            return NOT_TEXT.sub(PIECE, text)
        case Kind.PYTHON:
            return "\n".join(said(text))
        case Kind.MATH:
            return ""


def words(token) -> str:
    """The prose of one Markdown token, without that of the tokens inside it."""
    match token.type:
        case "text":
            return re.sub(r"https?://\S+", PIECE, token.content)
        case "softbreak" | "hardbreak":
            return " "
        case "myst_role":
            titled = TARGET.match(token.content)
            name = token.meta["name"]
            if not titled:
                return token.content if name == "term" else PIECE
            return titled[1].rstrip() if name in ROLES_WITH_WORDS else PIECE
        case "code_inline" | "math_inline" | "math_inline_double" | "html_inline" | "footnote_ref" | "fence":
            return PIECE
        case "image" | "link_open" | "inline":
            return ""
        case _:
            return "\n" if token.block and token.nesting <= 0 else ""


def bare(sentence: str) -> str:
    """A sentence without the spaces of French before its signs, which a title in English has or not."""
    return re.sub(r"\s+(?=[?!:;])", "", sentence)


def sentences(text: str) -> list[str]:
    """The sentences of some prose, roughly: cut after . ! ? … and their Arabic and Chinese sisters."""
    parts = re.split(r"(?<=[.!?…؟。！？])\s*(?=\s|[^\W\d_a-zªº]|$)|\n+", text)
    return [part.strip() for part in parts if part.strip()]
