"""Stretches of Latin letters in a text written from the right."""

import pytest
from docutils import nodes

from course.latin import END, START, isolated
from course.sphinxext.sources import isolate


@pytest.mark.parametrize(
    "shown",
    [
        "[Cohen, J. (1960). Weighted kappa, 20(1), 37–46.] جدول.",
        "[Quality Control]، الطبعة 7، [Wiley]. إعدادات",
        "من إعداد [R. Burke] في [NASA].",
        "شركة [Tecnojest s.r.l.]، رخصة [CC BY 4.0]؛ مقتطف 10,000.",
        "(انظر [SIAM News] أعلاه) وثائق",
        "المصدر: [J. Cohen, «A coefficient», Measurement 20, 1960.]",
        "المصدر: [J. Cohen, «A coefficient of]",
        "كما في `[agreement]`. تطلق",
        "رقم 2016/679.",
    ],
)
def test_a_reference_is_isolated(shown):
    """What is in Latin letters is isolated with its own signs; those of the sentence around it stay outside."""
    assert isolated(shown.replace("[", "").replace("]", "")) == shown.replace("[", START).replace("]", END)


def test_a_reference_holds_its_title():
    """The title and the link of a reference are isolated with it; what stands in a title of two scripts, in it."""
    title, mixed = nodes.emphasis("", "Signal Processing"), nodes.reference("", "نص SIAM")
    whole = nodes.paragraph("", "", nodes.Text("Page, E. (1954). "), title, nodes.Text(", 41. دراسة "), mixed)
    isolate(whole)
    assert whole.astext() == f"{START}Page, E. (1954). Signal Processing, 41.{END} دراسة نص {START}SIAM{END}"
    assert title.parent is whole and whole.children[1] is title


def test_a_link_keeps_its_words_first():
    """A link in Arabic letters keeps what it says as its first child, from which Sphinx makes the link."""
    words = nodes.inline("", "المواقف الخطرة")
    link = nodes.reference("", "", words)
    isolate(nodes.paragraph("", "", nodes.Text("من "), link, nodes.Text(".")))
    assert link.children == [words]
    assert link.astext() == "المواقف الخطرة"
