"""Which language a reader gets, and how she changes it."""

import re

import pytest
from playwright.sync_api import expect

from course.languages import languages


@pytest.mark.parametrize(("locale", "slug"), [("ar", "ar"), ("en-GB", "en"), ("ja", "fr")])
def test_root_goes_by_the_browser(open_page, site, locale, slug):
    """The root page leads to the first of the browser's languages that the site has, else to French."""
    page = open_page(site, locale=locale)
    expect(page).to_have_url(f"{site}{slug}/index.html")


def test_root_remembers_the_choice(open_page, site):
    """The language chosen in the switcher wins over the browser's."""
    page = open_page(f"{site}fr/index.html", locale="en")
    page.locator(".sidebar-languages a[hreflang=ar]").click()
    page.goto(site)
    expect(page).to_have_url(f"{site}ar/index.html")


@pytest.mark.parametrize(("address", "locale", "tag"), [("404.html", "de", "de"), ("ar/gone.html", "de", "ar")])
def test_missing_page_begins_with_the_readers_language(open_page, site, built_site, address, locale, tag):
    """The page of a wrong address begins in the language of that address, else in the browser's; so does its title."""
    page = open_page(f"{site}404.html", locale=locale)
    page.route("**/gone.html", lambda route: route.fulfill(path=built_site / "404.html"))
    page.goto(site + address)
    first = page.locator("section").first
    expect(first).to_have_attribute("lang", tag)
    expect(page.locator("h1")).to_have_count(1)
    expect(page.locator("html")).to_have_attribute("lang", tag)
    assert page.title().startswith(first.locator("h1").text_content())
    expect(first.locator("a")).to_have_attribute("href", re.compile(f"{tag}/index.html$"))


def test_root_without_scripts(open_page, site):
    """Without JavaScript the root page is a list of plain links, one a language."""
    page = open_page(site, java_script_enabled=False)
    assert page.url == site
    links = page.locator("a[hreflang]")
    assert {links.nth(rank).get_attribute("hreflang") for rank in range(links.count())} == {
        language.tag for language in languages()
    }


def test_switch_keeps_page_and_section(open_page, site, lesson):
    """The language switch leads to the same section of the same page."""
    page = open_page(f"{site}fr/{lesson}")
    anchor = page.locator(".toc-tree a").last.get_attribute("href")
    page.goto(f"{site}fr/{lesson}{anchor}")
    page.locator(".sidebar-languages a[hreflang=ar]").click()
    expect(page).to_have_url(f"{site}ar/{lesson}{anchor}")
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    expect(page.locator(f"[id='{anchor[1:]}']")).to_be_visible()


def test_switch_on_a_phone(open_page, site, lesson):
    """On a phone the switch is behind one button, named after the current language; Escape closes it."""
    page = open_page(f"{site}ar/{lesson}", 360)
    button = page.locator(".header-languages summary")
    assert re.search("العربية", button.get_attribute("aria-label"))
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".header-languages a[hreflang=fr]")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".header-languages a[hreflang=fr]")).to_be_hidden()
    expect(button).to_be_focused()
