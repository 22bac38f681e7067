"""The archives: the course in one language, to unzip, serve and use without a network. Run before a release."""

import zipfile
from pathlib import Path

import pytest
from building import build_archives
from links import broken_links
from lxml import html
from sample import every_language

from course.languages import languages
from course.site import archive
from course.site.runtime import fingerprint, pyodide_version

pytestmark = pytest.mark.release


@pytest.fixture(scope="module")
def unzipped(archives, tmp_path_factory) -> dict[str, Path]:
    """The one folder of each archive, by the code of its language."""
    found = {}
    for language in languages():
        folder = tmp_path_factory.mktemp(language.slug)
        with zipfile.ZipFile(archives / f"{language.slug}.zip") as archive:
            archive.extractall(folder)
        (found[language.code],) = folder.iterdir()
    return found


@every_language
def test_it_is_a_site_of_one_language(unzipped, language):
    """An archive is one folder with the pages of its language, and none of another one."""
    root = unzipped[language.code]
    assert {path.name for path in root.iterdir() if path.is_dir()} - {"runtime"} == {language.slug, "pagefind"}
    assert broken_links(root) == []
    page = html.parse(root / language.slug / "index.html")
    assert page.xpath("//html/@lang") == [language.tag]
    assert page.xpath("//a[@hreflang] | //link[@hreflang]") == []


@every_language
def test_its_root_leads_to_it(unzipped, language):
    """The root page is in the language of the archive, and leads there."""
    page = html.parse(unzipped[language.code] / "index.html")
    assert page.xpath("//html/@lang | //html/@dir") == [language.tag, language.direction]
    assert page.xpath("//a/@href") == [f"{language.slug}/index.html"]


@every_language
def test_it_does_not_offer_to_be_kept(unzipped, built_site, language):
    """Who has the archive has the whole course: its progress page, unlike the site's, does not offer to keep it."""
    page = Path(language.slug, "about", "progress.html")
    offered = [html.parse(root / page).xpath("//*[@data-offline]") for root in (unzipped[language.code], built_site)]
    assert [len(found) for found in offered] == [0, 1]


@every_language
def test_it_has_no_service_worker(unzipped, built_site, web_packages, language):
    """No page of an archive names a service worker, and there is none; the lessons of the site name theirs."""
    root = unzipped[language.code]
    assert not (root / "sw.js").exists() and not (root / "offline.html").exists()
    named = "//html/@data-service-worker"
    assert [path for path in root.rglob("*.html") if html.parse(path).xpath(named)] == []
    for name in ("decide.html", "about/progress.html"):
        path = built_site / language.slug / name
        (worker,) = html.parse(path).xpath(named)
        assert (path.parent / worker).resolve() == (built_site / "sw.js").resolve(strict=True)


@every_language
def test_it_holds_what_runs_the_exercises(unzipped, built_site, web_packages, language):
    """An archive holds the runtime of the site, with the messages of its language and of no other."""
    root = unzipped[language.code]
    course = root / "runtime" / fingerprint()
    assert [path.name for path in (course / "messages").iterdir()] == [language.slug]
    assert (root / "runtime" / f"pyodide-{pyodide_version()}" / "pyodide.asm.wasm").stat().st_size > 1_000_000
    for path in (built_site / "runtime").rglob("*"):
        if path.is_file() and "messages" not in path.parts:
            assert (root / path.relative_to(built_site)).read_bytes() == path.read_bytes()


@every_language
def test_note_says_what_to_type(unzipped, language):
    """The note names the command for each system and the address, each on a line of its own."""
    lines = (unzipped[language.code] / "README.txt").read_text(encoding="utf-8").splitlines()
    assert {
        "    python3 -m http.server 8000 --bind 127.0.0.1",
        "    py -m http.server 8000 --bind 127.0.0.1",
        "    http://127.0.0.1:8000/",
    } <= set(lines)


def test_same_pages_same_bytes(built_site, archives):
    """Built and written again, each archive is the same bytes."""
    before = {path.stem: path.read_bytes() for path in archives.glob("*.zip")}
    assert before.keys() == {language.slug for language in languages()}
    build_archives(built_site)
    assert {path.stem: path.read_bytes() for path in archives.glob("*.zip")} == before


def test_archive_of_a_language_that_is_no_more_goes(monkeypatch, tmp_path):
    """Who writes the archives leaves none of a language that the course has not."""
    monkeypatch.setattr(archive, "languages", list)
    (tmp_path / "xx.zip").touch()
    assert list(archive.write_archives(tmp_path / "html")) == []
    assert list(tmp_path.iterdir()) == []
