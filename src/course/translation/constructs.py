"""What a page may not hold, because a translation would lose it, break it or never see it; each with what to write.

Sphinx and MyST say nothing of nearly all of these: the French page is right, and its translations are not.
"""

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt

from course.interface import _
from course.translation import codeprose
from course.translation.blocks import Block, settings
from course.translation.faults.pair import Fault
from course.translation.notes import notes

Found = Iterator[tuple[int, Fault]]
LONGEST = 1200  # signs of one message; beyond, a small change is much to read again
HTML = re.compile(r"<(!--|[a-zA-Z]+)")
LISTS = ("bullet_list", "ordered_list")


def faults(page: list[Block], text: str, markdown: MarkdownIt) -> Found:
    """What is wrong with the blocks of a page; `text` is the page."""
    lines = text.split("\n")
    for rank, block in enumerate(page):
        before, after = (page[other].token if 0 <= other < len(page) else None for other in (rank - 1, rank + 1))
        match block.token.type:
            case "html_block":
                yield block.line, html(block.token.content.strip())
            case "front_matter":
                if settings(block.token.content) is None:
                    sentence = _("mettez entre guillemets ce que dit l’en-tête : ce n’est pas du YAML")
                    yield block.line, Fault("front-matter", sentence)
                if re.search(r"^\s*substitutions\s*:", block.token.content, re.MULTILINE):
                    yield block.line, Fault("substitution", _("écrivez le texte en toutes lettres à chaque endroit"))
            case "fence" | "colon_fence":
                yield from fence(block)
            case "myst_line_comment":
                yield from comment(block, lines, before, after)
            case "inline":
                yield from message(block, markdown, before)
    code = {line for block in page if is_code(block) for line in range(block.line, block.end)}
    yield from spaces(lines, code)


def is_code(block: Block) -> bool:
    return block.token.type in ("fence", "code_block") and not block.directive


def html(content: str) -> Fault:
    """What to write instead of some HTML, which no catalogue holds, or which each translator has to copy."""
    tag = HTML.match(content)
    match tag[1].lower() if tag else "":
        case "!--":
            text = _("écrivez un commentaire `% …` au lieu de HTML")
        case "img":
            text = _("écrivez `![…](…)`, avec un texte alternatif entre les crochets, au lieu de HTML")
        case "br" | "p":
            text = _("séparez les paragraphes par une ligne vide au lieu de HTML")
        case "table":
            text = _("écrivez un tableau en Markdown au lieu de HTML")
        case _other:
            text = _("écrivez du Markdown, ou la directive `container`, au lieu de HTML")
    return Fault("html", text)


def fence(block: Block) -> Found:
    """A block of reStructuredText, or of what is said to be Python and is not."""
    if block.directive == "eval-rst":
        sentence = _("écrivez ce bloc en Markdown : sa traduction ne serait plus du reStructuredText")
        yield block.line, Fault("rst", sentence)
    if block.python:
        try:
            codeprose.passages(block.python[1])
        except SyntaxError:
            sentence = _("ce bloc n’est pas du Python, et ses commentaires ne se traduiraient pas : corrigez-le")
            yield block.line, Fault("code", sentence)


def comment(block: Block, lines: list[str], before, after) -> Found:
    """A line that Markdown takes for a comment, or a comment that cuts a list in two."""
    above = lines[block.line - 2].strip() if block.line > 1 else ""
    if before and before.type == "paragraph_close" and above and not notes(block.token.content):
        sentence = _("une ligne qui commence par `%` n’est pas publiée : joignez-la à la ligne précédente")
        yield block.line, Fault("comment", sentence)
    cut = before and after and any((f"{name}_close", f"{name}_open") == (before.type, after.type) for name in LISTS)
    if cut and before.markup == after.markup:
        sentence = _("ce commentaire coupe la liste en deux : alignez-le sur le texte de l’élément précédent")
        yield block.line, Fault("comment", sentence)


def message(block: Block, markdown: MarkdownIt, before) -> Found:
    """What is wrong with one message: alone, it must be a paragraph, and not too long."""
    content = block.token.content
    kind = next((token.type for token in markdown.parse(content)), "paragraph_open")
    if kind != "paragraph_open" and re.search(r"[^\W\d_]", content):
        if before and before.type == "heading_open":
            text = _("ce titre resterait en français : écrivez-le sans numéro, ou `Étape 2 : …`")
        else:
            text = _("ce texte resterait en français : commencez-le par un mot, non par un signe de liste")
        yield block.line, Fault("block", text)
    if len(content) > LONGEST:
        text = _("coupez ce paragraphe de {count} signes : un message en a {most} au plus")
        yield block.line, Fault("long", text.format(count=len(content), most=LONGEST))


def spaces(lines: list[str], code: set[int]) -> Found:
    """Signs that nobody sees, outside code."""
    for number, line in enumerate(lines, start=1):
        if number not in code:
            if "\t" in line:
                yield number, Fault("space", _("remplacez la tabulation par des espaces"))
            if line != line.rstrip():
                yield number, Fault("space", _("retirez les espaces en fin de ligne"))
