"""The fonts of the books: free ones, from npm, cut down to the characters that a book has.

A book never depends on the fonts of the machine that makes it, nor on those of the reader: each of its characters is
given to the first family of a list that has it.
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

from course.languages import Language
from course.site.npm import install

FOLDER = Path(__file__).parent
TEXT, ARABIC, CHINESE, SYMBOLS = "Noto Sans", "Noto Sans Arabic", "Noto Sans SC", "Noto Sans Symbols 2"
CODE, MATHS = "Noto Sans Mono", "Noto Sans Math"
# Of these, the last alone has the raised and lowered digits.
FAMILIES = (TEXT, SYMBOLS, MATHS, ARABIC, CHINESE, "Noto Serif")
STYLES = ((400, "normal"), (700, "normal"), (400, "italic"))
# Letters of formulas are drawn in italics, which are characters of their own; a root and a bar are drawn, not written.
# A font without a space is not the one that gives a formula its measures.
MATHEMATICAL = {0x20, 0x210E, 0x221A, 0x302, 0x305, *range(0x1D434, 0x1D468), *range(0x1D6E2, 0x1D71C)}
APOSTROPHES = {0x2018, 0x2019}  # the Han font has them as wide as its signs; Chinese has other quotation marks
# What shows nothing needs no font, but a font that has it spares a search for another one.
INVISIBLE = {*range(32), 0xAD, 0x200B, *range(0x200C, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF}


class MissingCharacters(ValueError):
    """No font has these characters; the sentence says which."""


@dataclass(frozen=True)
class Face:
    """A file of a family, and the characters that it is to show."""

    family: str
    weight: int
    style: str
    path: Path
    characters: frozenset[int]

    @property
    def name(self) -> str:
        return self.path.name


def families(language: Language) -> tuple[str, ...]:
    """The families of the text, the first that has a character showing it."""
    first = {"ar": (ARABIC,), "zh": (CHINESE,)}.get(language.code.partition("_")[0], ())
    return (*first, *(family for family in FAMILIES if family not in first))


def faces(language: Language, words: str, formulas: str = "") -> list[Face]:
    """The files that a book needs for its words and its formulas. Raises MissingCharacters or NpmFailed."""
    modules = install(FOLDER) / "@fontsource"
    wanted = set(map(ord, words))
    given: dict[str, set[int]] = {}
    left = set(wanted)
    for family in families(language):
        given[family] = left & covered(folder(modules, family)) - (APOSTROPHES if family == CHINESE else set())
        left -= given[family]
    if left - INVISIBLE:
        raise MissingCharacters(", ".join(f"U+{code:04X} {chr(code)}" for code in sorted(left - INVISIBLE)))
    given[CODE] = wanted & covered(folder(modules, CODE))
    if formulas:
        signs = set(map(ord, formulas))
        given[MATHS] |= (signs | MATHEMATICAL) & covered(folder(modules, MATHS))
        given[TEXT] |= signs & covered(folder(modules, TEXT))  # a bar over a letter is not that of a Han font
    return [face for family, characters in given.items() for face in needed(modules, family, characters)]


def folder(modules: Path, family: str) -> Path:
    return modules / family.lower().replace(" ", "-") / "files"


def needed(modules: Path, family: str, characters: set[int]) -> Iterator[Face]:
    """The files of a family that have some of these characters; npm has a family cut in many."""
    for weight, style in STYLES:
        left = set(characters)
        for path in files(folder(modules, family), weight, style):
            here = left & has(path)
            left -= here
            if here:
                yield Face(family, weight, style, path, frozenset(here))


def files(place: Path, weight: int = 400, style: str = "normal") -> list[Path]:
    return sorted(place.glob(f"*-{weight}-{style}.woff2"))


@cache
def covered(place: Path) -> frozenset[int]:
    """The characters of a family."""
    return frozenset().union(*map(has, files(place)))


@cache
def has(path: Path) -> frozenset[int]:
    """The characters of a file."""
    with TTFont(path, lazy=True) as font:
        return frozenset(font.getBestCmap())


def cut(face: Face) -> bytes:
    """The file with these characters alone and what their shapes need, as WOFF2: the same bytes for the same ones."""
    options = subset.Options(flavor="woff2", layout_features=["*"], recalc_timestamp=False, notdef_outline=True)
    with TTFont(face.path, recalcTimestamp=False) as font:
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=face.characters)
        cutter.subset(font)
        written = io.BytesIO()
        subset.save_font(font, written, options)
    return written.getvalue()


def licences() -> str:
    """The texts of the licences of the fonts, each once. Raises NpmFailed."""
    found = (path.read_text(encoding="utf-8") for path in sorted((install(FOLDER) / "@fontsource").glob("*/LICENSE")))
    return "\n\n".join(dict.fromkeys(found))
