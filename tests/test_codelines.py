"""Listings in the books, line by line."""

import pytest
from lxml import etree

from course.book.codelines import set_in_lines
from course.book.xhtml import XHTML

CODE = 'def f(x):\n    """Deux.\n\n    lignes"""\n    return x\n'


def listing(inside: str) -> etree._Element:
    block = etree.fromstring(f'<pre xmlns="{XHTML}">{inside}</pre>')
    set_in_lines(block)
    return block


@pytest.mark.parametrize("inside", [CODE, f"<span><b>def</b> {CODE[4:]}</span>", CODE.rstrip()])
def test_no_character_is_lost(inside):
    """Whatever its colours span, a listing has the same text, and one box a line."""
    before = "".join(etree.fromstring(f"<pre>{inside}</pre>").itertext())
    block = listing(inside)
    assert "".join(block.itertext()) == before
    assert ["".join(line.itertext()) for line in block] == before.splitlines(keepends=True)


def test_what_is_too_long_goes_on_further_to_the_right():
    """A line hangs by four characters from where its code begins, after its prompt if it has one."""
    block = listing("if x:\n    y\n&gt;&gt;&gt; f()\n...     z")
    assert [line.get("style").partition(";")[0] for line in block] == [
        f"padding-left: {width}ch" for width in (4, 8, 8, 12)
    ]


def test_colours_are_kept():
    """A coloured text that runs over two lines is coloured on both."""
    block = listing('<span class="sd">un\ndeux</span>\n')
    assert block.xpath("//*[@class='sd']/text()") == ["un", "deux"]
