"""The gate: a language counts when its catalogues are complete and keep what their source holds besides words."""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, read_po
from markdown_it import MarkdownIt

from course.interface import _
from course.languages import ROOT
from course.translation import header
from course.translation.catalogues import folder, is_needed, merged, text
from course.translation.comparison import compared, quoted
from course.translation.damage import UNREAD, damage
from course.translation.faults import markup
from course.translation.faults.pair import Fault
from course.translation.finding import Finding
from course.translation.place import language_and_domain
from course.translation.pofile import BrokenCatalogue, Catalogue, messages, read
from course.translation.poform import ENGLISH
from course.translation.templates import Templates, extract

FILLED = re.compile(r"^(?:#,.*\bpython-(?:brace-)?format\b|msgid_plural )", re.MULTILINE)


def check(codes: Iterable[str], root: Path = ROOT, templates: Templates | None = None) -> list[Finding]:
    """Compare the catalogues of these languages with the sources of today. Raises SphinxError.

    Paths are relative to `root`. A code says what kind of thing is wrong: `missing`, `broken`, `stale`, `markup`…
    """
    templates = templates or extract(root)
    markdown = markup.parser(templates.markdown)
    return [finding for code in codes for finding in findings_of(code, root, templates.catalogues, markdown)]


def compare_files(path: Path, template: Path, markdown: MarkdownIt) -> list[Finding]:
    """Compare one catalogue, wherever it is, with the template that it translates; its form is left to itself.

    Raises BrokenCatalogue when the template cannot be read, ValueError when nothing says in which language the
    catalogue is.
    """
    try:
        with template.open("rb") as file:
            source = read_po(file, abort_invalid=True)
    except (PoFileError, ValueError, AttributeError, LookupError) as error:  # LookupError: an unknown charset
        sentence = _("ce modèle ne se lit pas : {error}").format(error=error)
        raise BrokenCatalogue(template, getattr(error, "lineno", 0) + 1, sentence) from error
    code, domain = language_and_domain(path)
    # Under another name than ours, what has fields or plurals is text that a program fills in: no page has any.
    if domain not in ENGLISH and FILLED.search(template.read_text(encoding="utf-8-sig")):
        domain = "exercises"
    return list(findings_in(path, path, code, domain, source, markdown))


def findings_of(code: str, root: Path, templates: dict[str, Catalog], markdown: MarkdownIt) -> Iterator[Finding]:
    """The findings in one language, file by file."""
    needed = {folder(code, root) / f"{domain}.po": domain for domain in templates if is_needed(code, domain)}
    for path in sorted({*needed, *folder(code, root).rglob("*.po")}):
        shown = path.relative_to(root)
        if path not in needed:
            yield Finding(shown, 1, "stale", _("cette langue n’a pas besoin de ce catalogue"))
        elif not path.exists():
            yield Finding(shown, 1, "missing", _("il manque ce catalogue : lancez « course translate update »"))
        else:
            domain = needed[path]
            found = list(findings_in(path, shown, code, domain, templates[domain], markdown))
            yield from [*found, *anonymous(path, shown)] or unformed(path, shown, templates[domain])


def findings_in(
    path: Path, shown: Path, code: str, domain: str, template: Catalog, markdown: MarkdownIt
) -> Iterator[Finding]:
    """The findings in one file: its bytes, its header, its messages against the template's, then each message."""
    broken = False
    for line, fault in damage(path):
        broken = broken or fault.code in UNREAD
        yield Finding.at(shown, line, fault)
    if broken:
        return
    try:
        catalogue = read(path, code, domain)
    except BrokenCatalogue as error:
        yield Finding(shown, error.line, "broken", error.text)
        return
    for fault in header.faults(catalogue, code):
        yield Finding.at(shown, 1, fault)
    yield from completeness(catalogue, template, shown)
    for message in messages(catalogue):
        for fault in compared(message, domain, code, markdown):
            yield Finding.at(shown, message.lineno, fault, quoted(message))


def completeness(catalogue: Catalogue, template: Catalog, shown: Path) -> Iterator[Finding]:
    """The messages that the catalogue lacks, or has for nothing."""
    today, here = ({(one.context, one.id): one for one in messages(whole)} for whole in (template, catalogue))
    for code, found, sentence in (
        ("new", [today[key] for key in today if key not in here], _("message absent du catalogue : {remedy}")),
        (
            "stale",
            [here[key] for key in here if key not in today],
            _("message absent de la source : {remedy}, ou remettez le `msgid` que vous avez changé"),
        ),
        ("obsolete", catalogue.obsolete.values(), _("message hors d’usage : {remedy}")),
    ):
        remedy = _("lancez « course translate update {language} »").format(language=catalogue.locale_identifier)
        fault = Fault(code, sentence.format(remedy=remedy))
        for message in found:
            yield Finding.at(shown, 1 if code == "new" else message.lineno, fault, quoted(message))


def anonymous(path: Path, shown: Path) -> Iterator[Finding]:
    """Say that a file no longer tells who translated it: stock sphinx-intl drops the fields that it does not know."""
    with suppress(BrokenCatalogue):
        if not read(path).provenance:
            said = _("l’en-tête ne dit plus qui a traduit : remettez `X-Provenance` et `X-Reviewers`")
            yield Finding(shown, 1, "header", said)


def unformed(path: Path, shown: Path, template: Catalog) -> Iterator[Finding]:
    """Say that a file without any other fault is not what `update` would write."""
    if path.read_bytes() != text(path, merged(read(path), template, {})).encode():
        yield Finding(shown, 1, "form", _("le fichier n’est pas en forme : lancez « course translate update »"))
