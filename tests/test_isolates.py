"""The invisible signs of direction, turned into markup for the printer."""

from lxml import etree

from course.book.isolates import mark_directions
from course.book.xhtml import SVG, XHTML

LTR, RTL, END = "\u2066", "\u2067", "\u2069"


def marked(body: str) -> str:
    tree = etree.fromstring(f'<body xmlns="{XHTML}">{body}</body>')
    mark_directions(tree)
    return etree.tostring(tree, encoding="unicode").partition(">")[2].removesuffix("</body>")


def test_isolated_text_gets_an_element():
    """An isolated part of a text, at any depth and after an element too, stands in an element of its direction."""
    assert marked(f"<p>a {LTR}b{END} c</p>") == '<p>a <span dir="ltr">b</span> c</p>'
    assert marked(f"<p><b>x</b> {RTL}y {LTR}z{END}{END}.</p>") == (
        '<p><b>x</b> <span dir="rtl">y <span dir="ltr">z</span></span>.</p>'
    )


def test_an_isolate_holds_elements():
    """What is isolated may have links and code in it: they run with it. A block is never put in it."""
    assert marked(f"<p>{RTL}b <i>c</i> d{END} <b>e</b></p>") == '<p><span dir="rtl">b <i>c</i> d</span> <b>e</b></p>'
    assert marked(f"<ul><li>{RTL}b<p>c{END}</p> d</li></ul>") == '<ul><li><span dir="rtl">b</span><p>c</p> d</li></ul>'


def test_a_sign_alone_is_dropped():
    """A sign whose pair stands in another element leaves nothing; one never closed ends with its element."""
    assert marked(f"<p>a{END}b</p>") == "<p>ab</p>"
    assert marked(f"<p>a{LTR}b</p>") == '<p>a<span dir="ltr">b</span></p>'


def test_a_line_of_a_drawing_turns():
    """A line of a drawing that runs to the left says so, and begins at the same side; what is in it keeps order."""
    drawn = marked(f'<svg xmlns="{SVG}"><text x="1" text-anchor="start">{RTL}w {LTR}ROC{END}{END}</text></svg>')
    assert 'text-anchor="end" direction="rtl"' in drawn or 'direction="rtl" text-anchor="end"' in drawn
    assert ">w \u200eROC\u200e</text>" in drawn


def test_no_sign_is_left():
    """Nothing that is drawn keeps a sign, whichever way it runs; a description, which is read, does."""
    said = f"<desc>{LTR}d{END}</desc><text>{LTR}e{END} f</text>"
    drawn = marked(f'<svg xmlns="{SVG}">{said}</svg>')
    assert "<text>e f</text>" in drawn and f"<desc>{LTR}d{END}</desc>" in drawn
