"""The repair of translated formulas and code blocks."""

from paging import build_page

PAGE = "# Titre\n\n$$x = 1$$\n"
CATALOGUE = 'msgid "x = 1"\nmsgstr "x = 2"\n'


def test_translated_formula_replaces_the_french_one(tmp_path):
    """A formula that a translator changed is shown changed."""
    page, _ = build_page(tmp_path, PAGE, translated=CATALOGUE, language="en")
    assert page.xpath("string(//*[name()='math'])").replace(" ", "") == "x=2"


def test_upstream_still_needs_the_repair(tmp_path):
    """Without the repair the formula is lost; when this fails, MyST reads it and the repair can go."""
    conf = tmp_path / "conf.py"
    settings = ["extensions = ['myst_parser', 'course.sphinxext.mathml']", "myst_enable_extensions = ['dollarmath']"]
    conf.write_text("\n".join([*settings, "html_theme = 'basic'"]), encoding="utf-8")
    page, _ = build_page(tmp_path, PAGE, "-c", str(tmp_path), translated=CATALOGUE, language="en")
    assert page.xpath("string(//*[name()='math'])").replace(" ", "") != "x=2"
