"""`course translate preview --out`: a language as it stands, each text tied to its message."""

import json
import re

import pytest
from lxml import html
from previewing import MESSAGES, STORY, TITLE, catalogue, course, edit, write_project

from course.languages import ROOT
from course.translation.standing import key

TRACES = "preview-(?:at|bar|panel)|preview\\.(?:css|js)|data-preview|[\ue000-\ue002]"


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    return write_project(tmp_path_factory.mktemp("course"))


@pytest.fixture(scope="module")
def site(project):
    """The preview, built under `CI=true` as for a pull request."""
    out = project / "out"
    done = course(project, "translate", "preview", "en", "--out", str(out), CI="true")
    assert done.returncode == 0, done.stderr
    return out


@pytest.fixture(scope="module")
def page(site):
    return html.parse(site / "en" / "index.html")


def shown(page, domain, source):
    """The elements of the page that show a message."""
    return page.xpath(f"//article//*[contains(@class, 'preview-at-{key(domain, source)}')]")


@pytest.mark.parametrize(("source", "target"), MESSAGES["index"].items())
def test_each_text_says_its_message_and_its_state(page, source, target):
    """Title, paragraph, item, cell, caption, question: each shows what there is, and says where it stands."""
    if source in ("Une partie", "Un point"):
        return  # not in the text: see below
    elements = shown(page, "index", source)
    assert elements, source
    marks = set(elements[0].get("class").split()) & {"untranslated", "stale"}
    text = " ".join("".join(elements[0].itertext()).split())
    if isinstance(target, tuple):
        assert marks == {"stale"} and target[0] in text
    elif target:
        assert marks == set()
    else:
        assert marks == {"untranslated"} and source.replace("**", "").replace("\xa0", " ").rstrip(" ?") in text


def test_a_picture_is_marked_for_the_text_that_stands_for_it(page):
    """The text of a picture that is not translated marks the picture."""
    (picture,) = shown(page, "index", "Un point")
    assert picture.tag == "img" and "untranslated" in picture.get("class")


@pytest.mark.parametrize(
    ("source", "state", "tag"),
    [(TITLE, "stale", "span"), (STORY, "untranslated", "span"), ("Vérifier", "untranslated", "span")],
)
def test_exercises_are_marked(project, page, source, state, tag):
    """The title, the story and the buttons of an exercise say which message of `exercises` they are."""
    text = catalogue(project, "exercises").read_text(encoding="utf-8")
    source = re.search(rf'msgid "({re.escape(source)}[^"]*)"', text)[1]
    elements = shown(page, "exercises", source)
    assert elements and elements[0].tag == tag and state in elements[0].get("class")


def test_code_says_which_contracts_it_holds(page):
    """A block of code cannot be cut: as a whole it says which messages its docstrings are, and so does a figure."""
    for block in ("div[@class='starter docutils container']/div", "figure[svg or *[name()='svg']]"):
        (element, *_) = page.xpath(f"//{block}")
        assert "preview-at-" in element.get("class")


def test_no_seal_is_left(site):
    """Nothing that travelled with the texts reaches a file, attributes and menus included."""
    for path in site.rglob("*"):
        if path.suffix in (".html", ".json", ".js", ".css"):
            assert not re.search("[\ue000-\ue002]", path.read_text(encoding="utf-8")), path


def test_the_panel_says_place_state_and_faults(site, project):
    """Beside each page stands what the panel says: file and line, source, translation, what the check says."""
    panel = json.loads((site / "en" / "index.messages.json").read_text(encoding="utf-8"))
    lines = catalogue(project, "index").read_text(encoding="utf-8").splitlines()
    for source, target in MESSAGES["index"].items():
        said = panel["messages"][key("index", source)]
        assert said["file"] == "locales/en/LC_MESSAGES/index.po"
        assert lines[said["line"] - 1].endswith(f'msgid "{source}"')
        assert said["source"] == [source]
        assert said["target"] == [target[0] if isinstance(target, tuple) else target]
    (fault, *_) = panel["messages"][key("index", "Un lien abîmé vers [la suite](next.md).")]["faults"]
    assert fault["text"].startswith("markup : ") and not fault["remark"]


