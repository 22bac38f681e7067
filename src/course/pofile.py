"""Catalogues on disk: read strictly, written in one canonical form.

The form says nothing that changes by itself (no wrapping, line numbers, dates, obsolete entries), so that one
changed sentence is one changed message, and the work of two translators merges.
"""

import re
from collections.abc import Iterator
from email import message_from_string
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.plurals import get_plural
from babel.messages.pofile import PoFileError, PoFileParser, normalize, unescape

MACHINE = "machine translation, not reviewed by a native speaker"
STRING = r'"(?:[^"\\]|\\.)*"'
LINE = re.compile(rf'(?:#.*|(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?) )?{STRING})?')
DATE = re.compile(r'^"(?:POT-Creation|PO-Revision)-Date:.*"$', re.MULTILINE)
PREVIOUS = re.compile(rf"(msgid|msgid_plural)? ?({STRING})")
# What Sphinx and Babel write above a new catalogue; they fill in the names and the year.
BOILERPLATE = re.compile(r"# (SOME DESCRIPTIVE|Copyright \(C\)|This file is distributed|FIRST AUTHOR|.* translations f).*")
BRACES = re.compile(r"\{\w+(?:![rsa])?(?::[^{}\s]*)?\}")


class BrokenCatalogue(ValueError):
    """A catalogue cannot be read without losing something; the sentence begins with its file and line."""

    def __init__(self, path: Path, line: int, text: str) -> None:
        super().__init__(f"{path}:{line}: {text}")
        self.path, self.line, self.text = path, line, text


class Catalogue(Catalog):
    """Babel's catalogue, which also keeps who translated it, and takes each message once."""

    provenance = MACHINE

    def __setitem__(self, id, message: Message) -> None:
        if id == "":
            self.provenance = message_from_string(message.string).get("X-Provenance", MACHINE)
        elif self.get(id, message.context):
            raise KeyError(message.lineno)
        super().__setitem__(id, message)


def place(path: Path) -> tuple[str, str]:
    """Language and domain of `…/<language>/LC_MESSAGES/<domain>.po`. Raises ValueError for another path."""
    *_, code, folder, domain = str(path.absolute().with_suffix("")).rpartition("/LC_MESSAGES/")[0::2] and (
        path.absolute().as_posix().rpartition("/LC_MESSAGES/")
    )
    return code, domain
