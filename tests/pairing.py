"""Pairs of sentences for the tests of what can be wrong with a translation."""

from functools import cache

from markdown_it import MarkdownIt

from course.languages import ROOT
from course.translation.faults.markup import parser
from course.translation.faults.pair import Kind, Pair
from course.translation.templates import markdown_settings


@cache
def markdown() -> MarkdownIt:
    """The Markdown of the pages."""
    return parser(markdown_settings(ROOT))


def pair(source: str, target: str, code: str = "en", kind: Kind = Kind.PAGE, **named) -> Pair:
    """A sentence and its translation."""
    return Pair(source, target, code, kind, markdown(), "fr", (source,), **named)
