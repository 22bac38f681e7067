"""The page of the translations, the badges, and what each page says of who translated it and where to mend it."""

import json
import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from lxml import html

from course.languages import ROOT, Language, languages
from course.site.badges import badge, write_badges
from course.translation.pofile import messages, read

REPOSITORY = "https://code.example/ia/"
PAGES = {
    "index.md": "# Accueil\n\n```{toctree}\nrole\nguides/translate\nabout/translations\n```\n",
    "role.md": "---\nmyst:\n  html_meta:\n    description: Une page.\n---\n\n"
    "# Le métier\n\nUn capteur relève chaque heure le débit.\n\n```{exercise} alert_threshold\n```\n",
    "guides/translate.md": "# Traduire\n\nUn guide.\n",
}
HEADER = 'msgid ""\nmsgstr ""\n"Language: {code}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n{people}\n'
ARABIC = 'msgid "Une page."\nmsgstr "صفحة."\n\nmsgid "Le métier"\nmsgstr "مهنة <b>"\n'
ENGLISH = (
    'msgid "Le métier"\nmsgstr "The job"\n\n'
    '#, fuzzy\nmsgid "Un capteur relève chaque heure le débit."\nmsgstr "A sensor."\n'
)
PEOPLE = (
    '"Last-Translator: Zoé & Co <zoe@people.example>\\n"\n"X-Provenance: human\\n"\n"X-Reviewers: Ada; Grace\\n"\n'
)


@pytest.fixture(scope="module")
def project(tmp_path_factory) -> Path:
    """A copy of the course with a few pages of its own; English is a person's and reviewed, Arabic a machine's."""
    root = tmp_path_factory.mktemp("project")
    shutil.copytree(ROOT / "src", root / "src", ignore=shutil.ignore_patterns("__pycache__", "node_modules"))
    shutil.copytree(ROOT / "locales" / "fr", root / "locales" / "fr")
    for name in ("conf.py", "pyproject.toml", "locales/glossary.csv"):
        shutil.copyfile(ROOT / name, root / name)
    for name, text in PAGES.items():
        (root / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "docs" / name).write_text(text, encoding="utf-8")
    (root / "docs" / "about").mkdir()
    shutil.copyfile(ROOT / "docs/about/translations.md", root / "docs/about/translations.md")
    for code, people, body in (("ar", "", ARABIC), ("en", PEOPLE, ENGLISH)):
        write(root, code, HEADER.format(code=code, people=people) + body)
    shutil.copyfile(ROOT / "locales/ar/LC_MESSAGES/exercises.po", root / "locales/ar/LC_MESSAGES/exercises.po")
    return root


