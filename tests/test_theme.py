"""The templates and the pages that they make."""

import json
import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from lxml import html
from paging import build_page

from course.languages import ROOT, SOURCE, catalogue, languages
from course.sphinxext import markup, security
from course.sphinxext.search_terms import terms

WEB = ROOT / "src" / "course" / "web"
MARKDOWN = """---
myst:
  html_meta:
    description: Une page.
---
# Titre

(part)=
## Partie

Une phrase.

$$ x = 1 $$ (equation)

```{list-table} Un tableau
:widths: 20 80
:name: numbers

* - a
  - b
```
"""
MESSAGE = re.compile(r"_\((?P<quote>['\"])(?P<text>.+?)(?P=quote)\)")


@pytest.fixture(scope="module", params=["fr", "ar"])
def page(request, tmp_path_factory):
    """A small page with the course's settings, and its language."""
    tree, said = build_page(tmp_path_factory.mktemp(request.param), MARKDOWN, language=request.param)
    assert said == ""
    tree.set("data-language", request.param)
    return tree


def test_language_and_direction(page):
    """A page says its language and its direction."""
    code = page.get("data-language")
    assert (page.get("lang"), page.get("dir")) == (code, "rtl" if code == "ar" else "ltr")


def test_policy_comes_first(page):
    """The security policy stands before all that it rules, and allows nothing inline."""
    first = page.find("head")[0]
    assert first.get("http-equiv") == "Content-Security-Policy"
    assert "unsafe-inline" not in first.get("content") and "'unsafe-eval'" not in first.get("content")


def test_nothing_inline(page):
    """No page has a style attribute, an inline style sheet or an inline script."""
    assert security.violations(html.tostring(page, encoding="unicode")) == []


def test_one_of_each(page):
    """A page has one viewport, one h1, one main part, and each id once."""
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    for path in ("//meta[@name='viewport']", "//h1", "//*[@role='main']"):
        assert len(page.xpath(path)) == 1, path


def test_headings_bear_the_anchors(page):
    """The anchor of a section is its heading's, where the search looks for it."""
    assert [heading.get("id") for heading in page.xpath("//article//h2")] == ["part"]


def test_files_of_the_page_exist(page):
    """Each style sheet, script and picture of a page is in the build, and no other script is."""
    static = Path(page.getroottree().docinfo.URL).parent / "_static"
    loaded = {
        link.split("?")[0].removeprefix("_static/")
        for link in page.xpath("//link[@rel='stylesheet' or @rel='icon']/@href | //script/@src | //img/@src")
    }
    there = {path.relative_to(static).as_posix() for path in static.rglob("*") if path.is_file()}
    assert loaded <= there
    elsewhere = {"explore.js", "quiz.js", "walk.js", "search.js", "search-hit.js", "search-query.js"}
    assert {name for name in there if name.endswith(".js")} - loaded == elsewhere


def test_built_alone_it_offers_no_other_language(page):
    """A language built alone, in a folder of any name, links to no page that is not there."""
    assert page.xpath("//*[@hreflang]") == []


def test_languages_of_the_whole_site(built_site):
    """In the whole site each page links to itself in each language, and gives its public addresses."""
    page = html.parse(built_site / "ar" / "role.html").getroot()
    links = {link.get("hreflang"): link.get("href") for link in page.xpath("//nav//a[@hreflang]")}
    assert links == {language.tag: f"./../{language.slug}/role.html" for language in languages()}
    alternates = page.xpath("//link[@rel='alternate']")
    assert {link.get("hreflang") for link in alternates} == {"x-default", *links}
    assert page.xpath("string(//link[@rel='canonical']/@href)").endswith("/ar/role.html")


@pytest.mark.parametrize(("address", "links"), [("", []), ("https://course.example/", ["canonical", "alternate"])])
def test_public_links_need_an_address(address, links, tmp_path):
    """A page of the whole site gives its public addresses when the site has one, and none while it has not."""
    page, _ = build_page(tmp_path, "# Titre\n", "-D", f"site_url={address}", out="fr")
    assert list(dict.fromkeys(page.xpath("//link[@rel='canonical' or @rel='alternate']/@rel"))) == links
    assert page.xpath("//nav//a[@hreflang]")


def template_messages():
    """Every message of the templates."""
    for template in (WEB / "templates").rglob("*.html"):
        for found in MESSAGE.finditer(template.read_text(encoding="utf-8")):
            yield found["text"]


@pytest.mark.parametrize("language", [language.code for language in languages() if language.code != "en"])
def test_templates_are_translated(language):
    """Each message of the templates is in the `sphinx` catalogue of each language but English."""
    with catalogue(language, "sphinx").open("rb") as file:
        translated = {message.id for message in read_po(file, locale=language) if message.string}
    assert sorted(set(template_messages()) - translated) == []


@pytest.mark.parametrize("template", sorted((WEB / "templates").rglob("*.html")), ids=lambda path: path.name)
def test_templates_have_no_words_of_their_own(template):
    """A template writes no word that does not go through the catalogues, proper names apart."""
    source = re.sub(r"\{#.*?#\}|\{\{.*?\}\}|\{%.*?%\}", "", template.read_text(encoding="utf-8"), flags=re.S)
    texts = [
        *re.findall(r">([^<>]+)<", source),
        *re.findall(r'(?:aria-label|title|alt|placeholder)="([^"]*)"', source),
    ]
    assert [text.strip() for text in texts if re.search(r"[^\W\d_]{2,}", text)] == []


def test_scripts_have_no_words():
    """The scripts take their words from the page."""
    for script in (WEB / "static").glob("*.js"):
        source = re.sub(r"^\s*//.*$|\s//\s.*$", "", script.read_text(encoding="utf-8"), flags=re.M)
        assert not re.search(r"""["'`][A-Z][a-z]+ [a-z]+""", source), script.name


def test_search_terms():
    """A term is found under its names in the other languages, and its French name is not among them."""
    found = next(term for term in terms(SOURCE) if "faux positif" in term["names"])
    assert {"false positive", "falso positivo", "إيجابي كاذب"} <= set(found["foreign"])
    assert "faux positif" not in json.dumps(found["foreign"], ensure_ascii=False)


@pytest.mark.parametrize(
    "piece",
    ['<p style="color:red">', "<style>p{}</style>", "<script>1</script>", '<a onclick="f()">'],
)
def test_policy_breakers_are_seen(piece):
    """What the policy would refuse is found in the text of a page."""
    assert security.violations(f"<div>{piece}</div>")


def test_harmless_pieces_are_not():
    """Data, scripts of a file and words that look like attributes are no breach."""
    assert not security.violations('<script type="application/json">{}</script><script src="a.js"></script> a style=1')


def test_metatags():
    """Docutils' viewport and the mark of translation are dropped; the description stays."""
    given = '<meta name="viewport" content="width=device-width">\n<meta translated="True" content="x" name="y" />'
    assert markup.mend_metatags(given).strip() == '<meta content="x" name="y" />'


REFRESH = '<meta http-equiv="refresh" content="0;url=https://elsewhere.example/">'


@pytest.mark.parametrize("element", [REFRESH, "<base href=x>"])
def test_text_leads_nobody_elsewhere(tmp_path, element):
    """An element that would lead the reader to another site is told, and with `-W` ends the build."""
    _, said = build_page(tmp_path, f"# Titre\n\n{element}\n")
    assert "has no place in a text" in said
