"""Where the exercises and their data are: each data file has a sidecar with title, source, licence and checksum."""

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from course.installed import CARRIED, INSTALLED

EXERCISES = CARRIED / "exercises" if INSTALLED else Path(__file__).parents[1] / "exercises"
DATA = EXERCISES / "data"


def exercise_files() -> list[Path]:
    """The file of every exercise, by name."""
    return sorted(EXERCISES.glob("[!_]*.py"))


@dataclass(frozen=True)
class Dataset:
    """A data file; `title` and `licence` are French messages of the `exercises` catalogue."""

    name: str
    title: str
    source: str
    licence: str
    sha256: str

    @property
    def path(self) -> Path:
        return DATA / self.name

    @property
    def kilobytes(self) -> int:
        """Size of the file, in kilobytes of 1000 bytes, at least 1."""
        return max(1, round(self.path.stat().st_size / 1000))

    def intact(self) -> bool:
        """True when the file is there and has the checksum of its sidecar."""
        return self.path.is_file() and hashlib.sha256(self.path.read_bytes()).hexdigest() == self.sha256


@cache
def dataset(name: str) -> Dataset:
    """The data set of this file name. Raises FileNotFoundError when it has no sidecar."""
    sidecar = (DATA / name).with_suffix(".json")
    return Dataset(name=name, **json.loads(sidecar.read_text(encoding="utf-8")))


def datasets() -> list[Dataset]:
    """Every data set, by name."""
    return [dataset(path.with_suffix(suffix).name) for path in sorted(DATA.glob("*.json"))
            for suffix in (".csv", ".txt") if path.with_suffix(suffix).exists()]
