"""What the pages of a book written from the right say of their code."""

from lxml import etree

from course.book.fontrules import stacks
from course.book.paper import turn
from course.book.xhtml import XHTML
from course.languages import Language


def on_arabic_paper(lines: str) -> str:
    tree = etree.fromstring(f'<div xmlns="{XHTML}"><pre>{lines}</pre></div>')
    turn(tree)
    return etree.tostring(tree[0], encoding="unicode").partition(">")[2].removesuffix("</pre>")


def test_prose_in_code_runs_from_the_right():
    """A line of Arabic runs from the right after the indent of the code, what it cites from the left; not code."""
    assert on_arabic_paper('x\n<span class="sd">    المصدر: Page, «Biometrika», 1954.</span>') == (
        'x\n    <span class="sd" dir="rtl">المصدر: <span dir="ltr">Page, «Biometrika», 1954.</span></span>'
    )
    assert on_arabic_paper('<span class="sd">    Biometrika</span>') == '<span class="sd">    Biometrika</span>'


def test_an_isolate_goes_on_at_the_next_line():
    """What is isolated across the lines of a docstring is isolated on each."""
    first, second = '<span class="sd">نص \u2066(1</span>', '<span class="sd">  − 2)\u2069 نص</span>'
    assert on_arabic_paper(f"{first}\n{second}") == (
        '<span class="sd" dir="rtl">نص <span dir="ltr">(1</span></span>\n'
        '  <span class="sd" dir="rtl"><span dir="ltr">− 2)</span> نص</span>'
    )


def test_words_of_a_formula_are_text():
    """The words of a formula come from a font that joins their letters, before that of mathematics."""
    [rule] = [line for line in stacks(Language("ar")).splitlines() if line.startswith("math mtext")]
    assert rule.index("Noto Sans Arabic") < rule.index("Noto Sans Math")
