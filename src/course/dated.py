"""Facts of the course that age, read from `docs/dated.toml`: each has a source, and the day when it was checked."""

import tomllib
from collections.abc import Iterator
from dataclasses import MISSING, dataclass, fields
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from course.languages import ROOT

DATED = ROOT / "docs" / "dated.toml"
YEAR = timedelta(days=365)
STATES = ("seen", "press", "part", "cited")
MONEY = {"FR": "€", "US": "$"}  # of each country


class BrokenFact(ValueError):
    """A row of the file that is no fact: which, and what is wrong."""


@dataclass(frozen=True, kw_only=True)
class Fact:
    """What is said, in French Markdown; who says it, and where; when somebody last read it there."""

    says: str
    source: str
    address: str = ""
    checked: date

    @property
    def group(self) -> str:
        """What part of its kind it is in: "" when its kind has none."""
        return ""

    def is_old(self, today: date) -> bool:
        """Whether nobody has checked it for a year."""
        return today - self.checked > YEAR


@dataclass(frozen=True, kw_only=True)
class Law(Fact):
    """What the European regulation on AI asks from a day on."""

    since: date


@dataclass(frozen=True, kw_only=True)
class School(Fact):
    """A way through studies: years after the baccalauréat, establishment, diploma, and how far it was verified."""

    level: int
    name: str
    diploma: str
    state: str

    @property
    def group(self) -> str:
        return str(self.level)


@dataclass(frozen=True, kw_only=True)
class Pay(Fact):
    """Gross yearly pay: a range, in the money of the country (its ISO code), as published in this year."""

    country: str
    who: str
    low: int
    high: int
    median: int = 0
    year: int

    @property
    def group(self) -> str:
        return self.country


KINDS = {"law": Law, "school": School, "pay": Pay}
KEYS = {"from": "since"}  # `from` is a word of Python


@cache
def facts(path: Path = DATED) -> dict[str, tuple[Fact, ...]]:
    """The rows of the file by kind, in its order. Raises BrokenFact."""
    try:
        rows = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise BrokenFact(f"{path.name}: {error}") from error
    if unknown := set(rows) - set(KINDS):
        raise BrokenFact(f"{path.name}: {', '.join(sorted(unknown))}: unknown; the kinds are {', '.join(KINDS)}")
    return {kind: tuple(read(path, kind, rows.get(kind, []))) for kind in KINDS}


def read(path: Path, kind: str, rows: list[dict]) -> Iterator[Fact]:
    """The rows of a kind. Raises BrokenFact for one that lacks something, or has something else."""
    if not isinstance(rows, list):
        raise BrokenFact(f"{path.name}: {kind}: each row must begin with [[{kind}]]")
    wanted = {field.name: field for field in fields(KINDS[kind])}
    for rank, row in enumerate(rows, start=1):
        row = {KEYS.get(key, key): value for key, value in row.items()}
        place = f"{path.name}: {kind} {rank} ({row.get('name') or row.get('who') or row.get('since')})"
        for name, field in wanted.items():
            if name not in row and field.default is not MISSING:
                continue
            if not isinstance(row.get(name), field.type) or row[name] == "":
                raise BrokenFact(f"{place}: {name} must be given, and be a {field.type.__name__}")
        if unknown := set(row) - set(wanted):
            raise BrokenFact(f"{place}: {', '.join(sorted(unknown))}: unknown")
        for name, allowed in {"state": STATES, "country": MONEY}.items():
            if name in wanted and row[name] not in allowed:
                raise BrokenFact(f"{place}: {name} must be one of {', '.join(allowed)}")
        yield KINDS[kind](**row)
