"""The repair of tables inside directives."""

from paging import build_page

PAGE = "# Titre\n\n:::{admonition} Note\n| Tête | Mot |\n|---|---|\n| chat | **un** chien |\n:::\n"
CATALOGUE = 'msgid "chat"\nmsgstr "cat"\n\nmsgid "**un** chien"\nmsgstr "**a** dog"\n'


def test_cells_inside_a_directive_are_translated(tmp_path):
    """A cell of a table inside a directive is a message of the page, its Markdown read."""
    page, said = build_page(tmp_path, PAGE, translated=CATALOGUE, language="en")
    assert [cell.text_content() for cell in page.xpath("//td")] == ["cat", "a dog"]
    assert page.xpath("string(//td/strong | //td/p/strong)") == "a"
    assert said == ""


def test_upstream_still_needs_the_repair(tmp_path):
    """Without the repair the cells stay in French; when this fails, MyST names their source and the repair can go."""
    settings = ["extensions = ['myst_parser']", "myst_enable_extensions = ['colon_fence']", "html_theme = 'basic'"]
    (tmp_path / "conf.py").write_text("\n".join(settings), encoding="utf-8")
    page, _said = build_page(tmp_path, PAGE, "-c", str(tmp_path), translated=CATALOGUE, language="en")
    assert [cell.text_content() for cell in page.xpath("//td")] == ["chat", "un chien"]
