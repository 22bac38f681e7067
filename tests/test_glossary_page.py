"""The glossary: each term defined once, in the order of the language; the lessons lead to it, in every language."""

from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from lxml import html
from paging import build_page

from course.alphabet import rank
from course.languages import languages
from course.terms import EVERYDAY, find, terms

GLOSSARY = """\
# Glossaire

:::{terms}
% Traducteurs : une note.
seuil
: Valeur à partir de laquelle on agit.

étiquette
: Réponse attachée à un exemple. Voir [la suite](other.md).

alerte
: Message.

étalonnage (d’un instrument)
: Comparaison.

calibration (des probabilités)
: Accord.
:::

```{toctree}
lesson
other
```
"""
LESSON = """\
# Les **seuils**

Une [**alerte** liée](other.md), puis `**alerte**`.

:::{quiz} Une **alerte** ?
:answer: 1

Oui, une **alerte**
: Oui. Une **alerte**.

Non
: Non.
:::

Deux **seuils**, trois **seuils**, une **étiquette** et un **mot**.

L’**étalonnage** d’un appareil.

La **calibration** d’un modèle.
"""
ARABIC = """\
msgid "seuil"
msgstr "عتبة"

msgid "étiquette"
msgstr "الوسم"

msgid "alerte"
msgstr "تنبيه"
"""
ENGLISH = """\
msgid "Deux **seuils**, trois **seuils**, une **étiquette** et un **mot**."
msgstr "A **Threshold**, two **labels** and a **mistake**."

msgid "L’**étalonnage** d’un appareil."
msgstr "**The calibration** of a device."
"""
# Terms of the field that no page has in bold yet.
UNUSED = {
    "intelligence artificielle", "source de données", "annotation des données", "variable explicative",
    "variable cible", "apprentissage automatique", "apprentissage profond", "apprentissage supervisé",
    "apprentissage non supervisé", "précision des nombres", "double précision", "score F1", "validation",
    "évaluation", "tableau de bord", "retours clients", "durée de vie résiduelle",
    "détection de situations à risque", "explicabilité", "salaire brut", "exercice", "correction automatique",
    "k plus proches voisins", "tournée",
}  # fmt: skip
# Terms that a translation has in bold under another name, by language and page, and why.
OTHERWISE = {
    # « معايرة » is said of both: the translator adds of what, in bold too.
    ("ar", "evaluate"): {"term-calibration-instrument", "term-calibration-probabilites"},
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """A small course: its first page is the glossary."""
    folder = tmp_path_factory.mktemp("course")
    write(folder)
    return folder


def write(folder: Path, lesson: str = LESSON) -> None:
    (folder / "docs").mkdir(exist_ok=True)
    (folder / "docs" / "lesson.md").write_text(lesson, encoding="utf-8")
    (folder / "docs" / "other.md").write_text("# Une autre page\n\nUn **Seuil**.\n", encoding="utf-8")


def build(folder: Path, language: str, glossary: str = GLOSSARY, **catalogues: str) -> dict[str, html.HtmlElement]:
    """Build the course in a language; its pages."""
    for name, text in catalogues.items():
        path = folder / "locales" / language / "LC_MESSAGES" / f"{name}.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n{text}', encoding="utf-8")
    out = f"out-{language}"
    translated = catalogues.get("index") or ("\n" if catalogues else "")
    index, told = build_page(folder, glossary, "-W", language=language, out=out, translated=translated)
    assert index is not None and not told, told
    others = {name: html.parse(folder / out / f"{name}.html").getroot() for name in ("lesson", "other")}
    return {"index": index} | others


def linked(page) -> list[tuple[str, str]]:
    """The words in bold that lead to the glossary, and where."""
    found = page.xpath("//a[contains(@class, 'term')][strong]")
    return [(link.text_content(), link.get("href").partition("#")[2]) for link in found]


def defined(page) -> list[str]:
    return page.xpath("//dl[contains(@class, 'terms')]/dt/@id")


def said(element) -> str:
    return " ".join(element.text_content().split())


def test_arranged(folder):
    """Terms stand in the order of the alphabet, accents apart, each with its anchor, its sense, its English name."""
    page = build(folder, "fr")["index"]
    assert defined(page) == [
        "term-alert", "term-calibration-probabilites", "term-calibration-instrument", "term-label", "term-threshold",
    ]  # fmt: skip
    dt = page.get_element_by_id("term-calibration-instrument")
    assert said(dt) == "étalonnage (d’un instrument) calibration"
    assert [(name.get("lang"), name.text) for name in dt.iter("bdi")] == [("en", "calibration")]
    assert "une note" not in said(page.body)


def test_same_anchors_in_every_language(folder):
    """In Arabic the anchors are the same, in the order of its letters without the article; so is the other name."""
    page = build(folder, "ar", index=ARABIC)["index"]
    assert sorted(defined(page)) == sorted(defined(build(folder, "fr")["index"]))
    order = [said(page.get_element_by_id(one)).split()[0] for one in defined(page)]
    assert [word for word in order if word > "ء"] == ["تنبيه", "عتبة", "الوسم"]
    assert page.xpath("//dt[@id='term-label']//bdi/@lang") == ["en"]


def test_french_name_on_an_english_page(folder):
    """The English page gives the name in French."""
    page = build(folder, "en", index='msgid "seuil"\nmsgstr "threshold"\n')["index"]
    [name] = page.xpath("//dt[@id='term-threshold']//bdi")
    assert (name.get("lang"), name.text) == ("fr", "seuil")


def test_first_mention_leads_to_the_glossary(folder):
    """On a page, only the first words in bold that name a term lead to it: in no title, link, code nor quiz."""
    pages = build(folder, "fr")
    assert linked(pages["lesson"]) == [
        ("seuils", "term-threshold"), ("étiquette", "term-label"),
        ("étalonnage", "term-calibration-instrument"), ("calibration", "term-calibration-probabilites"),
    ]  # fmt: skip
    assert linked(pages["other"]) == [("Seuil", "term-threshold")]
    assert linked(pages["index"]) == []


def test_links_of_a_translation(folder):
    """A translation leads where the French does, inflected or after an article, and where it is still French."""
    assert linked(build(folder, "en", lesson=ENGLISH)["lesson"]) == [
        ("Threshold", "term-threshold"), ("labels", "term-label"),
        ("The calibration", "term-calibration-instrument"), ("calibration", "term-calibration-probabilites"),
    ]  # fmt: skip


def test_pages_that_use_a_term(folder):
    """Below a term are the pages that have it in bold, in the order of the course, with a link to the place."""
    page = build(folder, "fr")["index"]
    lines = page.xpath("//dt[@id='term-threshold']/following-sibling::dd[1]/p[@class='cited-by']/a")
    assert [(link.text, link.get("href")) for link in lines] == [
        ("Les seuils", "lesson.html"), ("Une autre page", "other.html"),
    ]  # fmt: skip
    assert page.xpath("//dt[@id='term-alert']/following-sibling::dd[1]/p[@class='cited-by']") == []


def test_follows_what_changes(tmp_path):
    """Without a glossary nothing leads there; once it has a term, pages that did not change lead there."""
    write(tmp_path, "# Une page\n\nUne **alerte**, un **seuil**.\n")
    shorter = GLOSSARY.replace("seuil\n: Valeur à partir de laquelle on agit.\n", "")
    assert linked(build(tmp_path, "fr", shorter)["lesson"]) == [("alerte", "term-alert")]
    assert linked(build(tmp_path, "fr")["lesson"]) == [("alerte", "term-alert"), ("seuil", "term-threshold")]
    plain = GLOSSARY.replace(":::{terms}\n", "").replace(":::\n", "")
    assert linked(build(tmp_path, "fr", plain)["lesson"]) == []


def test_glossary_follows_the_lessons(tmp_path):
    """A glossary that did not change names a page from the moment when it has a term in bold."""
    write(tmp_path, "# Une page\n\nUn mot.\n")
    (tmp_path / "docs" / "other.md").write_text(GLOSSARY.partition("\n```")[0], encoding="utf-8")
    index = "# Accueil\n\n```{toctree}\nlesson\nother\n```\n"

    def cited() -> list[str]:
        build_page(tmp_path, index)
        return html.parse(tmp_path / "out" / "other.html").xpath("//p[@class='cited-by']/a/text()")

    assert cited() == []
    (tmp_path / "docs" / "lesson.md").write_text("# Une page\n\nUne **alerte**.\n", encoding="utf-8")
    assert cited() == ["Une page"]


def test_messages(folder):
    """The catalogue of the glossary holds its terms and its definitions, in the order of the source, and no more."""
    build_page(folder, GLOSSARY, builder="gettext", out="pot")
    with (folder / "pot" / "index.pot").open("rb") as file:
        found = [message.id for message in read_po(file) if message.id]
    assert found == [
        "Glossaire", "seuil", "Valeur à partir de laquelle on agit.", "étiquette",
        "Réponse attachée à un exemple. Voir [la suite](other.md).", "alerte", "Message.",
        "étalonnage (d’un instrument)", "Comparaison.", "calibration (des probabilités)", "Accord.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("licorne\n: Un animal.", "has no term licorne"),
        ("étalonnage\n: Une comparaison.", "a sense in brackets"),
        ("seuil (de porte)\n: Une valeur.", "a sense in brackets"),
        ("seuil\n: Une valeur.\n\nseuil\n: Une autre.", "seuil: this term is defined twice"),
        ("Un paragraphe.", "and nothing else"),
    ],
)
def test_refused(tmp_path, content, told):
    """What is no term, a homonym without its sense, a sense of no homonym, a term again, other text: an error."""
    _page, errors = build_page(tmp_path, f"# Titre\n\n:::{{terms}}\n{content}\n:::\n")
    assert told in errors


