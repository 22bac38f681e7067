"""What a browser keeps of the course: the list that the build writes for each language, the page for the rest."""

import json

import pytest
from lxml import html

from course.datasets import exercise_files
from course.languages import languages
from course.site.offline import write_lists
from course.site.runtime import fingerprint, pyodide_version


@pytest.fixture(params=languages(), ids=lambda language: language.code)
def listed(request, built_site, web_packages):
    """A language, and its list."""
    text = (built_site / request.param.slug / "offline.json").read_text(encoding="utf-8")
    return request.param, json.loads(text)


def test_list_names_files_that_are_there(built_site, listed):
    """Each address of the list is a file of the site, of the size that the list tells."""
    for address, size in listed[1].items():
        assert (built_site / address.partition("?")[0]).stat().st_size == size, address


def test_list_has_all_that_pages_load(built_site, listed):
    """Each page of the language is listed, and each style, script and image, under the address that a page asks."""
    language, sizes = listed
    pages = sorted((built_site / language.slug).rglob("*.html"))
    assert pages
    for path in pages:
        name = path.relative_to(built_site).as_posix()
        assert name in sizes
        page = html.parse(path, base_url=f"http://site/{name}").getroot()
        page.make_links_absolute()
        loaded = page.xpath("//link[@rel='stylesheet' or @rel='icon']/@href | //script/@src | //img/@src")
        local = [address.removeprefix("http://site/") for address in loaded if not address.startswith("data:")]
        assert [address for address in local if address not in sizes] == []


def test_list_has_what_runs_the_exercises(listed):
    """Python, the modules, each exercise and its messages in this language are listed; no messages of another one."""
    language, sizes = listed
    course = f"runtime/{fingerprint()}"
    wanted = [f"runtime/pyodide-{pyodide_version()}/pyodide.asm.wasm", f"{course}/course.gzip", f"{course}/worker.js"]
    for path in exercise_files():
        wanted += [f"{course}/exercises/{path.name}", f"{course}/messages/{language.slug}/{path.stem}.json"]
    assert [address for address in wanted if address not in sizes] == []
    assert {address.split("/")[3] for address in sizes if "/messages/" in address} == {language.slug}


def test_list_has_the_search_of_its_language(built_site, listed):
    """Each part of the search index that is of this language is listed, and none of another."""
    language, sizes = listed
    index = {path.name for path in (built_site / "pagefind").glob("*/*") if path.name.startswith(f"{language.slug}_")}
    assert index
    assert {address.split("/")[2] for address in sizes if address.count("/") == 2 and "pagefind" in address} == index


def test_lists_are_the_same_bytes_again(built_site, web_packages):
    """Written again, a list is the same bytes."""
    lists = [built_site / language.slug / "offline.json" for language in languages()]
    before = [path.read_bytes() for path in lists]
    write_lists(built_site)
    assert [path.read_bytes() for path in lists] == before


def test_page_without_network_speaks_every_language(built_site):
    """The page for what is not kept says so in every language, and leads home in each."""
    page = html.parse(built_site / "offline.html")
    assert page.xpath("//section/@lang") == [language.tag for language in languages()]
    assert [link.split("/")[-2] for link in page.xpath("//a/@href")] == [language.slug for language in languages()]