def test_the_panel_leads_to_the_next_page_that_has_something_left(site):
    """The next page with something left, in the order of the course; after the last one, the first."""
    following = {}
    for name in ("index", "next", "done"):
        panel = json.loads((site / "en" / f"{name}.messages.json").read_text(encoding="utf-8"))
        following[name] = panel["next"]["page"], panel["next"]["link"]
    assert following == {
        "index": ("next", "next.html"), "next": ("index", "index.html"), "done": ("index", "index.html"),
    }  # fmt: skip


def test_only_the_source_stands_beside(site, page):
    """The language switch has the French and no other; no search, no service worker, nothing for a search engine."""
    assert {path.name for path in site.iterdir() if path.is_dir()} - {"runtime"} == {"en", "fr"}
    assert page.xpath("//nav//a[@hreflang]/@hreflang") == ["fr", "en"]
    assert page.xpath("//@data-service-worker") == [] and page.xpath("//meta[@name='robots']/@content") == ["noindex"]
    french = (site / "fr" / "index.html").read_text(encoding="utf-8")
    assert "preview-at-" not in french and "preview-bar" not in french


def test_feedback_is_that_of_the_draft(site, web_packages):
    """What the exercises say in the page is today's, out of date or not."""
    (said,) = site.glob("runtime/preview-*/messages/en/alert_threshold.json")
    assert json.loads(said.read_text(encoding="utf-8"))[TITLE] == "Alert threshold for a water main"


def test_built_again_it_follows_the_catalogues(project, site):
    """A message of `exercises` that changes is in the pages that show it; the words of the bar are the reader's."""
    edit(project, "exercises", "Vérifier", text="Check it now")
    edit(project, "next", "Il reste ceci.", text="This is left.")
    done = course(project, "--language", "ar", "translate", "preview", "en", "--out", str(site))
    assert done.returncode == 0, done.stderr
    assert "Check it now</span>" in (site / "en" / "index.html").read_text(encoding="utf-8")
    assert "This is left." in (site / "en" / "next.html").read_text(encoding="utf-8")
    bar = html.parse(site / "en" / "index.html").xpath("//aside[@class='preview-bar']")
    assert [(one.get("lang"), one.get("dir")) for one in bar] == [("ar", "rtl")]
    assert (project / "out" / "en" / "next.html").exists()


def test_a_broken_catalogue_is_one_sentence(project, site):
    """A catalogue that cannot be read ends the command with code 1: file, line, sentence. The pages stay."""
    path = catalogue(project, "done")
    text = path.read_text(encoding="utf-8")
    path.write_text(text + "msgstr sans guillemets\n", encoding="utf-8")
    done = course(project, "translate", "preview", "en", "--out", str(site))
    path.write_text(text, encoding="utf-8")
    assert done.returncode == 1 and done.stdout == ""
    (sentence,) = done.stderr.splitlines()
    assert sentence.startswith("locales/en/LC_MESSAGES/done.po:7: ")
    assert (site / "en" / "done.html").exists()


@pytest.mark.parametrize("arguments", [["xx"], ["fr"], ["en", "--editor", "vi"], ["en", "--editor", "no-such {file}"]])
def test_wrong_usage(project, arguments):
    """A language without catalogues, an editor that is not told the file or is not there: code 2, one sentence."""
    done = course(project, "translate", "preview", *arguments)
    assert done.returncode == 2 and "Traceback" not in done.stderr
    assert done.stderr.splitlines()[-1].startswith("Erreur")


def test_a_pull_request_has_its_preview():
    """The workflow calls a target of the Makefile, in a job of its own that no secret reaches."""
    workflow = (ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8")
    assert "github.event_name == 'pull_request'" in workflow and "secrets" not in workflow
    assert "permissions:\n  contents: read\n" in workflow and "pull_request_target" not in workflow
    (target,) = re.findall(r"run: make (\w+) SINCE=", workflow)
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert f"\n{target}: " in makefile and "translate preview" in makefile.partition(f"\n{target}: ")[2]


def test_a_site_to_publish_holds_nothing_of_it(built_site):
    """Not a byte of the preview is in the site: no class, no mark, no file, no word."""
    for path in built_site.rglob("*"):
        assert "preview" not in path.name, path
        if path.suffix in (".html", ".css", ".js", ".json") and "runtime" not in path.parts:
            text = path.read_text(encoding="utf-8")
            assert not re.search(TRACES, text), path
