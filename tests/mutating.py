"""Damage done to good translations, as hands and tools do it: markup, fields, numbers, blocks, language.

What is done to words and to their typography is in `miswriting.py`. Each operator takes a pair and a source of
chance, and gives the damaged translation, or None where it finds nothing to damage.
"""

import re
from collections.abc import Callable
from random import Random

from course.translation.faults.pair import Kind, Pair

Operator = Callable[[Pair, Random], str | None]
Change = Callable[[str, Random], str | None]
SENTENCE_END = re.compile(r"(?<=[.!?؟])\s+(?=\S)|(?<=[。！？])")
WORDS = re.compile(r"[^\W\d_]{3,}")


def one_of(pattern: str, change: Change | str, flags: int = 0) -> Operator:
    """Change one of the places where a pattern stands in the translation, chosen at random."""
    regex = re.compile(pattern, flags)

    def operator(pair: Pair, chance: Random) -> str | None:
        places = list(regex.finditer(pair.target))
        if not places:
            return None
        place = chance.choice(places)
        new = change if isinstance(change, str) else change(place[0], chance)
        return None if new is None else pair.target[: place.start()] + new + pair.target[place.end() :]

    return operator


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


def other_sign(text: str, chance: Random) -> str | None:
    """Change a sign of a formula."""
    return one_of(r"[<>=+]|(?<=\s)-(?=\s)|\\le\b|\\ge\b", lambda sign, _: "<" if sign != "<" else ">")(
        Pair("", text, "", Kind.MATH, None, "", ()), chance
    )


def source_sentence(pair: Pair, chance: Random) -> str | None:
    """Leave one of several sentences in the language of the source."""
    sources, targets = (SENTENCE_END.split(text) for text in (pair.source, pair.target))
    if len(sources) != len(targets) or len(targets) < 2:
        return None
    rank = chance.randrange(len(targets))
    if len(WORDS.findall(sources[rank])) < 2:  # « Non. » may be right in another language
        return None
    return pair.target.replace(targets[rank], sources[rank], 1)


def whole_source(pair: Pair, chance: Random) -> str | None:
    """Leave a message in the language of the source; a single word or a name may be the same in both."""
    return pair.source if len(WORDS.findall(pair.source)) >= 2 else None


def without_last_sentence(pair: Pair, chance: Random) -> str | None:
    *kept, last = SENTENCE_END.split(pair.target.rstrip())
    return pair.target[: pair.target.rindex(last)].rstrip() if kept and len(WORDS.findall(last)) >= 2 else None


def new_block(pair: Pair, chance: Random) -> str | None:
    """Begin a message of a page like another block than a paragraph."""
    if pair.kind is not Kind.PAGE:
        return None
    return chance.choice(["- ", "* ", "1. ", "# ", "## ", "> ", "```\n", "    ", "% "]) + pair.target


MARKUP: dict[str, Operator] = {
    "letter of a link's target": one_of(r"(?<=\]\()[^)\s]+(?=\))", other_letter),
    "link parted": one_of(r"\]\(", "] ("),
    "bracket of a link lost": one_of(r"\[(?=[^\]]*\]\()", ""),
    "letter of a code span": one_of(r"(?<=`)[^`\s][^`]*(?=`)", other_letter),
    "two letters of a code span swapped": one_of(r"(?<=`)[^`\s][^`]*(?=`)", swapped),
    "code span without its signs": one_of(r"(?<![`}])`[^`\s]+`", lambda span, _: span.strip("`")),
    "code span in quotation marks": one_of(r"(?<![`}])`[^`\s]+`", lambda span, _: f"“{span[1:-1]}”"),
    "backtick lost": one_of(r"`", ""),
    "sign of a formula": one_of(r"(?<=\$)[^$]+(?=\$)", other_sign),
    "dollar lost": one_of(r"\$", ""),
    "letter of a role's target": one_of(r"(?<=\})`[^`]+`", other_letter),
    "bold lost": one_of(r"\*\*[^*]+\*\*", lambda bold, _: bold.strip("*")),
    "bold not closed": one_of(r"(?<=\S)\*\*", ""),
    "HTML around a word": one_of(r"(?<![\w`{<])[^\W\d_]{3,}(?![\w`}>])", lambda word, _: f"<b>{word}</b>"),
    "script at the end": lambda pair, chance: f"{pair.target}<script>alert(1)</script>",
    "another block": new_block,
    "digit changed": one_of(r"\d{2,}", other_digit),
    "two digits swapped": one_of(r"\d{2,}", lambda text, chance: swapped(text, chance, str.isdigit)),
    "mark of the decimals moved": one_of(r"(?<![\w.,-])\d+[.,٫]\d{2,}(?![\w.,-])", moved_mark),
    "number lost": one_of(r"(?<![\w.,`-])\d{2,}(?![\w.,`-])", ""),
    "field renamed": one_of(r"(?<=\{)\w+(?=[}:!])", lambda name, _: f"{name}_"),
    "field lost": one_of(r"\{\w+(?:[:!][^{}]*)?\}", ""),
    "brace lost": one_of(r"(?<=\{)(\w+(?:[:!][^{}]*)?)\}", lambda field, _: field[:-1]),
    "sentence left in the source's language": source_sentence,
    "message left in the source's language": whole_source,
    "last sentence lost": without_last_sentence,
}
