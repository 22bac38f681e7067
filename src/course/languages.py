"""The languages of the site: French, the source, and every folder of `locales/`."""

import gettext
import io
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babel import Locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[2]
LOCALES = ROOT / "locales"
SOURCE = "fr"


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
    """French first, then the folders of `locales/` by code."""
    others = sorted(folder.name for folder in LOCALES.iterdir() if (folder / "LC_MESSAGES").is_dir())
    return tuple(Language(code) for code in [SOURCE, *(code for code in others if code != SOURCE)])


def catalogue(code: str, domain: str) -> Path:
    """Path of a catalogue, which need not exist."""
    return LOCALES / code / "LC_MESSAGES" / f"{domain}.po"


@cache
def translations(code: str, domain: str = "exercises") -> gettext.NullTranslations:
    """Read a catalogue; where there is none, a translation that leaves every text as it is.

    Read from the .po at each start: no compiled file to keep in step, none left in the source tree.
    """
    path = catalogue(code, domain)
    if not path.exists():
        return gettext.NullTranslations()
    with path.open("rb") as file:
        messages = read_po(file, locale=code)
    compiled = io.BytesIO()
    write_mo(compiled, messages)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
