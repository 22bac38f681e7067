"""The one form in which catalogues are written.

It says nothing that changes by itself (no wrapping, line number, date or obsolete message), so that one changed
sentence is one changed message, and the work of two translators merges.
"""

import re

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import escape, normalize

from course.interface import _
from course.translation import plurals
from course.translation.pofile import ids, messages, strings

ENGLISH = ("sphinx", "click")  # the domains whose source is English; every other one is written in French
IDS = ("msgid", "msgid_plural")
PERCENT = re.compile(r"%\(\w+\)[a-z]")
BRACES = re.compile(r"\{\w+(?:![rsa])?(?::[^{}\s]*)?\}")


def canonical(catalogue: Catalog) -> str:
    """The text of a catalogue, or of a template (it has no locale). Raises ValueError for a plural form too many."""
    return "\n".join([header(catalogue), *(entry(message, catalogue) for message in messages(catalogue))])


def header(catalogue: Catalog) -> str:
    code, translator = catalogue.locale_identifier, catalogue.last_translator
    fields = {
        "Language": code,
        "Last-Translator": None if "EMAIL@ADDRESS" in translator else translator,
        "Plural-Forms": code and plurals.rule(code),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        # A template has neither.
        "X-Provenance": getattr(catalogue, "provenance", None),
        "X-Reviewers": getattr(catalogue, "reviewers", None),
    }
    lines = [escape(f"{name}: {value}\n") for name, value in fields.items() if value]
    # A line that tools leave for a name is nobody's; Babel fills its YEAR with that of the day.
    comments = [line for line in catalogue.header_comment.splitlines() if "EMAIL@ADDRESS" not in line]
    return "\n".join([*comments, 'msgid ""', 'msgstr ""', *lines, ""])


def entry(message: Message, catalogue: Catalog) -> str:
    flags = ["fuzzy"] * (message.fuzzy and any(strings(message))) + formats(message, catalogue.domain)
    lines = [f"# {comment}".rstrip() for comment in message.user_comments]
    lines += [f"#. {comment}" for comment in message.auto_comments]
    if flags:
        lines.append(f"#, {', '.join(flags)}")
    if "fuzzy" in flags:
        lines += [f"#| {key} {normalize(text, '#| ', width=0)}" for key, text in zip(IDS, message.previous_id)]
    lines += [f"{key} {normalize(text, width=0)}" for key, text in zip(IDS, ids(message))]
    if message.pluralizable:
        lines += [f"msgstr[{rank}] {normalize(form, width=0)}" for rank, form in enumerate(forms(message, catalogue))]
    else:
        lines.append(f"msgstr {normalize(message.string or '', width=0)}")
    return "\n".join([*lines, ""])


def forms(message: Message, catalogue: Catalog) -> list[str]:
    """As many plural forms as the language has. Raises ValueError when that would lose one."""
    count, given = plurals.count(catalogue.locale_identifier or "en"), strings(message)
    if any(given[count:]):
        text = _("{code} a {count} formes de pluriel, et ce message en donne davantage : {message}")
        raise ValueError(text.format(code=catalogue.locale_identifier, count=count, message=message.id[0]))
    return [given[rank] if rank < len(given) else "" for rank in range(count)]


def formats(message: Message, domain: str) -> list[str]:
    """The formats of a message. Pages have none: there, braces are mathematics and % is a sign of prose."""
    found = []
    if domain in ("exercises", *ENGLISH) and message.python_brace_format and BRACES.search(" ".join(ids(message))):
        found.append("python-brace-format")
    named = domain == "exercises" and PERCENT.search(" ".join(ids(message)))
    if named or (domain in ENGLISH and message.python_format):
        found.append("python-format")
    return found
