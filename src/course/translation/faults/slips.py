"""The slips of a hand that writes: what a misspelt word was meant to be, the likeliest slip first."""

import unicodedata
from collections.abc import Iterator
from functools import cache

LETTERS = "abcdefghijklmnopqrstuvwxyzàáâäãçèéêëìíîïñòóôöõùúûüœæß"


def slips(word: str) -> Iterator[set[str]]:
    """The words that are one slip away, kind by kind.

    An accent lost, added or changed; a letter doubled or not; two letters that changed places; a letter too many, one
    missing, another letter.
    """
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    heads = [(head, tail[0], tail[1:]) for head, tail in cuts if tail]
    yield {head + other + tail for head, letter, tail in heads for other in accented(letter)}
    yield {head + tail for head, letter, tail in heads if tail[:1] == letter} | {
        head + letter + letter + tail for head, letter, tail in heads
    }
    yield {head + tail[1] + tail[0] + tail[2:] for head, tail in cuts if len(tail) > 1}
    yield {head + tail for head, _letter, tail in heads}
    yield {head + letter + tail for head, tail in cuts for letter in LETTERS}
    yield {head + letter + tail for head, _letter, tail in heads for letter in LETTERS}


@cache
def accented(letter: str) -> str:
    """The other letters that differ from one by their accent, in the same case."""
    family = [one for one in LETTERS if base(one) == base(letter.lower())]
    return "".join(one.upper() if letter.isupper() else one for one in family if one != letter.lower())


def base(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[:1]
