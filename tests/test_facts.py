"""What the course owes to the article that it comes from: each fact is taught somewhere, no damaged phrase remains."""

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from hashlib import sha256

import pytest
from lxml import html
from sample import sampled_language

from course.languages import ROOT

FILE = tomllib.loads((ROOT / "tests" / "facts.toml").read_text(encoding="utf-8"))
FACTS, FORGOTTEN, DAMAGED = FILE["facts"], FILE["forgotten"], FILE["damaged"]
REASON = re.compile(r"(left out|todo): \S")
# The facts not taught yet, or only in part. Whoever teaches one takes its "todo" away and lowers this number with it:
# so the number only goes down, and none of those that were taught is lost behind the one that was won.
TO_DO = 0

PIECE = re.compile(r"\w+|[^\w\s]")
SHOWN = "//text()[not(parent::script or parent::style)]"
TOLD = "//@alt | //@title | //@aria-label | //@content"


def pieces(text: str) -> list[str]:
    """The words and the signs of a text, whatever its capitals, its spaces and the shape of its apostrophes."""
    return PIECE.findall(unicodedata.normalize("NFKC", text).replace("’", "'").casefold())


def digest(phrase: list[str]) -> str:
    """The SHA-256 of the pieces of a phrase, one space apart."""
    return sha256(" ".join(phrase).encode()).hexdigest()


def said(page) -> list[str]:
    """The pieces of what a page shows, then of what it tells those who do not see it."""
    return pieces(" ".join([*page.xpath(SHOWN), *page.xpath(TOLD)]))


def held(read: list[str], phrases: dict[str, dict]) -> Iterator[str]:
    """The names of the phrases that these pieces hold: each is compared with all the windows of its length."""
    for length in {phrase["length"] for phrase in phrases.values()}:
        windows = {tuple(read[start : start + length]) for start in range(len(read) - length + 1)}
        digests = {digest(window) for window in windows}
        yield from (name for name, phrase in phrases.items() if phrase["sha256"] in digests)


def places(entries: list[str]) -> list[str]:
    """The entries of a fact that are places, not reasons."""
    return [entry for entry in entries if not REASON.match(entry)]


def test_each_fact_has_its_line():
    """The seventy facts are there, once and in order; so are the eight topics that the article forgets."""
    assert list(FACTS) == [str(number) for number in range(1, 71)]
    assert len(FORGOTTEN) == 8
    assert all([*FACTS.values(), *FORGOTTEN.values()])


def test_a_fact_left_out_is_nowhere():
    """A fact that is left out has its reason for only entry, and "todo" stands last, at most once."""
    for number, entries in FACTS.items():
        reasons = [entry for entry in entries if REASON.match(entry)]
        assert reasons in ([], entries[-1:]), number
        assert reasons == entries or not entries[-1].startswith("left out"), number


def test_facts_to_teach_only_get_fewer():
    """As many facts wait to be taught as the bound says; taught, they lower it. What the article forgets is taught."""
    assert sum(entries[-1].startswith("todo: ") for entries in FACTS.values()) == TO_DO
    assert [entry for entries in FORGOTTEN.values() for entry in entries if REASON.match(entry)] == []


def test_places_are_in_the_pages(built_site):
    """Each place is a page of the built French site and the id of an element of its article."""
    wanted = {place for entries in [*FACTS.values(), *FORGOTTEN.values()] for place in places(entries)}
    pages = {path: html.parse(path) for path in (built_site / "fr").rglob("*.html")}
    found = {
        f"{path.relative_to(built_site / 'fr').with_suffix('')}#{name}"
        for path, page in pages.items()
        for name in page.xpath("//article//@id")
    }
    assert wanted - found == set()


@sampled_language
def test_no_damaged_phrase(built_site, language):
    """No page, in any language, holds a phrase that the copy of the article damaged."""
    assert list(DAMAGED) == [f"D{number:02}" for number in range(1, 20)]
    assert all(REASON.match(phrase) for phrase in DAMAGED.values() if isinstance(phrase, str))
    phrases = {name: phrase for name, phrase in DAMAGED.items() if isinstance(phrase, dict)}
    pages = list((built_site / language.slug).rglob("*.html"))
    assert pages
    assert [(path.name, name) for path in pages for name in held(said(html.parse(path)), phrases)] == []


@pytest.mark.parametrize(
    ("page", "seen"),
    [
        ("<p>Ici, <b>l’experte\u00a0</b>\nCOMPTE ses outils.</p>", ["planted"]),
        ("<p>Voir</p><img alt='L’experte compte ses outils'>", ["planted"]),
        ("<p>L’experte compte tous ses outils, et l’experte ses clous.</p>", []),
        ("<p>Outils</p>", []),
    ],
)
def test_a_planted_phrase_is_found(page, seen):
    """A phrase is found through markup, capitals and line ends, and in what an image tells; not its words alone."""
    phrase = pieces("l'experte compte ses outils")
    planted = {"planted": {"length": len(phrase), "sha256": digest(phrase)}}
    assert list(held(said(html.fromstring(f"<html><body>{page}</body></html>")), planted)) == seen
