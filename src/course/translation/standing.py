"""Where the messages of a language stand: translated or not, out of date or not, and at which line of which file."""

import hashlib
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Literal

from babel.messages.catalog import Message

from course.languages import ROOT
from course.translation.catalogues import files, folder
from course.translation.compiled import keeps_fields
from course.translation.kept import kept
from course.translation.pofile import BrokenCatalogue, Catalogue, ids, messages, strings

State = Literal["done", "stale", "untranslated"]


@dataclass(frozen=True)
class Standing:
    """A message of a catalogue. Its key names it in the pages, wherever its line moves to."""

    domain: str
    path: Path
    message: Message

    @cached_property
    def key(self) -> str:
        return key(self.domain, ids(self.message)[0])

    @property
    def state(self) -> State:
        if not all(strings(self.message)):
            return "untranslated"
        return "stale" if self.message.fuzzy else "done"

    @property
    def text(self) -> str:
        """What a draft shows: the translation, out of date or not, else the source."""
        source, target = ids(self.message)[0], strings(self.message)[0]
        return target if self.state != "untranslated" and keeps_fields(self.message) else source


def key(domain: str, source: str) -> str:
    """A name for a message, of letters and digits."""
    return hashlib.sha256(f"{domain}\0{source}".encode()).hexdigest()[:12]


def standings(code: str, domain: str, root: Path = ROOT) -> dict[str, Standing]:
    """The messages of a catalogue by their source, in its order; none without a file. Raises BrokenCatalogue."""
    path = folder(code, root) / f"{domain}.po"
    catalogue = kept(path)
    return placed(path, domain, catalogue) if catalogue else {}


@lru_cache(maxsize=1024)
def placed(path: Path, domain: str, catalogue: Catalogue) -> dict[str, Standing]:
    """The messages of a catalogue by their source."""
    return {ids(message)[0]: Standing(domain, path, message) for message in messages(catalogue)}


def domains(code: str, root: Path = ROOT) -> list[str]:
    """The domains of the catalogues that a language has."""
    here = folder(code, root)
    found = (path for path in files(root) if path.is_relative_to(here))
    return [path.relative_to(here).with_suffix("").as_posix() for path in found]


def broken(code: str, root: Path = ROOT) -> list[BrokenCatalogue]:
    """What stops each catalogue of a language that cannot be read."""
    found = []
    for domain in domains(code, root):
        try:
            standings(code, domain, root)
        except BrokenCatalogue as error:
            found.append(error)
    return found
