"""The whole site, as files."""

import filecmp
import os
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from building import ADDRESS, build_site
from lxml import html

from course.languages import ROOT, languages


def files(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}


def stock_build(folder: Path, *options: str) -> Path:
    """Build the Arabic pages by plain sphinx-build, beside the other languages as far as it knows."""
    command = [sys.executable, "-m", "sphinx", "-q", "-b", "html", "-c", ".", "docs", str(folder / "ar")]
    environment = os.environ | {"SITE_URL": ADDRESS, "SOURCE_DATE_EPOCH": "0"}
    command += ["-D", "language=ar", *options]
    run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return folder / "ar"


def differences(expected: Path, found: Path) -> list[str]:
    """Names of the pages of `expected` that are missing in `found`, or are other bytes there."""
    pages = [path.name for path in expected.glob("*.html")]
    assert pages
    return [name for group in filecmp.cmpfiles(expected, found, pages, shallow=False)[1:] for name in group]


@pytest.mark.release
def test_two_builds_are_the_same_bytes(built_site, tmp_path):
    """Two builds from nothing, with other hash seeds, are identical byte for byte, search index included."""
    again = build_site(tmp_path)
    assert files(built_site) == files(again)
    _, different, errors = filecmp.cmpfiles(built_site, again, files(built_site), shallow=False)
    assert (different, errors) == ([], [])


@pytest.mark.release
def test_stock_sphinx_builds_one_language(built_site, tmp_path):
    """Plain sphinx-build, without the fast path for translated messages, makes the same pages as `course build`."""
    plain = stock_build(tmp_path, "-n", "-W", "-D", "course_fast_translation=0")
    assert differences(built_site / "ar", plain) == []


def test_root_page_links_every_language(built_site):
    """The root page leads to each language by a plain link, in that language."""
    page = html.parse(built_site / "index.html")
    assert [(link.get("href"), link.get("hreflang")) for link in page.xpath("//a")] == [
        (f"{language.slug}/index.html", language.tag) for language in languages()
    ]
    assert page.xpath("//section/@dir") == [language.direction for language in languages()]


def test_root_page_names_each_language_in_itself(built_site):
    """Each part of the root page offers the course in the language that it leads to, not in that of the source."""
    page = html.parse(built_site / "index.html")
    said = {part.get("lang"): part.text_content().casefold() for part in page.xpath("//section")}
    assert [one.code for one in languages() if one.name.casefold() not in said[one.tag]] == []


def test_missing_page_speaks_every_language(built_site):
    """The one 404 page says so in every language, and leads home in each."""
    page = html.parse(built_site / "404.html")
    assert page.xpath("//section/@lang") == [language.tag for language in languages()]
    assert page.xpath("//a/@href") == [f"/ia/{language.slug}/index.html" for language in languages()]


def test_sitemap_has_each_page_with_its_alternates(built_site):
    """The sitemap names each page of each language once, with an alternate in every language."""
    spaces = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    urls = ElementTree.parse(built_site / "sitemap.xml").findall("s:url", spaces)
    pages = {path.relative_to(built_site).as_posix() for path in built_site.glob("*/**/*.html")}
    assert {url.findtext("s:loc", namespaces=spaces) for url in urls} == {ADDRESS + page for page in pages}
    assert {len(url.findall("x:link", spaces)) for url in urls} == {len(languages())}


def test_pages_name_their_address_and_alternates(built_site):
    """Each page has its canonical address and one alternate a language, plus the default."""
    page = html.parse(built_site / "ar" / "role.html")
    assert page.xpath("//link[@rel='canonical']/@href") == [f"{ADDRESS}ar/role.html"]
    alternates = page.xpath("//link[@rel='alternate']")
    assert {link.get("hreflang"): link.get("href") for link in alternates} == {
        **{language.tag: f"{ADDRESS}{language.slug}/role.html" for language in languages()},
        "x-default": f"{ADDRESS}fr/role.html",
    }
