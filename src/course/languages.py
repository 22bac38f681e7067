"""The languages of the site: French, the source, and every folder of `locales/`."""

import gettext
import io
import re
import struct
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babel import Locale, UnknownLocaleError

from course.installed import CARRIED, INSTALLED, ROOT

LOCALES = (CARRIED if INSTALLED else ROOT) / "locales"
SOURCE = "fr"
PLANNED = ("fr", "en", "es", "de", "ar", "zh_CN")  # the columns of locales/glossary.csv


class BrokenCatalogue(ValueError):
    """A catalogue cannot be read without losing something: where, and a sentence for the translator."""

    def __init__(self, path: Path, line: int, text: str) -> None:
        super().__init__(f"{path}:{line}: {text}")
        self.path, self.line, self.text = path, line, text


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
    def dates(self) -> Locale:
        """Whose dates it writes: the English of the course is British."""
        return Locale.parse("en_GB") if self.code == "en" else self.locale

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

    In the repository it is read from the .po at each start: no compiled file to keep in step, none left in the source
    tree. A wheel carries it compiled. Raises BrokenCatalogue.
    """
    path = catalogue(code, domain)
    if code == SOURCE and domain == "exercises":
        return gettext.NullTranslations()
    if INSTALLED:
        return carried(path.with_suffix(".mo"))
    if not path.exists():
        return gettext.NullTranslations()
    # Imported late: it is not in a wheel, and what it says of a broken file goes through course.interface.
    from course.translation.compiled import compiled

    return gettext.GNUTranslations(io.BytesIO(compiled(path)))


def carried(path: Path) -> gettext.NullTranslations:
    """Read a compiled catalogue, which need not exist. Raises BrokenCatalogue."""
    try:
        with path.open("rb") as file:
            return gettext.GNUTranslations(file)
    except FileNotFoundError:
        return gettext.NullTranslations()
    except (OSError, ValueError, struct.error) as error:
        raise BrokenCatalogue(path, 1, str(error)) from error
