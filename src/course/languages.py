"""The languages of the site: French, the source, and every folder of `locales/`."""

import gettext
import io
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Formatter

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Message
from babel.messages.mofile import write_mo

ROOT = Path(__file__).parents[2]
LOCALES = ROOT / "locales"
SOURCE = "fr"
PLANNED = ("fr", "en", "es", "de", "ar", "zh_CN")  # the columns of locales/glossary.csv


class UnknownLanguage(ValueError):
    """A folder of `locales/` does not bear the code of a language; the sentence says which folder."""


@dataclass(frozen=True, order=True)
class Language:
    """A language of the site, by its gettext code: `fr`, `ar`, `zh_CN`."""

    code: str

    @property
    def locale(self) -> Locale:
        return Locale.parse(self.code)

    @property
    def slug(self) -> str:
        """Its folder in the site's addresses: `fr`, `zh-cn`."""
        return self.code.replace("_", "-").lower()

    @property
    def tag(self) -> str:
        """Its BCP 47 tag, for `lang` and `hreflang`."""
        return self.code.replace("_", "-")

    @property
    def name(self) -> str:
        """Its name in itself, its first letter in capital."""
        name = self.locale.get_language_name(self.code)
        return name[:1].upper() + name[1:]

    @property
    def direction(self) -> str:
        """`ltr` or `rtl`."""
        return self.locale.text_direction


@cache
def languages() -> tuple[Language, ...]:
    """French first, then the folders of `locales/` by code. Raises UnknownLanguage."""
    others = sorted(folder.name for folder in LOCALES.iterdir() if (folder / "LC_MESSAGES").is_dir())
    for code in others:
        if not is_language(code):
            raise UnknownLanguage(f"{LOCALES / code}: {code} is no language code, such as de or zh_CN")
    return tuple(Language(code) for code in [SOURCE, *(code for code in others if code != SOURCE)])


def is_language(code: str) -> bool:
    """Say whether this is the gettext code of a language: `de`, `pt_BR`, `zh_CN`, `zh_Hant_HK`."""
    try:
        return bool(re.fullmatch(r"[a-z]{2,3}(_[A-Z][a-z]{3})?(_[A-Z]{2}|_\d{3})?", code) and Locale.parse(code))
    except (UnknownLocaleError, ValueError):
        return False


def catalogue(code: str, domain: str) -> Path:
    """Path of a catalogue, which need not exist."""
    return LOCALES / code / "LC_MESSAGES" / f"{domain}.po"


@cache
def translations(code: str, domain: str = "exercises") -> gettext.NullTranslations:
    """Read a catalogue; where there is none, a translation that leaves every text as it is.

    Read from the .po at each start: no compiled file to keep in step, none left in the source tree. A message that
    cannot be filled in as its source is stays in the source's language. Raises BrokenCatalogue.
    """
    # Imported late: what it says of a broken file goes through course.interface, which stands on this module.
    from course.translation.pofile import read

    path = catalogue(code, domain)
    if not path.exists() or (code == SOURCE and domain == "exercises"):
        return gettext.NullTranslations()
    messages = read(path)
    for message in messages:
        if message.id and message.string and not keeps_fields(message):
            message.string = ""
    compiled = io.BytesIO()
    write_mo(compiled, messages)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def keeps_fields(message: Message) -> bool:
    """Say whether `str.format` takes a translation as it takes its source.

    A plural form may leave a field out, not have one of its own. Braces of the source that are no fields are prose.
    """
    sources, targets = ((text,) if isinstance(text, str) else text for text in (message.id, message.string))
    try:
        expected = set().union(*map(fields, sources))
    except ValueError:
        return True
    if not all(name.isidentifier() and " " not in spec for name, spec, _conversion in expected):
        return True
    try:
        given = [fields(target) for target in targets if target]
    except ValueError:
        return False
    return all(one <= expected if message.pluralizable else one == expected for one in given)


def fields(text: str) -> set[tuple[str, str, str | None]]:
    """The name, format and conversion of each field. Raises ValueError for a brace alone."""
    return {(name, spec, how) for _text, name, spec, how in Formatter().parse(text) if name is not None}
