"""The headings of a page: their levels, and the English labels that make their anchors the same in all languages."""

import re
from collections.abc import Iterable

from course.interface import _
from course.translation.blocks import Block
from course.translation.constructs import Found
from course.translation.faults.pair import Fault
from course.translation.faults.prose import sentences, words

DEEPEST = 3
NUMBER = re.compile(r"^\d+[.)]")


def labels(page: Iterable[Block]) -> list[str]:
    """The labels of a page."""
    return [block.token.content for block in page if block.token.type == "myst_target"]


def faults(page: list[Block], name: str) -> Found:
    """What is wrong with the headings of the page of this name."""
    level = 0
    for rank, block in enumerate(page):
        if block.token.type != "heading_open":
            continue
        above, level = level, int(block.token.tag[1:])
        if level > above + 1:
            text = _("donnez à ce titre le niveau {level} : il suit un titre de niveau {above}")
            yield block.line, Fault("heading", text.format(level=above + 1, above=above))
        if level > DEEPEST:
            yield block.line, Fault("heading", _(
                "donnez à ce titre un niveau plus haut, ou faites-en une page : trois niveaux "
                "suffisent"
            ))
        label = page[rank - 1].token if rank else None
        if level > 1 and not (label and label.type == "myst_target" and is_label(label.content, name)):
            text = _("écrivez avant ce titre une étiquette en anglais, `({name}-…)=`")
            yield block.line, Fault("label", text.format(name=name))
        title = NUMBER.sub("", "".join(map(words, page[rank + 1].token.children or [])))
        if len(sentences(title)) > 1:
            yield block.line, Fault("heading", _("gardez une seule phrase dans ce titre"))


def is_label(label: str, name: str) -> bool:
    """Say whether a label is in the form that anchors have: the page, then lower case letters."""
    return bool(re.fullmatch(rf"{re.escape(name)}-[a-z0-9-]+", label))
