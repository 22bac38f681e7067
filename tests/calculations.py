"""Where each number of a page comes from: the code that it shows, a calculation noted beside, or somebody else.

Two comments of a page, which reach neither the reader nor the translator, account for the numbers that no code shows:

    % Calcul : 105,17 = max(flows[:72])          run by the tests, after the code above it, and compared
    % Donné : 1 250 et 72 : annoncés par l'auteur du paquet
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path

from babel.dates import get_month_names
from pairing import markdown
from sybil import Document, Example, Region

from course.datasets import EXERCISES
from course.dated import DATED
from course.picture import EXAMPLES
from course.translation.blocks import Block, blocks
from course.translation.faults.numbers import NOT_PROSE, NUMBER, values

CALCULATION = re.compile(r"^ *% Calcul : (?P<written>[^=]+?) = (?P<code>.+)$", re.MULTILINE)
GIVEN = re.compile(r"^ *% Donné : (?P<written>[^:]+? : \S.*)$", re.MULTILINE)
SOURCES = re.compile(r"^\([\w-]+-sources\)=$", re.MULTILINE)
# What is a name more than a number: a year, an article of a law, a version, a level.
NAMES = (
    r"articles?|art\.|annexes?|n°|règlements?|\(UE\)|lois?|directives?|chap\.|chapitres?|§|points?|norme|ISO/IEC|ISO|IEC"
    r"|EN|décret|L\.|R\.|BY|ROME|Python|version|niveaux?|bac"
)
NAMED = re.compile(
    rf"(?:[^\W\d_]-?|(?<!\w)(?:{NAMES})[\s\u00a0\u202f+]*(?:[\d./-]+(?:,? (?:et|à|ou) |, )?)*)$", re.IGNORECASE
)  # and what a letter precedes: F8, UTF-8, M1405
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
DAY = re.compile(rf"(?:er)?[\s\u00a0]+(?:{'|'.join(get_month_names('wide', locale='fr').values())})")
CODE = re.compile(r"\d[\d_]*(?:\.\d+)?(?:e[-+]?\d+)?")
THOUSANDS = re.compile(r"(?<=\d) (?=\d{3}(?!\d))")
PERCENT = (1, 100)
# Where the file is that a directive names.
FOLDERS = {"exercise": EXERCISES, "picture": EXAMPLES, "explore": EXAMPLES, "diagram": EXAMPLES}
FORMULA = re.compile(r"`+([^`]*)`+|\$([^$]*)\$")


@dataclass(frozen=True)
class Number:
    """A number of the prose of a page: its line, what is written, its value if it is one."""

    line: int
    written: str
    value: Decimal | None


def decimals(written: str) -> Decimal | None:
    """The value of a number written in French; None for what is no number, such as 10.0.0.5."""
    try:
        return Decimal(next(iter(values(written, "fr"))))
    except InvalidOperation:
        return None


def is_rounded(value: Decimal, exact: Decimal | float, units: tuple[int, ...] = (1,)) -> bool:
    """Say whether a number is this one, counted in one of these units, rounded to the decimals that are written.

    Its sign does not count: a fall of 3 % is -0.03.
    """
    step = Decimal(1).scaleb(min(value.as_tuple().exponent, 0))
    near = (abs(abs(Decimal(exact) * unit) - value) for unit in units)
    return any(gap <= step / 2 * Decimal("1.000001") for gap in near)


def pieces(path: Path) -> tuple[list[Block], int]:
    """The blocks of a page, and the line where its sources start."""
    text = path.read_text(encoding="utf-8")
    end = SOURCES.search(text)
    reader = markdown()
    reader.options["store_labels"] = True
    return list(blocks(text, reader)), text[: end.start() if end else len(text)].count("\n") + 1


def prose(path: Path) -> Iterator[tuple[int, str]]:
    """The paragraphs of a page before its sources, and their lines; not the notes for instructors."""
    found, end = pieces(path)
    notes = [range(block.line, block.end) for block in found if block.directive == "instructor"]
    for block in found:
        if block.token.type == "inline" and block.line < end and not any(block.line in note for note in notes):
            yield block.line, block.token.content


def numbers(path: Path) -> Iterator[Number]:
    """The numbers of the prose of a page which are no name."""
    for line, text in prose(path):
        said = NOT_PROSE.sub(" ", text)
        for match in NUMBER.finditer(said):
            before = said[: match.start()]
            is_date = YEAR.fullmatch(match[0]) or DAY.match(said, match.end())
            if not is_date and not NAMED.search(before[-40:]):
                yield Number(line + before.count("\n"), match[0], decimals(match[0]))


def shown(path: Path) -> set[Decimal]:
    """The numbers of the code of a page, of what it displays, of its exercises and of its pictures."""
    formulas = (formula for _line, text in prose(path) for formula in FORMULA.findall(text))
    codes = [code or formula.replace("{,}", ".") for code, formula in formulas]
    for block in pieces(path)[0]:
        if block.python or (block.token.type == "fence" and not block.directive):
            codes.append(block.token.content)
        if block.directive == "dated":
            codes.append(DATED.read_text(encoding="utf-8"))
        if folder := FOLDERS.get(block.directive):
            codes.append((folder / f"{block.token.info.split()[1]}.py").read_text(encoding="utf-8"))
    return {Decimal(found.replace("_", "")) for code in codes for found in CODE.findall(code)}


def noted(path: Path) -> set[Decimal]:
    """The numbers that a comment of the page accounts for."""
    text = THOUSANDS.sub("\u202f", path.read_text(encoding="utf-8"))
    lines = (match["written"] for form in (CALCULATION, GIVEN) for match in form.finditer(text))
    return {value for line in lines for found in NUMBER.findall(line) if (value := decimals(found)) is not None}


def typed(path: Path) -> Iterable[Number]:
    """The numbers of a page that nothing accounts for."""
    known, told = shown(path), noted(path)
    for number in numbers(path):
        value = number.value
        if value is None or not (value in told or any(is_rounded(value, one, PERCENT) for one in known)):
            yield number


def calculate(example: Example) -> None:
    """Run a calculation noted in a page, after the code above it, and compare."""
    written, code = example.parsed
    result = eval(code, example.namespace)
    value = decimals(written)
    assert value is not None and is_rounded(value, result), f"{written} is written, {result!r} is found"


def calculations(document: Document) -> Iterator[Region]:
    """The calculations of a page, as Sybil runs them."""
    for match in CALCULATION.finditer(document.text):
        yield Region(match.start(), match.end(), (match["written"], match["code"]), calculate)
