"""The gate: a language counts when its catalogues are complete and keep what their source holds besides words."""

from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from markdown_it import MarkdownIt

from course.interface import _
from course.languages import ROOT
from course.translation import parity
from course.translation.catalogues import Templates, extract, folder, is_needed, merged, text
from course.translation.pofile import BrokenCatalogue, Catalogue, ids, messages, read, strings
from course.translation.poform import ENGLISH, formats

SMALL = 12  # up to this one, languages write numbers in words


@dataclass(frozen=True)
class Finding:
    """Something wrong at a place of a catalogue; `remark` when it may be right all the same."""

    path: Path
    line: int
    code: str
    text: str
    remark: bool = False

    def __str__(self) -> str:
        return f"{self.path.as_posix()}:{self.line}: {self.code}: {self.text}"


def check(codes: Iterable[str], root: Path = ROOT, templates: Templates | None = None) -> list[Finding]:
    """Compare the catalogues of these languages with the sources of today. Raises SphinxError.

    Paths are relative to `root`. Codes: missing, broken, form, new, stale, untranslated, fuzzy, obsolete,
    fields, markup, number.
    """
    templates = templates or extract(root)
    markdown = parity.parser(templates.markdown)
    return [finding for code in codes for finding in findings_of(code, root, templates.catalogues, markdown)]


def findings_of(code: str, root: Path, templates: dict[str, Catalog], markdown: MarkdownIt) -> Iterator[Finding]:
    needed = {folder(code, root) / f"{domain}.po": domain for domain in templates if is_needed(code, domain)}
    for path in sorted({*needed, *folder(code, root).rglob("*.po")}):
        shown = path.relative_to(root)
        if path not in needed:
            yield Finding(shown, 1, "stale", _("cette langue n’a pas besoin de ce catalogue"))
        elif not path.exists():
            yield Finding(shown, 1, "missing", _("il manque ce catalogue"))
        else:
            try:
                catalogue = read(path)
                yield from whole(catalogue, path, shown, templates[needed[path]])
            except BrokenCatalogue as error:
                yield Finding(shown, error.line, "broken", error.text)
                continue
            for message in messages(catalogue):
                for problem, sentence, remark in compared(message, needed[path], markdown):
                    yield Finding(shown, message.lineno, problem, f"{sentence} — {quoted(message)}", remark)


def whole(catalogue: Catalogue, path: Path, shown: Path, template: Catalog) -> Iterator[Finding]:
    """What is wrong with the file as a whole: its messages against those of the template, its form."""
    today, here = ({message.id: message for message in messages(one)} for one in (template, catalogue))
    for code, found, sentence in (
        ("new", [today[key] for key in today if key not in here], _("message absent du catalogue")),
        ("stale", [here[key] for key in here if key not in today], _("message absent de la source")),
        ("obsolete", catalogue.obsolete.values(), _("message périmé")),
    ):
        for message in found:
            yield Finding(shown, 1 if code == "new" else message.lineno, code, f"{sentence} — {quoted(message)}")
    if here.keys() == today.keys() and not catalogue.obsolete:
        updated = merged(deepcopy(catalogue), template, {})
        if path.read_bytes() != text(path, updated).encode():
            yield Finding(shown, 1, "form", _("le fichier n’est pas en forme : lancez « course translate update »"))


def compared(message: Message, domain: str, markdown: MarkdownIt) -> Iterator[tuple[str, str, bool]]:
    """What is wrong with a translation: the code, a sentence, and whether it is only a remark."""
    if not all(strings(message)):
        yield "untranslated", _("message à traduire"), False
        return
    if message.fuzzy:
        yield "fuzzy", _("la source a changé : relisez la traduction, puis retirez « fuzzy »"), False
        return
    for rank, target in enumerate(strings(message)):
        source = ids(message)[min(rank, len(ids(message)) - 1)]
        yield from fields(message, target, domain)
        if domain in ENGLISH:
            continue
        count = parity.code if domain == "exercises" else lambda given: parity.markup(given, markdown)
        lost, added = count(source) - count(target), count(target) - count(source)
        if lost or added:
            yield "markup", changes(lost, added), False
        for number in parity.numbers(source) - parity.numbers(target):
            yield "number", _("il manque le nombre {number}").format(number=number), int(number) <= SMALL


def fields(message: Message, target: str, domain: str) -> Iterator[tuple[str, str, bool]]:
    """A plural form may leave a field out (« two » instead of {count}); it may not have one of its own."""
    for kind in formats(message, domain):
        allowed = set().union(*(parity.fields(source, kind) for source in ids(message)))
        try:
            given = parity.fields(target, kind)
        except ValueError:
            yield "fields", _("une accolade est seule"), False
            continue
        missing = set() if message.pluralizable else allowed - given
        if missing or given - allowed:
            yield "fields", changes(missing, given - allowed), False


def changes(lost: Iterable, added: Iterable) -> str:
    """A sentence: what the source has and the translation has not, and the other way round."""
    lost, added = (" ; ".join(sorted(map(named, part))) for part in (lost, added))
    lost = _("il manque {things}").format(things=lost) if lost else ""
    added = _("il y a en trop {things}").format(things=added) if added else ""
    return ", ".join(filter(None, (lost, added)))


def named(thing: str | tuple[str, str]) -> str:
    return thing if isinstance(thing, str) else " ".join(filter(None, thing))


def quoted(message: Message, length: int = 60) -> str:
    """The beginning of the source, between quotation marks."""
    source = " ".join(ids(message)[0].split())
    return f"« {source[:length]}{'…' if len(source) > length else ''} »"
