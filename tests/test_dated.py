"""The facts that age: each has a source and a date, is well written, and is shown as what it is."""

import warnings
from datetime import date, timedelta

import pytest
from paging import build_page
from pairing import markdown

from course.dated import DATED, KINDS, BrokenFact, facts
from course.languages import languages
from course.translation.blocks import alone
from course.translation.french import Text, faults
from course.translation.source import untitled

ROW = '[[law]]\nfrom = 2025-02-02\nsays = "interdictions"\nsource = "Règlement"\nchecked = 2026-07-31\n'
EVERY = [fact for found in facts().values() for fact in found]


def typographic(fact) -> list[str]:
    """What is wrong with the typography of a fact."""
    said = [value for value in vars(fact).values() if isinstance(value, str) and not value.startswith("http")]
    blocks = [block for sentence in said for block in alone(sentence, markdown(), 1)]
    texts = (Text(tuple((line, untitled(row)) for line, row in block.rows()), frozenset()) for block in blocks)
    return [fault.text for text in texts for _line, fault in faults(text) if fault.code == "typography"]


def test_there_are_facts_of_each_kind():
    """The file has dates of the law, ways through studies and pay."""
    assert all(facts()[kind] for kind in KINDS)


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        (ROW.replace('source = "Règlement"\n', ""), "law 1 (2025-02-02): source"),
        (ROW.replace('"Règlement"', '""'), "law 1 (2025-02-02): source"),
        (ROW.replace("checked = 2026-07-31\n", ""), "law 1 (2025-02-02): checked"),
        (ROW.replace("2026-07-31", '"juillet"'), "checked must be given, and be a date"),
        (ROW + "colour = 3\n", "colour: unknown"),
        (ROW.replace("law", "low"), "low: unknown"),
        (
            '[[school]]\nlevel = 5\nname = "A"\ndiploma = "B"\nsays = "c"\nstate = "sure"\nsource = "d"\n'
            "checked = 2026-07-31\n",
            "school 1 (A): state must be one of",
        ),
        (
            '[[pay]]\ncountry = "GB"\nwho = "A"\nlow = 1\nhigh = 2\nyear = 2025\nsays = "c"\nsource = "d"\n'
            "checked = 2026-07-31\n",
            "pay 1 (A): country must be one of",
        ),
        (ROW.replace("[[law]]", "[law]"), "law: each row must begin with [[law]]"),
        (ROW.replace(' = "interdictions"', " = interdictions"), "dated.toml: Invalid value (at line 3"),
    ],
)
def test_a_fact_without_source_or_date_is_refused(tmp_path, broken, told):
    """A row without a source or a date, or with what no row has, is an error that names the row."""
    path = tmp_path / "dated.toml"
    path.write_text(broken, encoding="utf-8")
    with pytest.raises(BrokenFact) as error:
        facts(path)
    assert told in str(error.value)


@pytest.mark.parametrize("fact", EVERY, ids=lambda fact: f"{type(fact).__name__}-{fact.source}"[:40])
def test_facts_are_dated_honestly(fact):
    """No fact was checked in the future; one that has an address has a whole one; only what nobody showed has none."""
    assert fact.checked <= date.today()
    assert fact.address.startswith("https://") or "article" in fact.source


@pytest.mark.parametrize("fact", EVERY, ids=lambda fact: f"{type(fact).__name__}-{fact.source}"[:40])
def test_facts_are_well_written(fact):
    """What a fact says keeps the rules of the French source."""
    assert typographic(fact) == []


def tell_old(today: date) -> None:
    """Warn of each fact that nobody has checked for a year."""
    for fact in EVERY:
        if fact.is_old(today):
            warnings.warn(f"{DATED.name}: {fact.source}: checked more than a year ago", stacklevel=1)


@pytest.mark.filterwarnings("default:.*a year ago")
def test_old_facts_are_told():
    """Whoever runs the tests is warned of the facts that nobody has checked for a year: it is no failure."""
    tell_old(date.today())
    with pytest.warns(UserWarning, match="a year ago") as told:
        tell_old(date.max)
    assert len(told) == len(EVERY)


def test_a_year_makes_a_fact_old():
    """A fact is old when more than a year parts it from the day when it was checked."""
    fact = EVERY[0]
    assert not fact.is_old(fact.checked + timedelta(days=365))
    assert fact.is_old(fact.checked + timedelta(days=366))


@pytest.mark.parametrize("language", [language.code for language in languages()])
def test_tables_of_each_kind(tmp_path, language):
    """Each row is shown with its source and the month, linked when there is an address; the heads are translated."""
    text = "# Titre\n\n```{dated} school 6\n```\n\n```{dated} law\n```\n"
    page, said = build_page(tmp_path, text, language=language)
    assert said == ""
    schools, laws = page.xpath("//table")
    assert len(schools.xpath(".//tbody/tr")) == sum(fact.level == 6 for fact in facts()["school"])
    assert len(laws.xpath(".//tbody/tr")) == len(facts()["law"])
    assert all("202" in cell.text_content() for cell in page.xpath("//tbody/tr/td[last()]"))
    assert laws.xpath(".//tbody/tr[1]/td[last()]//a/@href")
    if language != "fr":
        assert "Établissement" not in schools.text_content()


def test_what_is_only_cited_is_said_so(tmp_path):
    """A school that only the article names is not asserted: the table says so."""
    page, _said = build_page(tmp_path, "# Titre\n\n```{dated} school\n```\n")
    for row in page.xpath("//tbody/tr"):
        name, verified = row.xpath("string(td[1])"), row.xpath("string(td[3])")
        (state,) = {fact.state for fact in facts()["school"] if fact.name == name}
        assert ("non vérifié" in verified and "Cité" in verified) == (state == "cited")


@pytest.mark.parametrize("words", ["weather", "school 12", "law 5"])
def test_no_such_facts(tmp_path, words):
    """A kind that is not there, or a level that has no row, is an error that names the line."""
    _page, said = build_page(tmp_path, f"# Titre\n\n```{{dated}} {words}\n```\n")
    assert "index.md:3" in said
