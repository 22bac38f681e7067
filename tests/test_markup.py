"""What a page's message holds besides words."""

from collections import Counter

import pytest
from myst_parser.config.main import MdParserConfig
from pairing import pair

from course.translation.faults.markup import faults, markup, parser
from course.translation.faults.pair import Kind


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("```python\nx\n```", ["fence python"]),
        ("Un\n\n---\n\nDeux", ["paragraph_open", "hr", "paragraph_open"]),
        ("- un\n- deux", ["bullet_list_open", *["list_item_open", "paragraph_open"] * 2]),
    ],
    ids=["code", "rule", "list"],
)
def test_each_block_counts_once(text, held):
    """A block counts once, whether it has a beginning and an end or stands alone."""
    assert markup(text, parser(MdParserConfig())) == Counter(("block", name) for name in held)


def test_date_at_the_head_of_a_message():
    """A day at the head of a message is the number of a list to Markdown: the sentence says how to write it."""
    [fault] = faults(pair("1er janvier 2025", "1. Januar 2025", "de"))
    assert fault.code == "markup" and "`\\.`" in fault.text
    assert list(faults(pair("1er janvier 2025", "1\\. Januar 2025", "de"))) == []


def test_italics():
    """Italics are a remark of their own: languages do not set the same words so."""
    found = [(fault.code, fault.remark) for fault in faults(pair("Un *texte* `x`.", "A text."))]
    assert found == [("emphasis", True), ("markup", False)]


@pytest.mark.parametrize(
    ("target", "kind", "is_barred"),
    [
        ("A {download}`../conf.py`.", Kind.PAGE, True),
        ("```{include} ../conf.py\n```", Kind.PAGE, True),
        (":::{literalinclude} ../conf.py\n:::", Kind.PAGE, True),
        ("A {download}`../conf.py`.", Kind.TEXT, True),
        ("A `conf`, a **text**, [a link](a.md).", Kind.PAGE, False),
        ("```python\nx\n```", Kind.PAGE, False),
    ],
)
def test_what_runs(target, kind, is_barred):
    """A role or a directive of the translator's own would read any file of the machine that builds."""
    [fault] = faults(pair("Un texte.", target, kind=kind))
    assert (fault.code, fault.barred) == ("markup", is_barred)
