"""What a sentence of a page may not hold, because a translation would lose it; each with what to write."""

import re
from collections.abc import Collection, Iterator

from markdown_it.token import Token

from course.interface import _
from course.translation.blocks import Block
from course.translation.constructs import Found, html
from course.translation.faults.pair import Fault

ADDRESS = re.compile(r"https?://\S+|\bwww\.\S+")
ENTITY = re.compile(r"&(?:[a-zA-Z][a-zA-Z0-9]*|#\d+|#[xX][0-9a-fA-F]+);")
CODE = re.compile(r"(`+).*?\1", re.DOTALL)
INDIRECT = re.compile(r"\]\[")
HERE = re.compile(r"(?:cliquez |cliquer )?(?:ici|là|ce lien|lien)\W*", re.IGNORECASE)
NESTED = ("em_open", "strong_open")


def faults(block: Block, labels: Collection[str]) -> Found:
    """What is wrong in one message; `labels` are those of all pages."""
    for line, row in block.rows():
        inside: list[str] = []  # the marks that are open
        for rank, token in enumerate(row):
            if token.type in NESTED and any(mark in NESTED for mark in inside):
                yield line, Fault("emphasis", _("gardez une seule mise en valeur : `*…*` ou `**…**`"))
            if token.nesting:
                inside = [*inside, token.type] if token.nesting > 0 else inside[:-1]
            yield from ((line, fault) for fault in one(token, row[rank + 1 :], inside, labels))
    yield from ((block.line, fault) for fault in raw(block.token))


def one(token: Token, rest: list[Token], inside: list[str], labels: Collection[str]) -> Iterator[Fault]:
    """What is wrong with one token, given those that follow it and the marks that are open around it."""
    match token.type:
        case "html_inline":
            yield html(token.content)
        case "link_open":
            yield from link(token, rest, labels)
        case "text":
            if "link_open" not in inside and ADDRESS.search(token.content):
                text = _("écrivez `[…](…)`, le titre de la page entre les crochets, ou l’adresse seule : `<…>`")
                yield Fault("link", text)
            if INDIRECT.search(token.content):
                yield reference()
            if "{{" in token.content:
                yield Fault("substitution", _("écrivez le texte en toutes lettres à chaque endroit"))


def link(token: Token, rest: list[Token], labels: Collection[str]) -> Iterator[Fault]:
    """A link by reference, to a French anchor, or whose words say nothing of where it leads."""
    page, hash_, anchor = str(token.attrs["href"]).partition("#")
    if "label" in token.meta:
        yield reference()
    if hash_ and not re.match(r"\w+:", page) and anchor not in labels:
        text = _("`#{anchor}` n’est l’étiquette d’aucun titre : écrivez celle de la ligne `(…)=` au-dessus du titre")
        yield Fault("link", text.format(anchor=anchor))
    words = "".join(other.content for other in upto_close(rest))
    if HERE.fullmatch(words):
        yield Fault("link", _("au lieu de « {words} », nommez ce que le lien ouvre").format(words=words))


def reference() -> Fault:
    """What to write instead of a link whose address stands elsewhere in the page."""
    return Fault("link", _("écrivez l’adresse entre parenthèses, juste après les mots entre crochets : `[…](…)`"))


def upto_close(rest: list[Token]) -> Iterator[Token]:
    for token in rest:
        if token.type == "link_close":
            return
        yield token


def raw(token: Token) -> Iterator[Fault]:
    """What shows only in the text of the message."""
    if any(child.type == "hardbreak" for child in token.children or []):
        yield Fault("break", _("commencez un autre paragraphe : la traduction perd ce saut de ligne"))
    for entity in dict.fromkeys(ENTITY.findall(CODE.sub("", token.content))):
        yield Fault("entity", _("écrivez le signe lui-même au lieu de `{entity}`").format(entity=entity))
