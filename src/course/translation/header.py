"""The header of a catalogue: the language, the encoding, the plural forms and the people that it declares."""

from collections.abc import Iterator
from gettext import c2py

from babel.messages.plurals import get_plural

from course.interface import _
from course.translation import plurals, provenance
from course.translation.faults.pair import Fault
from course.translation.pofile import Catalogue, messages


def faults(catalogue: Catalogue, code: str) -> Iterator[Fault]:
    """What the header lacks, or says of another language or encoding."""
    header = catalogue.header
    if header is None:
        yield Fault("header", _("il manque l’en-tête : lancez « course translate format » sur ce fichier"))
        return
    if catalogue.header_is_fuzzy:
        yield Fault("header", _("l’en-tête est marqué « fuzzy » : retirez cette marque"))
    charset = header.get_content_charset()
    if charset != "utf-8":
        text = _("l’en-tête doit dire `Content-Type: text/plain; charset=UTF-8`, et dit : {charset}")
        yield Fault("header", text.format(charset=charset or _("rien")))
    language = header.get("Language", "").strip()
    if language.replace("-", "_").lower() != code.lower():
        text = _("l’en-tête doit dire `Language: {code}`, et dit : {language}")
        yield Fault("header", text.format(code=code, language=language or _("rien")))
    if not counts_as(header.get("Plural-Forms"), code, any(message.pluralizable for message in messages(catalogue))):
        text = _("l’en-tête doit dire `Plural-Forms: {rule}`")
        yield Fault("header", text.format(rule=plurals.rule(code)))
    yield from (Fault("header", sentence) for sentence in provenance.faults(catalogue))


def counts_as(rule: str | None, code: str, is_used: bool) -> bool:
    """Say whether a rule gives each number the form that the language gives it; without plurals, none is needed."""
    if not rule:
        return not is_used
    match = plurals.PLURALS.fullmatch(rule)
    try:
        given = plurals.form_of(match[2]) if match else None
    except ValueError:
        given = None
    if not given or int(match[1]) != plurals.count(code):
        return False
    known = (plurals.rule(code), get_plural(code).plural_forms)
    expected = [c2py(plurals.PLURALS.fullmatch(rule)[2]) for rule in known]
    return any(all(given(n) == one(n) for n in range(plurals.NUMBERS)) for one in expected)

