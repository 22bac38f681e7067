"""A translated text that says which message it is, until it stands in a page of a draft.

Three characters of no language surround the name of the message and its text. They travel through Markdown, templates
and nodes; in the HTML, the text gets an element with classes, and an attribute is bared, its element told of it.
"""

import re

OPEN, TELLS, CLOSE = "\ue000", "\ue001", "\ue002"
SEAL = re.compile(f"{OPEN}([a-z]+)-([0-9a-f]+){TELLS}|{CLOSE}")
TAG = re.compile(r"""(<[a-zA-Z][^\s<>/]*)((?:[^<>"']|"[^"]*"|'[^']*')*>)|<!--.*?-->|</[^<>]*>""", re.DOTALL)


def seal(state: str, key: str, text: str) -> str:
    """The text of a message, sealed."""
    return f"{OPEN}{state}-{key}{TELLS}{text}{CLOSE}"


def classes(state: str, key: str) -> list[str]:
    """The classes of an element that shows a message."""
    return [f"preview-at-{key}", *([state] if state != "done" else [])]


def bare(text: str) -> str:
    """A text without its seals."""
    return SEAL.sub("", text)


def told_by(text: str) -> list[str]:
    """The classes of the messages whose seals are in a text."""
    names = (name for found in SEAL.finditer(text) if found[1] for name in classes(found[1], found[2]))
    return list(dict.fromkeys(names))


def unsealed(html: str) -> str:
    """HTML with an element for each sealed text, and `data-preview` where an attribute held some."""
    if OPEN not in html:
        return html
    parts, end = [], 0
    for tag in TAG.finditer(html):
        parts += [elements(html[end : tag.start()]), told(tag) if OPEN in tag[0] else tag[0]]
        end = tag.end()
    return "".join([*parts, elements(html[end:])])


def elements(text: str) -> str:
    """Text between two tags, its seals turned into elements."""
    return SEAL.sub(
        lambda found: f'<span class="{" ".join(classes(found[1], found[2]))}">' if found[1] else "</span>", text
    )


def told(tag: re.Match) -> str:
    """A tag whose attributes are bared; it says which messages they are."""
    if not tag[1]:
        return bare(tag[0])
    return f'{tag[1]} data-preview="{" ".join(told_by(tag[2]))}"{bare(tag[2])}'
