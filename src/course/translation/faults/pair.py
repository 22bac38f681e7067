"""A sentence of the source beside its translation, and what may be wrong with it."""

from dataclasses import dataclass, field
from enum import Enum

from markdown_it import MarkdownIt

# Stands in some prose where something that is not prose was, so that what surrounds it keeps its place.
PIECE = "\ufffc"


class Kind(Enum):
    """How a message is read.

    Markdown of a page, words shown as they are with fields, prose of a block of code, a block of Python, a formula.
    """

    PAGE = "page"
    TEXT = "text"
    COMMENT = "comment"
    PYTHON = "python"
    MATH = "math"


@dataclass(frozen=True)
class Pair:
    """A sentence and its translation, both as they stand in a catalogue; of a plural, one form and what it translates.

    `code` is the gettext code of the translation's language (`ar`, `zh_CN`), `origin` that of the source's. `sources`
    are the sentence, or the singular and the plural; `formats` the ways in which they are filled in. A plural form
    that `is_of_one_number` only need not write it.
    """

    source: str
    target: str
    code: str
    kind: Kind
    markdown: MarkdownIt = field(repr=False)
    origin: str
    sources: tuple[str, ...]
    formats: tuple[str, ...] = ()
    is_of_one_number: bool = False


@dataclass(frozen=True)
class Fault:
    """Something wrong with a translation: a code for programs, a sentence for the translator.

    A `remark` may be right all the same; what is `barred` has no excuse, whatever its code.
    """

    code: str
    text: str
    remark: bool = False
    barred: bool = False
