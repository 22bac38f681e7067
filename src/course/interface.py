"""The words of the command line, in the language of who types."""

import gettext
import os
import sys

from course.languages import SOURCE, languages, translations

_code = SOURCE
_localised: list[gettext.NullTranslations] = []


def use(code: str) -> None:
    """Speak this language from now on, click's own words included. Raises BrokenCatalogue, and changes nothing."""
    global _code
    words, _ours = translations(code, "click"), translations(code)
    _code = code
    localise_click(words)


def current() -> str:
    """Code of the language spoken."""
    return _code


def _(message: str) -> str:
    """The message in the language spoken."""
    return translations(_code).gettext(message)


def preferred(arguments: list[str]) -> tuple[str, list[str]]:
    """The language asked for by `--language CODE`, else by the locale, else French; and the other arguments.

    Read before click is set up, for the help texts are in that language too. An unknown code is left to click.
    """
    known = {language.code.lower(): language.code for language in languages()}
    rest, code = [], ""
    words = iter(arguments)
    for word in words:
        name, equal, value = word.partition("=")
        if name != "--language":
            rest.append(word)
            continue
        value = value if equal else next(words, "")
        code = known.get(value.replace("-", "_").lower(), "")
        if not code:
            rest += ["--language", value]
    return code or from_locale(known), rest


def from_locale(known: dict[str, str]) -> str:
    """The first language of LANGUAGE, LC_ALL, LC_MESSAGES or LANG that the course has, else French."""
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        for value in os.environ.get(variable, "").split(":"):
            tag = value.partition(".")[0].lower()
            if code := known.get(tag) or known.get(tag.partition("_")[0]):
                return code
    return SOURCE


def localise_click(words: gettext.NullTranslations) -> None:
    """Have click speak with these words: its modules keep `_` and `ngettext` for this very purpose.

    Their domain is the process's default one, which a library has no business to set; so they are replaced.
    """
    for name, module in list(sys.modules.items()):
        if name.startswith("click."):
            for local, function in (("_", "gettext"), ("ngettext", "ngettext")):
                stock = getattr(module, local, None)
                if stock is getattr(gettext, function) or getattr(stock, "__self__", None) in _localised:
                    setattr(module, local, getattr(words, function))
    _localised.append(words)
