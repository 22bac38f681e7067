"""Bring the catalogues of every language up to date with the French pages, the exercises and the programs.

By hand: `sphinx-build -b gettext -c . docs build/gettext`, then `sphinx-intl -c conf.py update -p build/gettext
-d locales -l ar`, then `course translate format`. `update` also keeps the previous text of a changed message.
"""

from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog
from sphinx_intl.catalog import update_with_fuzzy

from course.languages import ROOT, SOURCE
from course.translation.pofile import BrokenCatalogue, Catalogue, ids, messages, read, strings, write
from course.translation.poform import ENGLISH, canonical
from course.translation.provenance import MACHINE
from course.translation.templates import Templates, extract


@dataclass(frozen=True)
class Updated:
    """What `update` did in one language: files written, files removed, messages left to do, and messages gone."""

    code: str
    written: list[Path]
    removed: list[Path]
    left: int
    gone: int


def is_needed(code: str, domain: str) -> bool:
    """Say whether a language has this catalogue: none translates its own source."""
    return code != ("en" if domain in ENGLISH else SOURCE)


def folder(code: str, root: Path = ROOT) -> Path:
    """Where the catalogues of a language are."""
    return root / "locales" / code / "LC_MESSAGES"


def update(
    codes: Iterable[str],
    root: Path = ROOT,
    templates: Templates | None = None,
    known: dict[str, str] | None = None,
    provenance: str = MACHINE,
) -> Iterator[Updated]:
    """Bring the catalogues of these languages up to date, one language at each step.

    A language without a folder gets one; `known` is what is translated already, elsewhere; `provenance` is what new
    catalogues say of theirs. Raises SphinxError or BrokenCatalogue, the file left as it was.
    """
    templates = templates or extract(root)
    for code in codes:
        given = {path: read(path) for path in sorted(folder(code, root).rglob("*.po"))}
        # A sentence moved to another page, or a page renamed, keeps its translation.
        translated = (message for old in given.values() for message in messages(old) if is_done(message))
        memory = {**(known or {}), **{message.id: message.string for message in translated}}
        written, left, gone = [], 0, 0
        for domain, template in templates.catalogues.items():
            if is_needed(code, domain):
                path = folder(code, root) / f"{domain}.po"
                old = given.pop(path, Catalogue(code, domain, provenance))
                before = {message.id for message in messages(old)}
                catalogue = merged(old, template, memory)
                gone += len(before.difference(message.id for message in messages(catalogue)))
                left += sum(not is_done(message) for message in messages(catalogue))
                if write(path, text(path, catalogue)):
                    written.append(path)
        for path in given:
            path.unlink()
        yield Updated(code, written, list(given), left, gone)


def is_done(message) -> bool:
    """Say whether a message is translated, in all its plural forms, and not fuzzy."""
    return all(strings(message)) and not message.fuzzy


def merged(catalogue: Catalogue, template: Catalog, memory: dict) -> Catalogue:
    """The catalogue with the messages of the template, in its order; a changed one is fuzzy and keeps its previous id.

    The matching is Babel's, through sphinx-intl. A message whose source comes back is translated again.
    """
    before = {message.id: message for message in messages(catalogue)}
    update_with_fuzzy(catalogue, deepcopy(template))  # it keeps the very messages of what it is given
    for message in messages(catalogue):
        previous = message.previous_id
        if old := before.get(message.id):
            message.previous_id = old.previous_id
        elif message.id in memory:
            message.string = memory[message.id]
            message.flags.discard("fuzzy")
        elif previous:
            # After several changes in a row, the translation is still that of the first source.
            old = before[previous[0] if len(previous) == 1 else tuple(previous)]
            message.previous_id = old.previous_id or previous
            if spaced_alike(message.previous_id) == spaced_alike(ids(message)):
                message.flags.discard("fuzzy")
    return catalogue


def spaced_alike(texts: list[str]) -> list[str]:
    """Texts with ordinary spaces: a no-break space set right in the source changes no translation."""
    return [" ".join(text.split()) for text in texts]


def text(path: Path, catalogue: Catalogue) -> str:
    """The canonical text of a catalogue. Raises BrokenCatalogue when it would lose a plural form."""
    try:
        return canonical(catalogue)
    except ValueError as error:
        raise BrokenCatalogue(path, 1, str(error)) from error


def tidy(paths: Iterable[Path], only_check: bool = False) -> Iterator[Path]:
    """Write these files in canonical form, giving each one that changes; to check only, write nothing.

    Raises BrokenCatalogue, or ValueError for what is not `<language>/LC_MESSAGES/<domain>.po`.
    """
    for path in paths:
        formed = text(path, read(path))
        if path.read_bytes() != formed.encode() if only_check else write(path, formed):
            yield path


def files(root: Path = ROOT) -> list[Path]:
    """Every catalogue of every language."""
    return sorted((root / "locales").glob("*/LC_MESSAGES/**/*.po"))
