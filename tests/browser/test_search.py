"""The search page, on a small site of our own words and on the real one."""

import re
import shutil
import subprocess
import sys

import pytest
from playwright.sync_api import expect
from serving import serving

PAGE = (
    '<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title></head><body>'
    '<article data-pagefind-body><h1 id="top">{title}</h1><h2 id="part">{part}</h2><p>{text}</p></article>'
    "</body></html>"
)
PAGES = {
    "fr/data.html": ("Recueillir", "Capteurs", "Les données manquantes cachent un faux positif. Le cœur du métier."),
    "ar/data.html": ("الجمع", "الميدان", "تبدأ عملية جمع البيانات من الميدان، ثم تُقاس الدقة والاستدعاء."),
    "en/data.html": ("Collecting", "Sensors", "Missing values and false positives are counted in the field."),
    "es/data.html": ("Recoger", "Sensores", "Los datos que faltan esconden un falso positivo: el corazón del oficio."),
    "de/data.html": ("Erheben", "Sensoren", "Fehlende Werte verbergen den Schwellenwert der Überwachung."),
    "zh-cn/data.html": ("采集", "传感器", "先统计数据中的缺失值，再计算模型的召回率和准确率。"),
}

# The words of this page as Pagefind has them.
INDEXED = """async () => {
  const root = new URL(document.documentElement.dataset.content_root, location.href);
  const pagefind = await import(new URL("../pagefind/pagefind.js", root));
  const found = await pagefind.search(document.title.split(" · ")[0]);
  const pages = await Promise.all(found.results.map((one) => one.data()));
  return pages.find((page) => location.pathname.endsWith(page.raw_url)).raw_content;
}"""


@pytest.fixture(scope="module")
def small_site(built_site, tmp_path_factory):
    """The real search pages, over one page a language whose words are known."""
    folder = tmp_path_factory.mktemp("small")
    for address, (title, part, text) in PAGES.items():
        language = address.partition("/")[0]
        shutil.copytree(built_site / language / "_static", folder / language / "_static")
        shutil.copy(built_site / language / "search.html", folder / language)
        page = PAGE.format(lang=language, title=title, part=part, text=text)
        (folder / address).write_text(page, encoding="utf-8")
    command = [sys.executable, "-m", "pagefind", "--site", str(folder), "--quiet"]
    subprocess.run(command, check=True, capture_output=True)
    with serving(folder) as address:
        yield address


QUERIES = {
    "fr": ("données", "donnees", "DONNEES MANQUANTES", "coeur", "false positives", "إيجابي كاذب"),
    "ar": ("البيانات", "بيانات", "والبيانات", "البَيانات", "استدعاء", "recall", "rappel"),
    "en": ("faux positif", "missing"),
    "es": ("corazon", "FALSO POSITIVO", "faux positif"),
    "de": ("überwachung", "uberwachung", "ueberwachung", "schwellenwert", "seuil"),
    "zh-cn": ("缺失值", "召回率", "模型的召回率", "rappel"),
}


@pytest.mark.parametrize("language", QUERIES)
def test_it_is_found(open_page, small_site, language):
    """A page is found without its accents or article, and under the names its terms have in other languages."""
    page = open_page(f"{small_site}{language}/search.html")
    for words in QUERIES[language]:
        page.get_by_role("searchbox").fill("")
        expect(page.locator("#search-results")).to_be_hidden()
        page.get_by_role("searchbox").fill(words)
        expect(page.locator(".search-results a[href$='data.html']"), words).to_be_visible()
        expect(page.locator(".search-results mark").first, words).to_be_visible()


ABSENT = {"fr": ("zyxwv", "donjon", "poesie", "zyxwv données"), "de": ("Wermut",), "es": ("poesía",)}


@pytest.mark.parametrize("language", ABSENT)
def test_what_is_not_there_is_not_found(open_page, small_site, language):
    """Words of no page find none, though some begin with the same letters, and the reader is told so."""
    page = open_page(f"{small_site}{language}/search.html")
    for words in ABSENT[language]:
        page.goto(f"{small_site}{language}/search.html?q={words}")
        status = page.get_by_role("status")
        expect(status).to_have_text(status.get_attribute("data-none").replace("{query}", f"\u2068{words}\u2069"))
        expect(page.locator("#search-results")).to_be_hidden()


def test_a_term_is_one_link_away(open_page, site):
    """What is found in the glossary leads to the term, the one of that name first."""
    page = open_page(f"{site}fr/search.html?q=seuil")
    expect(page.locator(".search-results a[href*='glossary.html#']").first).to_have_attribute(
        "href", re.compile("#term-threshold$")
    )


def test_formulas_are_no_words(open_page, site, lesson):
    """What a formula holds is not in the words searched and quoted."""
    page = open_page(f"{site}fr/{lesson}")
    formulas = page.locator("article math").evaluate_all("(all) => all.map((one) => one.textContent.trim())")
    indexed = page.evaluate(INDEXED)
    assert len(indexed) > 1000
    assert [one for one in formulas if len(one) > 12 and one in indexed] == []


def test_it_is_the_readers_own_typing(open_page, small_site):
    """Typing searches, the count is announced once, and the address keeps the words."""
    page = open_page(f"{small_site}fr/search.html")
    page.get_by_role("searchbox").press_sequentially("données", delay=10)
    expect(page.get_by_role("status")).to_contain_text("1")
    assert "q=donn" in page.url
    page.get_by_role("searchbox").fill("")
    expect(page.locator("#search-results")).to_be_hidden()


def test_pagefind_waits_to_be_needed(open_page, small_site):
    """Nothing of Pagefind is downloaded before the field is used."""
    page = open_page(f"{small_site}fr/search.html")
    loaded = "performance.getEntriesByType('resource').filter(({ name }) => name.includes('pagefind')).length"
    assert page.evaluate(loaded) == 0
    with page.expect_request("**/pagefind/pagefind.js"):
        page.get_by_role("searchbox").focus()


def test_no_index_is_said_plainly(open_page, built_site, tmp_path):
    """A preview without an index says that there is no search, and breaks nothing else."""
    shutil.copytree(built_site / "fr", tmp_path / "fr")
    with serving(tmp_path) as address:
        page = open_page(f"{address}fr/search.html?q=seuil", ignored="404|ERR_CONNECTION")  # its server stops first
        status = page.get_by_role("status")
        expect(status).to_have_text(status.get_attribute("data-unavailable"))


def test_from_any_page_with_the_keyboard(open_page, site, lesson):
    """From a lesson, words and Enter lead to the results, in the language of the page."""
    page = open_page(f"{site}fr/{lesson}")
    page.get_by_role("searchbox").fill("donnees")
    page.keyboard.press("Enter")
    expect(page.locator(".search-results a").first).to_be_visible()
    assert page.url.startswith(f"{site}fr/search.html?q=")
    page.locator(".search-results a").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    assert "search.html" not in page.url


def test_without_scripts_it_says_so(open_page, site):
    """Without JavaScript the page says that the search needs it."""
    page = open_page(f"{site}fr/search.html", java_script_enabled=False)
    expect(page.locator("article noscript")).to_be_visible()
