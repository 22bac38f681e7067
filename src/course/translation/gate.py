"""The gate: a language counts when its catalogues are complete and keep what their source holds besides words."""

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from markdown_it import MarkdownIt

from course.interface import _
from course.languages import ROOT, SOURCE
from course.translation.catalogues import Templates, extract, folder, is_needed, merged, text
from course.translation.faults import characters, endings, fields, markup, numbers, python, typography
from course.translation.faults.pair import Fault, Kind, Pair
from course.translation.pofile import BrokenCatalogue, Catalogue, ids, messages, read, strings
from course.translation.poform import ENGLISH, formats

FAULTS = (markup, fields, numbers, python, typography, endings, characters)
FORMULA, INLINE = re.compile(r"\\[a-zA-Z]+"), re.compile(r"[`$]")


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
    fields, markup, code, number, typography, ending, character.
    """
    templates = templates or extract(root)
    markdown = markup.parser(templates.markdown)
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
                for fault in compared(message, needed[path], code, markdown):
                    yield Finding(shown, message.lineno, fault.code, f"{fault.text} — {quoted(message)}", fault.remark)


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


def compared(message: Message, domain: str, code: str, markdown: MarkdownIt) -> Iterator[Fault]:
    """What is wrong with a translation, or that there is none."""
    if not all(strings(message)):
        yield Fault("untranslated", _("message à traduire"))
    elif message.fuzzy:
        yield Fault("fuzzy", _("la source a changé : relisez la traduction, puis retirez « fuzzy »"))
    else:
        for pair in pairs(message, domain, code, markdown):
            for module in FAULTS:
                yield from module.faults(pair)


def pairs(message: Message, domain: str, code: str, markdown: MarkdownIt) -> Iterator[Pair]:
    """Each translation of a message beside what it translates: of a plural, the form of the same rank, or the last."""
    sources = tuple(ids(message))
    for rank, target in enumerate(strings(message)):
        source = sources[min(rank, len(sources) - 1)]
        origin = "en" if domain in ENGLISH else SOURCE
        yield Pair(
            source, target, code, kind(message, domain), markdown, origin, sources, tuple(formats(message, domain))
        )


def kind(message: Message, domain: str) -> Kind:
    """How the text of a message is read."""
    if domain == "exercises" or domain in ENGLISH or formats(message, domain):
        return Kind.TEXT
    if python.is_python(message.id):
        return Kind.PYTHON
    return Kind.MATH if FORMULA.search(message.id) and not INLINE.search(message.id) else Kind.PAGE


def quoted(message: Message, length: int = 60) -> str:
    """The beginning of the source, between quotation marks."""
    source = " ".join(ids(message)[0].split())
    return f"« {source[:length]}{'…' if len(source) > length else ''} »"
