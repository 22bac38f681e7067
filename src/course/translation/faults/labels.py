"""Words set apart in a message: the text of a link, the title of a role, the words of a formula are translated too."""

from collections.abc import Iterator

from markdown_it.token import Token

from course.translation.faults.dictionary import SHORT, has
from course.translation.faults.markup import flatten
from course.translation.faults.pair import PIECE, Fault, Kind, Pair
from course.translation.faults.prose import prose, words
from course.translation.faults.spoken import CLOSE, IN_FORMULA, is_left, said, share, voice

FORMULAS = ("math_inline", "math_inline_double", "math_block", "math_block_label")


def faults(pair: Pair) -> Iterator[Fault]:
    """Give a remark for each label that is left in the language of the source: it may be a name, or a title."""
    target = labels(pair.target, pair)
    kept = target.items() & labels(pair.source, pair).items() if target else ()
    for label, is_formula in target.items():
        if (label, is_formula) in kept and is_source(label, is_formula, pair):
            yield Fault("spoken", said(label, pair.origin, pair.code), remark=True)


def labels(text: str, pair: Pair) -> dict[str, bool]:
    """The labels of a message, and whether each stands in a formula; not the one that is the whole message."""
    if pair.kind is Kind.MATH:
        return dict.fromkeys(IN_FORMULA.findall(text), True)
    if pair.kind is not Kind.PAGE:
        return {}
    tokens = list(flatten(pair.markdown.parse(text)))
    found = dict.fromkeys(links(tokens), False)
    for token in tokens:
        if token.type in FORMULAS:
            found.update(dict.fromkeys(IN_FORMULA.findall(token.content), True))
        elif token.type == "myst_role" and (title := words(token)) != PIECE:
            found[title] = False
    found.pop(prose(text, pair.kind, pair.markdown), None)
    return found


def links(tokens: list[Token]) -> Iterator[str]:
    """The texts of the links, but for those that name, with a capital, what stands elsewhere: a work, a body."""
    text = address = None
    for token in tokens:
        if token.type == "link_open":
            text, address = "", str(token.attrs["href"])
        elif token.type == "link_close" and text is not None:
            if not (text[:1].isupper() and address.startswith("http")):
                yield text
            text = None
        elif text is not None:
            text += words(token)


def is_source(label: str, is_formula: bool, pair: Pair) -> bool:
    """Say whether a label that is the same on both sides is in the language of the source.

    Several words of a formula are, even if each is by chance a word of the other language.
    """
    found = voice(label, pair.code)
    if not found or is_left(found, pair, CLOSE):
        return bool(found) and pair.kind is Kind.PAGE  # of a displayed formula, it is told as an error
    is_long = sum(len(word) > SHORT for word in found) > 1
    return is_formula and is_long and share(found, pair.origin, has) == 1
