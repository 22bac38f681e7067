"""The terms of the field: each is translated as `locales/glossary.csv` says, in one of the forms that it accepts."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from course.interface import _
from course.languages import LOCALES, SOURCE
from course.translation.faults.pair import PIECE, Fault, Pair
from course.translation.faults.prose import prose
from course.translation.faults.stems import stemmed
from course.translation.faults.words import ITALICS, UNSPACED, tokens
from course.translation.pofile import BrokenCatalogue

GLOSSARY = LOCALES / "glossary.csv"
INSIDE_WORDS = ("de",)  # languages that write several words as one
STOP = re.compile(r"[,;:.!?()\n«»]")  # no term goes over these
BOLD = re.compile(r"\*\*([^*\n]+)\*\*")
TITLE = 3  # words of a title, at least: fewer may be a term that was left
SHOWN = 3  # of the accepted forms, in a sentence


@dataclass(frozen=True)
class Term:
    """A French term and its translations in one language. With a `sense`, it may mean something else in a sentence."""

    name: str
    sense: str
    accepted: tuple[str, ...]
    stems: tuple[str, ...]


@cache
def terms(code: str, path: Path = GLOSSARY) -> dict[str, list[Term]]:
    """The terms by the stem of their first word, the longest first; none, when the glossary lacks this language.

    Raises BrokenCatalogue.
    """
    known: dict[tuple[str, ...], Term] = {}
    for row in rows(path):
        column = row.get(code) or row.get(code.partition("_")[0]) or ""
        accepted = [form for form in column.split("|") if tokens(form)]  # one without a word would be in any text
        for name in row[SOURCE].split("|") if accepted else ():
            key = tuple(min(stem) for stem in stemmed(name, SOURCE))
            same = known.get(key, Term(name, row["sense"], (), key))
            known[key] = Term(same.name, same.sense and row["sense"], (*same.accepted, *accepted), key)
    index: dict[str, list[Term]] = {}
    for key in sorted(known, key=len, reverse=True):
        index.setdefault(key[0], []).append(known[key])
    return index


def words(code: str) -> set[str]:
    """The words of the terms in a language, which are right whatever a dictionary says. Raises BrokenCatalogue."""
    known = [term for group in terms(code).values() for term in group]
    return {word for term in known for form in term.accepted for word in tokens(form)}


def rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of the glossary. Raises BrokenCatalogue for a column or a cell too few or too many."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:  # spreadsheets write a mark before the first line
            reader = csv.DictReader(file, strict=True)
            if missing := {SOURCE, "sense"} - set(reader.fieldnames or ()):
                text = _("il manque la colonne {name} dans la première ligne")
                raise BrokenCatalogue(path, 1, text.format(name=", ".join(sorted(missing))))
            for row in reader:
                if None in row or None in row.values():
                    text = _("cette ligne n’a pas autant de cases que la première\u00a0: vérifiez ses virgules")
                    raise BrokenCatalogue(path, reader.line_num, text)
                if not all(stemmed(name, SOURCE) for name in row[SOURCE].split("|")):
                    raise BrokenCatalogue(path, reader.line_num, _("le terme français est vide\u00a0: remplissez-le"))
                yield row
    except UnicodeDecodeError as error:
        raise BrokenCatalogue(path, 1, _("le fichier n’est pas en UTF-8\u00a0: enregistrez-le en UTF-8")) from error
    except csv.Error as error:
        text = _("cette ligne n’est pas du CSV\u00a0: vérifiez ses guillemets")
        raise BrokenCatalogue(path, reader.line_num + 1, text) from error


def used(text: str, index: dict[str, list[Term]]) -> Iterator[Term]:
    """The terms of some French prose, in order, each as often as it stands there; a part of a longer one is not one.

    A term that has a sense is one where it stands alone: a label, a title, some words in bold.
    """
    alone = len(stemmed(text, SOURCE))
    for part in STOP.split(text):
        words, at = [min(stem) for stem in stemmed(part, SOURCE)], 0
        while at < len(words):
            found = next((one for one in index.get(words[at], ()) if fits(one, words, at)), None)
            if found and (not found.sense or len(found.stems) == alone):
                yield found
            at += len(found.stems) if found else 1


def fits(term: Term, words: list[str], at: int) -> bool:
    return tuple(words[at : at + len(term.stems)]) == term.stems


def holds(text: str, form: str, code: str) -> bool:
    """Say whether a text holds every word of a form, inflected or not."""
    if code.partition("_")[0] in UNSPACED:
        return form.replace(" ", "").lower() in text.replace(" ", "").lower()
    there = stemmed(text, code)
    if code in INSIDE_WORDS:
        return all(any(min(stem) in min(word) for word in there) for stem in stemmed(form, code))
    return all(any(stem & word for word in there) for stem in stemmed(form, code))


def untitled(source: str, target: str) -> str:
    """A source without the titles in italics that its translation keeps: a work is cited in its own language."""
    titles = (match[0] for match in ITALICS.finditer(source) if len(tokens(match[0])) >= TITLE)
    for title in (title for title in titles if title in target):
        source = source.replace(title, PIECE)
    return source


def faults(pair: Pair) -> Iterator[Fault]:
    """Give one fault for each term of the source that the translation holds in no accepted form."""
    if pair.origin != SOURCE or not (index := terms(pair.code)):
        return
    source, target = untitled(pair.source, pair.target), prose(pair.target, pair.kind, pair.markdown)
    texts = (prose(source, pair.kind, pair.markdown), *BOLD.findall(source))
    for term in dict.fromkeys(term for text in texts for term in used(text, index)):
        if not any(holds(target, form, pair.code) for form in term.accepted):
            text = _("«\u00a0{term}\u00a0» se traduit par\u00a0: {forms}")
            yield Fault("glossary", text.format(term=term.name, forms=" | ".join(term.accepted[:SHOWN])))
