"""What others wrote, made harmless where it is shown: a terminal, the log of a forge, a spreadsheet, XML.

Everything printed or written of a submission goes through here, its names first.
"""

import re
import unicodedata

JOINERS = "\u200c\u200d"  # letters of Persian and of the languages of India are joined or not by these
WORDS = re.compile("[^\xad\u061c\u200e\u200f\u2066-\u2069]+")  # all but what directs a text or breaks a word
FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠]")
# GitHub reads `::error::` at the start of a line and `##[error]` anywhere; Azure, `##vso[…]` anywhere.
COMMAND = re.compile(r"(?m)^(\s*)::|##(?=\[|vso\[)", re.IGNORECASE)
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def name(text: str) -> str:
    """A name on one line, each sign that a screen does not show as it is written `\\x1b`: two names stay two names.

    A name that a file system holds in another encoding has lone surrogates; they are written so too.
    """
    return "".join(written(sign) for sign in unicodedata.normalize("NFC", text.replace("\\", "\\\\")))


def visible(text: str) -> str:
    """A text of several lines, no sign of which drives a screen or turns a line around."""
    return "".join(sign if sign in "\n\t" else written(sign) for sign in text.replace("\r\n", "\n"))


def worded(text: str) -> str:
    """A sentence of ours, facts filled in: it keeps the marks and isolates of direction that translators set."""
    return WORDS.sub(lambda found: visible(found[0]), text)


def lines(text: str) -> str:
    """A text of several lines for a terminal or a log: no escape sequence, no workflow command."""
    return without_commands(visible(text))


def sentence(text: str) -> str:
    """A sentence of ours for a terminal or a log."""
    return without_commands(worded(text))


def without_commands(text: str) -> str:
    return COMMAND.sub(lambda found: f"{found[1]}: :" if found[0].endswith("::") else "# #", text)


def written(sign: str) -> str:
    """The sign, or its number where it is a control, a mark of direction, a line separator or half a character."""
    is_plain = sign in JOINERS or unicodedata.category(sign) not in ("Cc", "Cf", "Cs", "Zl", "Zp")
    return sign if is_plain else ascii(sign)[1:-1]


def cell(text: str) -> str:
    """A cell of a spreadsheet that no program takes for a formula; see the OWASP page on CSV injection.

    Two texts stay two: one that has such an apostrophe already has another.
    """
    shown = name(text).replace("\\\\", "\\")
    return f"'{shown}" if FORMULA.match(text.lstrip(" '")) or FORMULA.match(shown.lstrip()) else shown


def xml(text: str) -> str:
    """The text without what XML 1.0 allows in no form, written as numbers."""
    return NOT_XML.sub(lambda found: ascii(found[0])[1:-1], text)
