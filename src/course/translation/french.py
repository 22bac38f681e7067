"""A French text of the source, at its lines: its signs and its words."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from course.translation.faults.pair import Fault
from course.translation.faults.prose import PIECE
from course.translation.faults.spelling import told, unknown
from course.translation.faults.typography import signs

CODE = "fr"
# Between two words of a text: white space, and what starts a line of a session or of a comment.
BETWEEN = r"[ \t\n]+(?:(?:>>>|\.\.\.)[ \t]*)?(?:#[ \t]*)?"
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
    words = re.split(r"[ \t\n]+", text.strip())
    found = re.search(BETWEEN.join(map(re.escape, words)), "\n".join(lines[first - 1 :]))
    if not found:
        return ((first, text),)
    start = first + found.string.count("\n", 0, found.start())
    return tuple(numbered(found[0].split("\n"), start))


def numbered(raw: Iterable[str], first: int) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(raw, start=first):
        yield number, re.sub(rf"^{BETWEEN}", "", f"\n{line}").strip(" \t")