def test_order_of_languages():
    """Accents, case and punctuation do not count; nor the Arabic article; Chinese is sorted by its sounds."""
    for code, words in {
        "fr": ["Alerte", "écart", "œuvre", "« zone »"],
        "ar": ["إنذار", "البيانات", "تنبيه", "الحساسية"],
        "zh_CN": ["标签", "传感器", "数据", "阈值"],
    }.items():
        shuffled = words[1::2] + words[::2]
        assert sorted(shuffled, key=lambda word, code=code: rank(word, code)) == words


def test_terms_of_the_course():
    """Each term has an anchor of its own and is found by each of its names, in each language of the glossary."""
    assert len({term.id for term in terms()}) == len(terms())
    lost = [name for term in terms() for code, names in term.names.items() for name in names
            if not term.is_called(name, code)]  # fmt: skip
    assert lost == []
    assert find("les seuils de décision").id == "term-decision-threshold"
    assert find("un seuil franchi") is None


def test_every_term_is_defined_once(built_site):
    """The page of the glossary defines each row of the glossary, once, in each language."""
    for language in languages():
        page = html.parse(built_site / language.slug / "glossary.html")
        assert sorted(defined(page)) == sorted(term.id for term in terms())


def test_languages_lead_to_the_same_terms(built_site):
    """A page leads to the same terms in every language, but for those that a translation has under another name."""
    for path in sorted((built_site / "fr").rglob("*.html")):
        name = path.relative_to(built_site / "fr").with_suffix("").as_posix()
        french = {anchor for _text, anchor in linked(html.parse(path))}
        for language in languages():
            found = {anchor for _text, anchor in linked(html.parse(built_site / language.slug / f"{name}.html"))}
            assert found == french - OTHERWISE.get((language.code, name), set()), (language.code, name)


def test_every_term_of_the_field_is_used(built_site):
    """Each term of the field is led to from a page, or is in the list of those that no page has in bold."""
    used = {anchor for path in (built_site / "fr").rglob("*.html") for _text, anchor in linked(html.parse(path))}
    unused = {term.names["fr"][0] for term in terms() if term.id not in used and term.sense != EVERYDAY}
    assert unused <= UNUSED


def test_the_list_of_unused_terms_has_only_terms():
    """The list above names terms of the glossary."""
    assert {term.names["fr"][0] for term in terms()} >= UNUSED