def write(root: Path, code: str, text: str) -> None:
    path = root / f"locales/{code}/LC_MESSAGES/role.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def run(root: Path, *arguments: str, **variables: str) -> str:
    environment = os.environ | {"PYTHONPATH": str(root / "src"), "SOURCE_DATE_EPOCH": "0"} | variables
    done = subprocess.run(
        [sys.executable, "-m", *arguments], cwd=root, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0 and "Traceback" not in done.stderr, done.stderr
    return done.stdout


def build(root: Path, code: str, folder: str = "", repository: str = REPOSITORY) -> Path:
    """Build one language with plain sphinx-build; gives its folder, which is one of the whole site by its name."""
    out = root / "out" / (folder or code)
    options = ["-q", "-b", "html", "-c", ".", "docs", str(out), "-D", f"language={code}"]
    run(root, "sphinx", *options, REPOSITORY_URL=repository, SITE_URL="https://course.example/")
    return out


@pytest.fixture(scope="module")
def built(project) -> dict[str, Path]:
    return {code: build(project, code) for code in ("fr", "ar")}


def page(folder: Path, name: str):
    return html.parse(folder / f"{name}.html").getroot()


def words(element) -> str:
    return " ".join(element.text_content().split())


def rows(tree, slug: str) -> dict[str, list[str]]:
    """The cells of a language's table, by the address of the catalogue."""
    [table] = tree.xpath(f"//h3[@id='translations-{slug}']/following-sibling::div[1]/table")
    found = (row.xpath("*") for row in table.xpath("tbody/tr"))
    return {cells[-1].xpath("string(a/@href)").rpartition("LC_MESSAGES/")[2]: cells for cells in found}


def test_same_numbers_as_the_command(project, built):
    """Each language has the catalogues and the numbers of `course translate status`, in its order, on each page."""
    said = json.loads(run(project, "course", "--language", "fr", "translate", "status", "--json"))
    assert [one["code"] for one in said] == ["fr", "ar", "en"]
    for folder in built.values():
        tree = page(folder, "about/translations")
        for language in said:
            found = rows(tree, language["code"])
            assert list(found) == [f"{one['domain']}.po" for one in language["catalogues"]]
            for cells, one in zip(found.values(), language["catalogues"]):
                numbers = [int("".join(filter(str.isdigit, words(cell)))) for cell in cells[1:5]]
                assert numbers == [one[name] for name in ("words", "messages", "percent", "fuzzy")], one["domain"]


def test_tables_are_accessible(built):
    """Each table has a caption that names its language, and headers of columns and rows."""
    for code, folder in built.items():
        tables = page(folder, "about/translations").xpath("//div[@class='translations']//table")
        names = [language.locale.get_display_name(code) for language in map(Language, ("fr", "ar", "en"))]
        assert [name in words(table.find("caption")) for table, name in zip(tables, names, strict=True)] == [True] * 3
        for table in tables:
            assert {one.get("scope") for one in table.xpath("thead//th")} == {"col"}
            assert {one.get("scope") for one in table.xpath("tbody//th")} == {"row"}
            lengths = {sum(int(cell.get("colspan", 1)) for cell in row) for row in table.iter("tr")}
            assert len(lengths) == 1


def test_titles_and_links(built):
    """A page bears its title in the language of the table, French while it has none, and leads there as text."""
    tree = page(built["fr"], "about/translations")
    [arabic], [english] = (rows(tree, code)["role.po"][0].xpath("a") for code in ("ar", "en"))
    assert (words(arabic), arabic.get("lang"), arabic.get("dir")) == ("مهنة <b>", "ar", "rtl")
    assert (words(english), english.get("href"), english.get("hreflang")) == ("The job", "../../en/role.html", "en")
    [french] = rows(tree, "en")["index.po"][0].xpath("a")
    assert (words(french), french.get("lang"), french.get("href")) == ("Accueil", "fr", "../../en/index.html")
    [here] = rows(page(built["ar"], "about/translations"), "ar")["role.po"][0].xpath("a/@href")
    assert (built["ar"] / "about" / here).resolve().exists()


def test_alone(project):
    """Built alone, and without a known repository, the page leads to no other language and to no catalogue."""
    tree = page(build(project, "fr", "alone", repository=""), "about/translations")
    assert tree.xpath("//div[@class='translations']//table//a") == []
    assert len(tree.xpath("//div[@class='translations']//svg")) == 3
    assert tree.xpath("//*[@class='mending']") == []


def test_people(built):
    """Translators and reviewers are named, in the row of what they did and for the language; no address is shown."""
    tree = page(built["fr"], "about/translations")
    assert [words(cell) for cell in rows(tree, "en")["role.po"][5:7]] == ["humaine · Zoé & Co", "Ada et Grace"]
    [credits] = tree.xpath("//h3[@id='translations-en']/following-sibling::dl[1]")
    assert "Zoé & Co" in words(credits) and "catalogues relus : 1 sur 5" in words(credits).replace("\u00a0", " ")
    assert "people.example" not in html.tostring(tree, encoding="unicode")


def test_follows_the_catalogues(project, built):
    """The French page is written again when a catalogue of another language changes, and only then."""
    path, catalogue = built["fr"] / "about/translations.html", project / "locales/en/LC_MESSAGES/role.po"
    text, before = catalogue.read_text(encoding="utf-8"), path.stat().st_mtime_ns
    build(project, "fr")
    assert path.stat().st_mtime_ns == before
    catalogue.write_text(text.replace("#, fuzzy\n", ""), encoding="utf-8")
    build(project, "fr")
    assert words(rows(page(built["fr"], "about/translations"), "en")["role.po"][4]) == "0"
    catalogue.write_text(text, encoding="utf-8")
    build(project, "fr")
    assert words(rows(page(built["fr"], "about/translations"), "en")["role.po"][4]) == "1"


def test_follows_what_is_not_a_page(project, built):
    """A new message of an exercise is counted at the next build, and no longer once it is gone."""
    path = project / "src/exercises/alert_threshold.py"
    text = path.read_text(encoding="utf-8")
    counted = lambda: int(words(rows(page(built["fr"], "about/translations"), "en")["exercises.po"][2]))  # noqa: E731
    before = counted()
    path.write_text(text.replace('"""', '"""Un titre de plus\n\n', 1), encoding="utf-8")
    build(project, "fr")
    after = counted()
    path.write_text(text, encoding="utf-8")
    build(project, "fr")
    assert (after, counted()) == (before + 1, before)


def test_what_a_page_says_of_itself(project, built):
    """A translated page says who made it; one that nobody reviewed invites to, a reviewed one names who did."""
    assert page(built["fr"], "role").xpath("//*[@class='provenance']") == []
    [arabic] = page(built["ar"], "role").xpath("//footer//*[@class='provenance']")
    assert words(arabic).startswith("This page was translated by a machine. No native speaker has reviewed it yet.")
    assert arabic.xpath("a/@href") == ["guides/translate.html"]
    [english] = page(build(project, "en"), "role").xpath("//footer//*[@class='provenance']")
    assert words(english) == "This page was translated by Zoé & Co. It was reviewed by Ada and Grace."


def test_report(built):
    """Each page leads to a new issue that names it and its language, the search page too."""
    for name in ("role", "search"):
        [link] = page(built["ar"], name).xpath("//*[@class='mending']/li[1]/a/@href")
        assert link.startswith(f"{REPOSITORY}issues/new?")
        fields = parse_qs(urlsplit(link).query)
        assert fields["title"] == [f"{name} (ar)"]
    assert page(built["fr"], "role").xpath("string(//*[@class='mending']/li[1]/a)") == "Signaler une erreur"


def test_improve(project, built):
    """A page leads to its source in its language, and to that of each of its exercises, at its line."""
    french, arabic = ([urlsplit(link) for link in page(built[code], "role").xpath("//*[@class='mending']//a/@href")]
                      for code in ("fr", "ar"))  # fmt: skip
    assert [link.path for link in french[1:]] == [
        "/ia/edit/main/docs/role.md", "/ia/edit/main/src/exercises/alert_threshold.py",
    ]  # fmt: skip
    assert [link.path.partition("/main/")[2] for link in arabic[1:]] == [
        "locales/ar/LC_MESSAGES/role.po", "locales/ar/LC_MESSAGES/exercises.po",
    ]  # fmt: skip
    assert all((project / link.path.partition("/main/")[2]).exists() for link in [*french[1:], *arabic[1:]])
    found = messages(read(project / "locales/ar/LC_MESSAGES/exercises.po"))
    line = next(message.lineno for message in found if message.id == "Seuil d’alerte d’une conduite d’eau")
    assert arabic[2].fragment == f"L{line}"


def test_badges(project, built, monkeypatch):
    """Each language leaves its badge, which the site gathers under its slug."""
    monkeypatch.setattr("course.site.badges.languages", lambda: (Language("fr"), Language("ar"), Language("de")))
    site = built["fr"].parent
    write_badges(site)
    assert sorted(path.name for path in (site / "badges").iterdir()) == ["ar.svg", "fr.svg"]
    [percent] = [one["percent"] for one in json.loads(run(project, "course", "translate", "status", "--json"))
                 if one["code"] == "ar"]  # fmt: skip
    assert (site / "badges" / "ar.svg").read_text(encoding="utf-8") == badge(Language("ar"), percent)


@pytest.mark.parametrize(
    ("code", "percent", "label"),
    [("es", 98, "español 98\u00a0%"), ("zh_CN", 100, "中文 100%"), ("fr", 100, "français langue d’origine")],
)
def test_badge(code, percent, label):
    """A badge is a picture with a name, its texts inside it, and asks nothing of anybody."""
    root = ElementTree.fromstring(badge(Language(code), percent))
    space = "{http://www.w3.org/2000/svg}"
    texts = [one.text for one in root.iter(f"{space}text")]
    assert root.get("role") == "img" and root.get("aria-label") == root.findtext(f"{space}title") == label
    assert " ".join(texts) == label
    assert badge(Language(code), percent).count("http") == 1 and "style=" not in badge(Language(code), percent)


def test_badge_is_not_complete_before_it_is():
    """The colour of what is complete is not that of what nearly is."""
    drawn = {percent: badge(Language("es"), percent) for percent in (0, 49, 50, 99, 100)}
    colours = {percent: svg.partition('z" fill="')[2][:7] for percent, svg in drawn.items()}
    assert colours[0] == colours[49] != colours[50] == colours[99] != colours[100] != colours[0]


def test_the_whole_site_has_its_badges(built_site):
    """The built site has a badge for each language, and a page of the translations in each."""
    for language in languages():
        ElementTree.parse(built_site / "badges" / f"{language.slug}.svg")
        assert (built_site / language.slug / "about" / "translations.html").exists()
