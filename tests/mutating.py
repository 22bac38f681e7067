"""Damage done to good translations, as hands and tools do it: markup, fields, numbers, blocks.

What is done to sentences is in `mistranslating.py`, to words and signs in `miswriting.py`. Each operator takes a
pair and a source of chance, and gives the damaged translation, or None where it finds nothing to damage.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from random import Random

from course.translation.faults.pair import Kind, Pair

Operator = Callable[[Pair, Random], str | None]
Change = Callable[[str, Random], str | None]
READ = (Kind.PAGE, Kind.TEXT)  # what is shown as it is, tags included if it had any
SIGN = r"[<>=+]|(?<=\s)-(?=\s)|\\(?:le|ge|times)\b"


def one_of(pattern: str, change: Change | str, flags: int = 0) -> Operator:
    """Change one of the places where a pattern stands in the translation, chosen at random."""
    regex = re.compile(pattern, flags)

    def operator(pair: Pair, chance: Random) -> str | None:
        return changed(pair.target, list(regex.finditer(pair.target)), change, chance)

    return operator


def changed(text: str, places: list[re.Match], change: Change | str, chance: Random) -> str | None:
    """A text with one of these places changed, chosen at random; None where there is no place, or no change."""
    if not places:
        return None
    place = chance.choice(places)
    new = change if isinstance(change, str) else change(place[0], chance)
    return None if new is None else text[: place.start()] + new + text[place.end() :]


def other_letter(text: str, chance: Random) -> str | None:
    """Change one letter into its neighbour in the alphabet."""
    places = [rank for rank, sign in enumerate(text) if sign.isascii() and sign.isalpha()]
    if not places:
        return None
    rank = chance.choice(places)
    return text[:rank] + ("b" if text[rank] in "aA" else chr(ord(text[rank]) - 1)) + text[rank + 1 :]


def swapped(text: str, chance: Random, wanted: Callable[[str], bool] = str.isalpha, margin: int = 0) -> str | None:
    """Swap two neighbours that differ, letters for instance, the ends left as they are up to a margin."""
    places = [
        rank
        for rank in range(margin, len(text) - 1 - margin)
        if wanted(text[rank]) and wanted(text[rank + 1]) and text[rank] != text[rank + 1]
    ]
    if not places:
        return None
    rank = chance.choice(places)
    return text[:rank] + text[rank + 1] + text[rank] + text[rank + 2 :]


def other_digit(text: str, chance: Random) -> str:
    rank = chance.choice([rank for rank, sign in enumerate(text) if sign.isdigit()])
    return text[:rank] + str((int(text[rank]) + chance.randint(1, 8)) % 10) + text[rank + 1 :]


def moved_mark(text: str, chance: Random) -> str | None:
    """Move the mark of the decimals by one digit to the right; None when no digit is left there."""
    whole, mark, rest = re.match(r"(\d+)([.,٫])(\d+)", text).groups()
    return f"{whole}{rest[0]}{mark}{rest[1:]}" if len(rest) > 1 else None


def of_span(change: Change) -> Operator:
    """Change what a code span holds; the words of a role are no code."""

    def changed(span: str, chance: Random) -> str | None:
        new = None if span.startswith("{") else change(span[1:-1], chance)
        return new and f"`{new}`"

    return one_of(r"\{[\w-]+\}`[^`]*`|`[^`]+`", changed)


def where(kinds: tuple[Kind, ...], operator: Operator) -> Operator:
    """Damage some kinds of messages only."""
    return lambda pair, chance: operator(pair, chance) if pair.kind in kinds else None


def filled(operator: Operator) -> Operator:
    """Damage only what is filled in: elsewhere, braces are prose or mathematics."""
    return lambda pair, chance: operator(pair, chance) if pair.formats else None


def formula_sign(pair: Pair, chance: Random) -> str | None:
    """Change a sign of a formula, in the text or displayed."""
    changed = one_of(SIGN, lambda sign, _: "<" if sign != "<" else ">")
    if pair.kind is Kind.MATH:
        return changed(pair, chance)
    if pair.kind is not Kind.PAGE:
        return None
    return one_of(r"\$[^$]+\$", lambda formula, _: changed(replace(pair, target=formula), chance))(pair, chance)


def new_block(pair: Pair, chance: Random) -> str:
    """Begin a message like another block than a paragraph."""
    return chance.choice(["- ", "* ", "1. ", "# ", "## ", "> ", "```\n", "    ", "% "]) + pair.target


MARKUP: dict[str, Operator] = {
    "letter of a link's target": one_of(r"(?<=\]\()[^)\s]+(?=\))", other_letter),
    "link parted": one_of(r"\]\(", "] ("),
    "bracket of a link lost": one_of(r"\[(?=[^\]]*\]\()", ""),
    "letter of a code span": of_span(other_letter),
    "two letters of a code span swapped": of_span(swapped),
    "code span without its signs": one_of(r"(?<![`}])`[^`\s]+`", lambda span, _: span.strip("`")),
    "code span in quotation marks": one_of(r"(?<![`}])`[^`\s]+`", lambda span, _: f"“{span[1:-1]}”"),
    "backtick lost": one_of(r"`", ""),
    "sign of a formula": formula_sign,
    "dollar lost": where((Kind.PAGE,), one_of(r"\$", "")),
    "letter of a role's target": one_of(r"(?<=<)[^<>`]+(?=>`)", other_letter),
    "bold lost": one_of(r"\*\*[^*]+\*\*", lambda bold, _: bold.strip("*")),
    "bold not closed": one_of(r"(?<=\S)\*\*", ""),
    "HTML around a word": where(
        READ, one_of(r"(?<![\w`{<])[^\W\d_]{3,}(?![\w`}>])", lambda word, _: f"<b>{word}</b>")
    ),
    "script at the end": where(READ, lambda pair, chance: f"{pair.target}<script>alert(1)</script>"),
    "another block": where((Kind.PAGE,), new_block),
    "digit changed": one_of(r"\d{2,}", other_digit),
    "two digits swapped": one_of(r"\d{2,}", lambda text, chance: swapped(text, chance, str.isdigit)),
    "mark of the decimals moved": one_of(r"(?<![\w.,-])\d+[.,٫]\d{2,}(?![\w.,-])", moved_mark),
    "number lost": one_of(r"(?<![\w.,`-])\d{2,}(?![\w.,`-])", ""),
    "field renamed": filled(one_of(r"(?<=\{)\w+(?=[}:!])", lambda name, _: f"{name}_")),
    "field lost": filled(one_of(r"\{\w+(?:[:!][^{}]*)?\}", "")),
    "brace lost": filled(one_of(r"\{\w+(?:[:!][^{}]*)?\}", lambda field, _: field[:-1])),
}
