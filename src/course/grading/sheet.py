"""A table in CSV as somebody's program wrote it, to be written again with cells changed and all else as it was."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from course.interface import _

LARGEST = 20_000_000  # bytes
BOM = "\ufeff"
SEPARATORS = ",;\t"
LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")


class BadSheet(ValueError):
    """The file is no such table; the sentence says why, in the language of who marks."""


@dataclass
class Row:
    """A row: its cells, and its text as it was written, its line end included."""

    cells: list[str]
    written: str
    changed: bool = False

    def put(self, rank: int, text: str) -> None:
        """Put a text in the cell of this rank; the row is made as long as it takes."""
        self.cells += [""] * (rank + 1 - len(self.cells))
        self.cells[rank], self.changed = text, True


@dataclass
class Sheet:
    """The table. `windows` tells that it was in Windows-1252, which is written in UTF-8 again."""

    rows: list[Row]
    separator: str
    has_bom: bool = False
    windows: bool = False
    header: Row = field(init=False)

    def __post_init__(self) -> None:
        self.header, *self.rows = self.rows

    @classmethod
    def read(cls, content: bytes) -> "Sheet":
        """Read the bytes of a file. Raises BadSheet: too large, no text, no table, a quote that is not closed."""
        if len(content) > LARGEST:
            raise BadSheet(_("Ce fichier est trop grand pour une liste de classe."))
        text, windows = decoded(content)
        has_bom = text.startswith(BOM)
        text = text.removeprefix(BOM)
        try:
            separator = max(SEPARATORS, key=lambda sign: len(cells(LINE.match(text)[0], sign)))
            rows = list(records(text, separator))
        except csv.Error as error:
            raise BadSheet(_("Ce fichier n’est pas un tableau CSV lisible.")) from error
        if not rows or len(rows[0].cells) < 2:
            raise BadSheet(_("Ce fichier n’est pas un tableau CSV : sa première ligne doit nommer des colonnes."))
        return cls(rows, separator, has_bom, windows)

    def text(self) -> str:
        """The whole table; a row that was not changed is written to the sign as it was."""
        written = "".join(self.again(row) if row.changed else row.written for row in (self.header, *self.rows))
        return BOM + written if self.has_bom else written

    def again(self, row: Row) -> str:
        """A changed row, all its cells in quotes where the row had them so, and its line end as before."""
        bare = row.written.rstrip("\r\n")
        count = len(cells(row.written, self.separator))
        all_quoted = count > 1 and len(re.findall(r'(?:^|[,;\t])"', bare)) >= count
        line = io.StringIO()
        quoting = csv.QUOTE_ALL if all_quoted else csv.QUOTE_MINIMAL
        writer = csv.writer(line, delimiter=self.separator, quoting=quoting, lineterminator=row.written[len(bare) :])
        writer.writerow(row.cells)
        return line.getvalue()


def cells(written: str, separator: str) -> list[str]:
    """The cells of a row as it was written. Raises csv.Error."""
    return next(csv.reader([written], delimiter=separator), [])


def decoded(content: bytes) -> tuple[str, bool]:
    """The text, and whether it was in Windows-1252: what Excel saves. Raises BadSheet."""
    try:
        return content.decode(), False
    except UnicodeDecodeError:
        if b"\0" in content:  # UTF-16, or no text
            raise BadSheet(_("Ce fichier n’est pas en UTF-8 : enregistrez-le en « CSV UTF-8 ».")) from None
    try:
        return content.decode("cp1252"), True
    except UnicodeDecodeError as error:
        raise BadSheet(_("Ce fichier n’est pas en UTF-8 : enregistrez-le en « CSV UTF-8 ».")) from error


def records(text: str, separator: str) -> Iterator[Row]:
    """The rows, each with the lines of the text that make it: a cell in quotes may hold several. Raises csv.Error."""
    taken: list[str] = []

    def lines() -> Iterator[str]:
        for line in LINE.findall(text):
            if line:
                taken.append(line)
                yield line

    for found in csv.reader(lines(), delimiter=separator, strict=True):
        yield Row(found, "".join(taken))
        taken.clear()
