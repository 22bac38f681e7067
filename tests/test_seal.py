"""A text that says which message it is, wherever it lands in a page."""

import pytest

from course.sphinxext.seal import bare, classes, seal, told_by, unsealed

STALE, DONE = seal("stale", "ab12", "un texte"), seal("done", "cd34", "autre")


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (f"<p>{STALE}</p>", '<p><span class="preview-at-ab12 stale">un texte</span></p>'),
        (f"<p>{DONE}</p>", '<p><span class="preview-at-cd34">autre</span></p>'),
        (f'<a title="{STALE}">x</a>', '<a data-preview="preview-at-ab12 stale" title="un texte">x</a>'),
        (f'<a title="1 > 0 {DONE}">{DONE}</a>',
         '<a data-preview="preview-at-cd34" title="1 > 0 autre"><span class="preview-at-cd34">autre</span></a>'),
        (f"<!-- {STALE} --><br>", "<!-- un texte --><br>"),
        ("<p>rien</p>", "<p>rien</p>"),
    ],
)  # fmt: skip
def test_a_seal_becomes_an_element_or_is_told_by_one(html, expected):
    """In text a seal is an element, in an attribute it is bared and its element says so, elsewhere it goes."""
    assert unsealed(html) == expected


def test_markup_inside_stays_inside():
    """A sealed text may hold elements, and one message another."""
    text = seal("untranslated", "ab", f"Voir <code>x</code> : {DONE}")
    inner = '<span class="preview-at-cd34">autre</span>'
    assert unsealed(text) == f'<span class="preview-at-ab untranslated">Voir <code>x</code> : {inner}</span>'


def test_bare_text_and_its_classes():
    """What can hold no element is bared, and says once which messages it holds."""
    text = f"{STALE} {DONE} {STALE}"
    assert bare(text) == "un texte autre un texte"
    assert told_by(text) == [*classes("stale", "ab12"), *classes("done", "cd34")]
