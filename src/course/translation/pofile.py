"""Read a catalogue from its file, strictly: what Babel would warn about, guess or leave out is an error here."""

import email.message
import os
import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, PoFileParser, unescape

from course.interface import _
from course.languages import BrokenCatalogue
from course.translation.damage import refusal
from course.translation.place import place
from course.translation.plurals import put_in_order
from course.translation.provenance import fields

STRING = r'"(?:[^"\\]|\\[abfnrtv"\\])*"'
LINE = re.compile(rf"(?:#.*|(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?) )?{STRING})?")
DATE = re.compile(r'^"(?:POT-Creation|PO-Revision)-Date:.*"$', re.MULTILINE)
PREVIOUS = re.compile(rf"(?:(msgid|msgid_plural) )?({STRING})")


class Catalogue(Catalog):
    """Babel's catalogue, which also keeps its header as it was read, and takes each message once only."""

    reviewers = ""
    header: email.message.Message | None = None  # with its fields, or None when there is none
    header_is_fuzzy = False

    def __init__(self, code: str, domain: str, provenance: str = "") -> None:
        super().__init__(code, domain, header_comment="")
        self.provenance = provenance

    def __setitem__(self, id, message: Message) -> None:
        if id == "":
            self.header, self.header_is_fuzzy = email.message_from_string(message.string), "fuzzy" in message.flags
            self.provenance, self.reviewers = fields(self.header)
        elif self.get(id, message.context):
            raise KeyError(message.lineno)
        super().__setitem__(id, message)


def read(path: Path, code: str = "", domain: str = "") -> Catalogue:
    """Read a catalogue, of the language and domain given, else those of its place.

    Raises BrokenCatalogue, or ValueError when this is no place for one.
    """
    code, domain = (code, domain) if code else place(path)
    try:
        # Dates are left out of the form, and a malformed one stops Babel.
        lines = DATE.sub('""', path.read_text(encoding="utf-8-sig")).split("\n")
    except UnicodeDecodeError as error:
        raise BrokenCatalogue(path, 1, _("le fichier n’est pas en UTF-8")) from error
    for number, line in enumerate(lines, start=1):
        if not LINE.fullmatch(line.strip()):
            raise BrokenCatalogue(path, number, refusal(line.strip()))
    catalogue = Catalogue(code, domain)
    parser = PoFileParser(catalogue, abort_invalid=True)
    try:
        parser.parse(lines)
        put_in_order(catalogue, code)
    except KeyError as error:
        raise BrokenCatalogue(path, error.args[0], _("ce message est déjà dans le fichier")) from error
    except (PoFileError, ValueError, AttributeError, IndexError) as error:
        text = _("le catalogue est abîmé : {error}").format(error=error)
        raise BrokenCatalogue(path, parser.offset + 1, text) from error
    catalogue.locale = code
    for message in messages(catalogue):
        restore_previous(message)
    return catalogue


def messages(catalogue: Catalog) -> Iterator[Message]:
    """The messages without the header, in order."""
    return (message for message in catalogue if message.id)


def ids(message: Message) -> list[str]:
    """The source of a message: one sentence, or its singular and its plural."""
    return list(message.id) if message.pluralizable else [message.id]


def strings(message: Message) -> tuple[str, ...]:
    """The translations of a message: one, or one for each plural form; empty where there is none."""
    return tuple(message.string) if message.pluralizable else (message.string or "",)


def restore_previous(message: Message) -> None:
    """Move the previous message back from the comments, where Babel reads it and sphinx-intl writes it, wrapped."""
    kept, comments = [], iter(message.user_comments)
    for comment in comments:
        if not comment.startswith("| "):
            kept.append(comment)
            continue
        text = comment[2:]
        while not PREVIOUS.fullmatch(text) and (more := next(comments, None)) is not None:
            text += f" {more}"
        if match := PREVIOUS.fullmatch(text):
            if match[1] or not message.previous_id:
                message.previous_id.append("")
            message.previous_id[-1] += unescape(match[2])
    message.user_comments = kept


def write(path: Path, text: str) -> bool:
    """Write a file whole: beside, then in its place. Say whether it changed."""
    if path.exists() and path.read_bytes() == text.encode():
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.part")
    part.write_bytes(text.encode())
    os.replace(part, path)
    return True
