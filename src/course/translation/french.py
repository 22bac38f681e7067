"""A French text of the source, at its lines: its signs and its words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from course.translation.faults.pair import Fault
from course.translation.faults.prose import PIECE
from course.translation.faults.spelling import told, unknown
from course.translation.faults.typography import signs

CODE = "fr"
# What stands before the words of a line of a session or of a comment.
MARGIN = re.compile(r"[ \t]*(?:(?:>>>|\.\.\.)(?: |$)[ \t]*)?(?:#[ \t]*)?")
SPACES = re.compile(r"[ \t]+")
MENTION = re.compile(r"«\s*[\w-]+\s*»")  # a word that is cited, not used
SHORTEST = 3  # signs by which a place is known


@dataclass(frozen=True)
class Text:
    """The words of a text, line by line: each with its number. `names` are words of the code that it speaks of."""

    rows: tuple[tuple[int, str], ...]
    names: frozenset[str] = frozenset()

    @property
    def words(self) -> str:
        return " ".join(row for _line, row in self.rows)

    def over(self, start: int, end: int) -> list[tuple[int, str]]:
        """The rows that hold the signs from one rank to another."""
        found, rank = [], 0
        for line, row in self.rows:
            if rank <= end and start <= rank + len(row):
                found.append((line, row))
            rank += len(row) + 1
        return found


def faults(text: Text) -> Iterator[tuple[int, Fault]]:
    """What is wrong with its signs, then with its words."""
    for fault in signs(text.words, CODE):
        yield place(fault, text), fault
    for word in unknown(MENTION.sub(PIECE, text.words), CODE, text.names):
        rank = text.words.find(word)
        yield text.over(rank, rank)[0][0], told(word, CODE)


def place(fault: Fault, text: Text) -> int:
    """The line of a fault, whose sentence ends with a piece of the text; of several, the one that has it by itself."""
    ends = (fault.text[start:] for start in range(len(fault.text) - SHORTEST + 1))
    piece = next((end for end in ends if end in text.words), "")
    start, rule = text.words.find(piece), fault.text.removesuffix(piece)
    rows = text.over(start, start + len(piece))
    alone = (line for line, row in rows if any(other.text.startswith(rule) for other in signs(row, CODE)))
    return next(alone, rows[0][0])


def rows(lines: list[str], first: int, text: str) -> tuple[tuple[int, str], ...]:
    """The lines of a folded text, numbered from 1, looked for from the first on, or else all there."""
    pieces = [(number, bare(line)) for number, line in enumerate(lines[first - 1 :], start=first)]
    pieces = [(number, piece) for number, piece in pieces if piece]
    at = " ".join(piece for _number, piece in pieces).find(text)
    if at < 0:
        return ((first, text),)
    found, start = [], -at
    for number, piece in pieces:
        part = piece[max(0, -start) : max(0, len(text) - start)]
        start += len(piece) + 1
        if part:
            found.append((number, part))
    return tuple(found)


def bare(line: str) -> str:
    """A line without its margin, and its spaces each once."""
    return SPACES.sub(" ", line[MARGIN.match(line).end() :]).strip(" ")
