"""No page shows a text in another language than its own."""

import re
from functools import cache
from pathlib import Path

import furo
import pytest
import sphinx
from babel.messages.pofile import read_po
from lingua import Language, LanguageDetectorBuilder
from lxml import html

from course.languages import ROOT, languages

NAMES = ("//@alt", "//@title", "//@aria-label", "//@placeholder", "//meta[@name='description']/@content")
# What is in no language, or in its own: code, formulas, references to works, addresses of another language.
SILENT = (
    "//pre | //code | //*[name()='math'] | //script | //style | //em | //dl[@class='data-set']"
    " | //ul[contains(@class, 'cited-works')] | //td[contains(@class, 'proper-name')]"
)
REFERENCES = "//*[substring(@id, string-length(@id) - 7) = '-sources']/.."
BLOCKS = "//p | //li | //td | //th | //h1 | //h2 | //h3 | //summary | //caption | //dd | //figcaption | //title"
LATIN, ARABIC, HAN = (re.compile(f"[{signs}]") for signs in ("A-Za-zÀ-ÿ", "\u0600-\u06ff", "\u4e00-\u9fff"))
WESTERN = Language.FRENCH, Language.ENGLISH, Language.SPANISH, Language.GERMAN

translated = pytest.mark.parametrize(
    "language", [language for language in languages() if language.code != "en"], ids=lambda language: language.code
)
every_language = pytest.mark.parametrize("language", languages(), ids=lambda language: language.code)


def pages(site: Path, language):
    """Each page of a language: its name, and its tree without what is in no language."""
    for path in sorted((site / language.slug).rglob("*.html")):
        tree = html.parse(path).getroot()
        foreign = f"//body//*[@lang and @lang != '{language.tag}']"
        for node in tree.xpath(f"{SILENT} | {REFERENCES} | {foreign}"):
            node.drop_tree()
        yield path.name, tree


def texts(tree) -> set[str]:
    """Each piece of text and each name that a reader may see or hear."""
    return {" ".join(text.split()) for text in (*tree.xpath("//text()"), *tree.xpath(" | ".join(NAMES)))}


@cache
def messages(path: Path) -> dict[str, str]:
    with path.open("rb") as file:
        return {found.id: found.string for found in read_po(file) if isinstance(found.id, str) and found.id}


@cache
def english() -> set[str]:
    """Every message of Sphinx, and every literal that Furo's templates write without asking for a translation."""
    found = set(messages(Path(sphinx.__file__).parent / "locale" / "fr" / "LC_MESSAGES" / "sphinx.po"))
    found |= set(messages(ROOT / "locales" / "fr" / "LC_MESSAGES" / "sphinx.po"))
    for template in Path(furo.__file__).parent.rglob("*.html"):
        source = re.sub(r"\{[%#].*?[%#]\}|\{\{.*?\}\}", "", template.read_text(encoding="utf-8"), flags=re.DOTALL)
        if source.strip():
            found |= texts(html.fragment_fromstring(source, create_parent=True).getroottree())
    words = {text.strip() for text in found if len(LATIN.findall(text)) > 2 and not text.isupper()}
    return words - {"Sphinx", "Furo"}  # names


@translated
def test_no_message_is_left_in_english(built_site, language):
    """No text of a page is a message of Sphinx or Furo in English, unless its translation is the same word."""
    ours = messages(ROOT / "locales" / language.code / "LC_MESSAGES" / "sphinx.po")
    theirs = messages(Path(sphinx.__file__).parent / "locale" / language.code / "LC_MESSAGES" / "sphinx.po")
    same = {text.strip() for text, translation in (theirs | ours).items() if text == translation}
    left = {(name, text) for name, tree in pages(built_site, language) for text in texts(tree) & (english() - same)}
    assert left == set()


@every_language
def test_paragraphs_are_in_the_language_of_the_page(built_site, language):
    """Each paragraph outside code and references is written in the language of its page."""
    detector = LanguageDetectorBuilder.from_languages(*WESTERN).build()
    wrong = []
    for name, tree in pages(built_site, language):
        for text in {" ".join(block.text_content().split()) for block in tree.xpath(BLOCKS)}:
            latin, arabic = len(LATIN.findall(text)), len(ARABIC.findall(text))
            if language.code == "ar":
                foreign = latin > 20 and latin > arabic
            elif language.code == "zh_CN":
                foreign = arabic > 0 or (latin > 40 and latin > 3 * len(HAN.findall(text)))
            else:
                best = detector.compute_language_confidence_values(text)[0]
                foreign = arabic > 0 or (latin > 40 and best.value > 0.9 and best.language.iso_code_639_1.name.lower()
                                         != language.code)
            if foreign:
                wrong.append((name, text))
    assert wrong == []
