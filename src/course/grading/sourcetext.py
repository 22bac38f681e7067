"""The text of a file of Python, decoded as Python does it: mark of byte order, else declared encoding, else UTF-8.

Nothing is guessed: what Python would refuse to read is refused, and told.
"""

import codecs
import io
import tokenize

from course.interface import _

LONGEST = 64 * 1024  # bytes of a file of Python
# Encodings that say another thing than the signs one sees, or whose decoding takes more than its share of time.
REFUSED = {"idna", "punycode", "raw_unicode_escape", "undefined", "unicode_escape", "utf_7"}


class Unreadable(ValueError):
    """The content cannot be taken; the sentence says why, in the language of who marks."""


def decoded(content: bytes) -> str:
    """The text of a source file. Raises Unreadable: too long, a null byte, not in the encoding that it declares."""
    if len(content) > LONGEST:
        raise Unreadable(too_long(LONGEST))
    if b"\0" in content:
        raise Unreadable(_("Ce fichier contient des octets nuls : ce n’est pas un fichier de texte en UTF-8."))
    try:
        encoding, _lines = tokenize.detect_encoding(io.BytesIO(content).readline)
        if codecs.lookup(encoding).name.replace("-", "_") in REFUSED:
            raise LookupError(encoding)
        return content.decode(encoding)
    except SyntaxError as error:  # an encoding that Python does not know, or a first line that is not UTF-8
        raise Unreadable(_("L’encodage de ce fichier n’est pas lisible : enregistrez-le en UTF-8.")) from error
    except (UnicodeError, LookupError) as error:
        raise Unreadable(_("Ce fichier n’est pas écrit dans l’encodage qu’il déclare, UTF-8 à défaut.")) from error


def too_long(limit: int) -> str:
    """The sentence for a file of more than `limit` bytes."""
    return _("Ce fichier est trop long : au plus {limit} kilooctets.").format(limit=limit // 1024)


def checked(text: str) -> str:
    """The same text, which a notebook or a progress file held. Raises Unreadable where a file could not be so."""
    if len(text.encode(errors="replace")) > LONGEST:
        raise Unreadable(too_long(LONGEST))
    if "\0" in text or any("\ud800" <= sign <= "\udfff" for sign in text):
        raise Unreadable(_("Cette réponse contient des caractères qui n’en sont pas."))
    return text
