"""The pages of a marking: a student's in her language, the class's for its teacher; nothing in them runs or leaks."""

import base64
import hashlib
import re
from dataclasses import replace
from decimal import Decimal
from importlib.metadata import PackageNotFoundError
from itertools import pairwise

import pytest
from classroom import FACTS, FAILED, HIDDEN, HINT, MARKING, NAMES, PASSED, RULE, SECRET, a_class, verdict
from lxml import html

from course.checking.runner import Result
from course.checking.words import TEMPLATES
from course.datasets import EXERCISES
from course.exercise import Exercise
from course.grading.classpage import SHOWN, class_page
from course.grading.marking import Marking, course_version
from course.grading.outfile import page_name
from course.grading.pages import PRINTED
from course.grading.scale import Scale
from course.grading.statuswords import WORDS
from course.grading.studentpage import student_page
from course.grading.students import students
from course.grading.verdict import KINDS, Status
from course.languages import Language, languages, translations

FRENCH, ARABIC = Language("fr"), Language("ar")


def of_class(verdicts=None, language=FRENCH, marking=MARKING, **options) -> html.HtmlElement:
    """The page of a class, read."""
    found = students(a_class() if verdicts is None else verdicts)
    return html.fromstring(class_page(found, marking, Scale(), language, **options))


def of_student(*verdicts, marker=FRENCH, marking=MARKING) -> html.HtmlElement:
    """The page of the one student whose verdicts these are, read."""
    (student,) = students(verdicts)
    return html.fromstring(student_page(student, marking, Scale(), marker))


def text(element) -> str:
    return re.sub(r"\s+", " ", element.text_content()).strip()


def sealed(style: str) -> str:
    """The hash of a style sheet, as browsers compute it."""
    return base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()


def every_page() -> list[str]:
    """The page of the class and those of its students."""
    found = students(a_class())
    pages = [student_page(one, MARKING, Scale(), FRENCH) for one in found]
    return [class_page(found, MARKING, Scale(), FRENCH), *pages]


def test_pages_need_nothing_and_run_nothing():
    """A page asks for nothing elsewhere and runs nothing; its policy lets its one style sheet through, no more."""
    for page in every_page():
        read = html.fromstring(page)
        policy = read.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
        (style,) = read.xpath("//style/text()")
        assert policy.startswith("default-src 'none'; ") and f"style-src 'sha256-{sealed(style)}'" in policy
        assert read.xpath("//script | //link | //img | //iframe | //object | //base | //form | //@style") == []
        assert not re.search(r"<[^>]+\son\w+\s*=", page)
        assert not re.search(r"url\(|@import", style)
        assert all(re.fullmatch(r"#\w+|students/[^/:]+\.html", link) for link in read.xpath("//@href"))


def test_pages_are_for_all_readers():
    """A page has a language, one first heading, no level left out, tables with headers, anchors that exist once."""
    for page in every_page():
        read = html.fromstring(page)
        assert read.get("lang") and read.get("dir") in ("ltr", "rtl") and read.xpath("//title")[0].text
        levels = [int(heading.tag[1]) for heading in read.xpath("//h1 | //h2 | //h3")]
        assert levels[0] == 1 and levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))
        assert all(cell.get("scope") in ("col", "row") for cell in read.xpath("//th"))
        anchors = read.xpath("//@id")
        assert len(set(anchors)) == len(anchors)
        assert {link[1:] for link in read.xpath("//@href") if link[0] == "#"} <= set(anchors)
        assert set(read.xpath("//@aria-labelledby")) <= set(anchors)


@pytest.mark.parametrize("language", languages(), ids=lambda language: language.code)
def test_student_s_language(language):
    """A student's page is in her language and its direction, whatever that of who marks."""
    translate = translations(language.code).gettext
    page = of_student(verdict("A", language=language.code), marker=FRENCH if language != FRENCH else ARABIC)
    assert (page.get("lang"), page.get("dir")) == (language.tag, language.direction)
    exercise = Exercise.read(EXERCISES / f"{NAMES[0]}.py")
    for said in (exercise.title, FAILED.rule, WORDS[Status.INCORRECT]):
        assert translate(said) in text(page)
    assert translate("f") == "f" and "f([1])" in text(page)


def test_language_that_nothing_tells():
    """Without a language of hers, the page is in that of who marks."""
    assert of_student(verdict("A"), marker=ARABIC).get("lang") == "ar"
    assert of_student(verdict("A", language="xx"), marker=ARABIC).get("lang") == "fr"


def test_what_a_student_is_told():
    """Each rule, what happened, why, the hint, what was printed; code runs left to right."""
    page = of_student(verdict("A", results=(PASSED, FAILED), language="ar"))
    passed, failed = page.xpath("//ul[@class='rules']/li")
    assert passed.get("class") == "is-passed" and failed.get("class") == "is-failed"
    arabic = translations("ar").gettext
    assert arabic(HIDDEN.rule) == HIDDEN.rule  # what has no translation stays French
    assert text(failed).count(FAILED.output.strip()) == 1
    assert set(page.xpath("//code/@dir | //pre/@dir")) == {"ltr"}
    assert "6.67" not in text(page) and "3.33" in text(page)


def test_hint_and_explanation():
    """The hint stands by a broken rule, and why it is broken where that is known; not by a rule that is kept."""
    undefined = Result(
        "test_b", FAILED.rule, FAILED.hint, False, "raised",
        {"call": "f(1)", "error": "NameError", "text": "name 'totl' is not defined", "line": "2"},
    )  # fmt: skip
    one = replace(verdict("A", results=(PASSED, undefined)))
    source = "def f(values):\n    return totl\n"
    page = of_student(replace(one, submission=replace(one.submission, source=source)))
    assert text(page).count(FAILED.hint) == 0 and "totl" in text(page.xpath("//li[@class='is-failed']/p")[2])
    assert text(of_student(verdict("A"))).count(FAILED.hint) == 1


def test_hidden_checks_tell_a_count():
    """Of hidden checks a student's page tells how many pass, and nothing else; they count in her mark."""
    one = verdict("A", hidden=(HIDDEN, PASSED))
    (student,) = students([one])
    page = student_page(student, MARKING, Scale(), FRENCH)
    assert SECRET not in page
    assert "réussis\u00a0: 1 sur 2." in page and "2/4" in page


def test_nothing_of_hidden_checks_is_in_any_page_of_a_student():
    """Whatever the kind of failure, nothing that a hidden check holds reaches a student."""
    fields = dict.fromkeys(FACTS, SECRET)
    for kind in TEMPLATES:
        hidden = replace(HIDDEN, kind=kind, fields=fields)
        for results in ((PASSED,), ()):
            (student,) = students([verdict("A", results=results, hidden=(hidden,))])
            assert SECRET not in student_page(student, MARKING, Scale(), FRENCH)


def test_total_can_be_checked():
    """The student's page has the mark of each exercise, and the weights where they differ; the class's has these."""
    verdicts = [verdict("A", results=[PASSED]), verdict("A", NAMES[1])]
    (student,) = students(verdicts)
    weighted = Scale(Decimal(10), {NAMES[0]: Decimal("2.5")})
    page = html.fromstring(student_page(student, MARKING, weighted, FRENCH))
    rows = [[text(cell) for cell in row][2:] for row in page.xpath("(//table)[1]/tbody/tr")]
    assert rows == [["1/1", "10", "2,5"], ["1/2", "5", "1"], ["", "0", "1"]]
    assert "Note\u00a0: 6,67 sur 10" in page.text_content()
    shown = [text(cell) for cell in html.fromstring(class_page([student], MARKING, weighted, FRENCH)).xpath("//th")]
    assert [cell.rpartition(" ")[2] for cell in shown if "Poids" in cell] == ["2,5", "1", "1"]
    assert "Poids" not in text(of_student(*verdicts)) + text(of_class(verdicts))


def test_part_of_a_class():
    """The page of a part of a class says at its head that others are missing."""
    (alarm,) = of_class(marking=replace(MARKING, part="2/8")).xpath("//p[@class='alarm']")
    assert "Part 2 sur 8" in text(alarm)


def test_class_page_tells_hidden_rules():
    """The class's page, for its teacher, names the hidden rule that is broken, and says whose it is."""
    page = text(of_class())
    assert HIDDEN.rule in page and "contrôle ajouté" in page and "ne se distribue pas" in page


def test_table_of_the_class():
    """A row a student with the mark, and for each exercise the status in words and how many checks pass."""
    page = of_class()
    rows = [[text(cell) for cell in row] for row in page.xpath("(//table)[1]/tbody/tr")]
    assert rows == [
        ["Al", "0", "illisible", "non remis", "non remis"],
        ["Zoé 7", "10", "juste2/2", "à reprendre1/2", "non remis"],
        ["بدر", "3,33", "à reprendre2/4", "non remis", "non remis"],
    ]
    found = students(a_class())
    links = page.xpath("(//table)[1]//a/@href")
    assert links == [f"students/{page_name(one)}" for one in found]
    assert of_class(pages=None).xpath("//a") == []


def test_rules_to_take_up_again():
    """For each exercise the rules most often broken come first, each with how many answers break it."""
    other = replace(FAILED, rule="Autre règle.")
    skipped = replace(FAILED, rule="Jamais vérifiée.", kind="skipped", fields={})
    verdicts = [verdict("A", results=[other, FAILED]), verdict("B", results=[FAILED, skipped])]
    page = of_class([*verdicts, verdict("C", results=[PASSED])])
    rows = [[text(cell) for cell in row] for row in page.xpath("(//table)[2]/tbody/tr")]
    assert rows == [[FAILED.rule, "2"], ["Autre règle.", "1"]]
    assert "Réponses remises\u00a0: 3" in page.text_content()
    assert "Aucune règle" in text(of_class([verdict("A", results=[PASSED])]))


def test_rules_that_are_not_shown():
    """Of many broken rules the first are shown, and how many others there are is said."""
    many = [replace(FAILED, rule=f"Règle {rank}.") for rank in range(SHOWN + 2)]
    page = of_class([verdict("A", results=many)])
    assert [text(row[0]) for row in page.xpath("(//table)[2]/tbody/tr")] == [one.rule for one in many[:SHOWN]]
    assert f"{SHOWN} règles au plus" in text(page) and "Autres règles en échec\u00a0: 2" in page.text_content()
    assert "Autres règles" not in text(of_class([verdict("A", results=many[:SHOWN])]))


def test_file_that_does_not_run():
    """Why a file does not run is told once, under no rule."""
    load = Result("a", RULE, HINT, False, "load", {"error": "ZeroDivisionError", "text": "division by zero"})
    page = of_student(verdict("A", results=[load, replace(load, name="b")]))
    assert text(page).count("division by zero") == 1 and "Échec" not in text(page)


def test_wide_tables_scroll_by_themselves():
    """Each table that may be wider than a telephone is in a region that scrolls, and no other scrolls the page."""
    for table in of_class().xpath("//table[thead/tr[count(th) > 2]]"):
        assert table.getparent().get("class") == "wide"


def test_files_to_look_at():
    """What could not be read or counts for nothing is listed, with the student and why."""
    rows = [[text(cell) for cell in row] for row in of_class().xpath("(//table)[last()]/tbody/tr")]
    assert rows == [["Al", NAMES[0], "x.py : abîmé"], ["Al", "", "notes.pdf : inconnu"]]
    page = of_student(*[one for one in a_class() if one.submission.student == "Al"])
    assert page.xpath("//li[@lang='fr']/text()") == ["notes.pdf : inconnu"]
    assert "x.py : abîmé" in text(page) and page.get("lang") == "en"


def test_nobody_s_files():
    """A file of nobody is listed, and nobody has no row."""
    page = of_class([verdict("A"), verdict("", "", problem="x.py : à personne")])
    assert len(page.xpath("(//table)[1]/tbody/tr")) == 1 and "à personne" in text(page)


def test_alarm_without_a_sandbox():
    """A marking without a sandbox is shouted on every page; one in a sandbox is not, and says with what."""
    unsafe = replace(MARKING, sandboxed=False)
    for made in (of_class, lambda marking: of_student(verdict("A"), marking=marking)):
        (alarm,) = made(marking=unsafe).xpath("//p[@class='alarm']")
        assert "sans bac à sable" in text(alarm)
        page = made(marking=MARKING)
        assert page.xpath("//p[@class='alarm']") == []
        assert "Python 3.12.1" in text(page) and "Landlock" in text(page) and "2 janvier 2026" in text(page)


def test_alarm_for_a_broken_exercise():
    """An exercise that is at fault is shouted: its marks are worth nothing."""
    broken = Result("test_b", FAILED.rule, "", False, "broken", {"error": "", "text": "x", "line": "3"})
    (alarm,) = of_class([verdict("A", results=[broken])]).xpath("//p[@class='alarm']")
    assert NAMES[0] in text(alarm)


HOSTILE = "</pre></code></li><script>alert(1)</script><img src=x onerror=alert(1)>\x1b[2J\u202e\ud800{{7*7}}"


def test_hostile_texts_are_shown_as_they_are():
    """Names, outputs, values, problems are text: no element of theirs is in a page, no escape, no turned line."""
    noisy = replace(FAILED, fields=dict.fromkeys(FAILED.fields, HOSTILE), output=HOSTILE)
    raised = replace(FAILED, kind="raised", fields=dict.fromkeys(("call", "error", "text", "line"), HOSTILE))
    name = "<b onclick=x>&amp;"
    verdicts = [verdict(name, results=(noisy, raised)), verdict(name, "", problem=HOSTILE)]
    (student,) = students(verdicts)
    for page in (class_page([student], MARKING, Scale(), FRENCH), student_page(student, MARKING, Scale(), FRENCH)):
        page.encode()
        assert not re.search("[\x00-\x08\x0b-\x1f\u202e]", page) and "49" not in page
        read = html.fromstring(page)
        assert read.xpath("//script | //img | //b") == []
        assert name in text(read) and "<script>" in text(read)


@pytest.mark.parametrize("kind", TEMPLATES)
def test_marks_of_direction_are_obeyed(kind):
    """The isolates of an Arabic sentence are set around its facts, and not shown as numbers."""
    result = replace(FAILED, kind=kind, fields=dict.fromkeys(FACTS, "1"))
    page = text(of_student(verdict("A", results=[result], language="ar")))
    assert sum(map(page.count, "\u2066\u2067\u2068")) == page.count("\u2069") > 0
    assert "\\u2066" not in page


def test_hostile_facts_of_a_class():
    """A sandbox described with signs of HTML is shown as it is."""
    page = of_class(marking=replace(MARKING, sandbox="<b>&"))
    assert page.xpath("//b") == [] and "<b>&" in text(page)


def test_long_output_is_cut():
    """Of what an answer printed a page shows the first lines."""
    page = of_student(verdict("A", results=[PASSED, replace(FAILED, output="ligne\n" * 100)]))
    assert page.xpath("//pre/text()") == ["\n".join(["ligne"] * PRINTED + ["…"])]


def test_every_status_has_words():
    """Each status has words of its own, and each kind that decides one leads there."""
    assert set(WORDS) == set(Status) and len(set(WORDS.values())) == len(Status)
    assert set(KINDS.values()) < set(WORDS)


def test_exercise_that_the_course_has_no_more():
    """An exercise of an earlier course has its name for a title."""
    marking = Marking(("gone",), "x", True)
    assert "gone" in text(of_class([verdict("A", "gone")], marking=marking))


def test_marks_in_the_reader_s_numbers():
    """The decimal mark is that of the reader's language."""
    for code, mark in (("fr", "2,22"), ("en", "2.22")):
        assert mark in text(of_student(verdict("A", results=[PASSED], hidden=[HIDDEN] * 2, language=code)))


def test_version_of_the_course(monkeypatch):
    """The version is that of the installed course; nothing, where it is not installed."""
    monkeypatch.setattr("course.grading.marking.version", {"ai-engineer-course": "1.2.3"}.__getitem__)
    assert course_version() == "1.2.3"

    def missing(name):
        raise PackageNotFoundError(name)

    monkeypatch.setattr("course.grading.marking.version", missing)
    assert course_version() == ""
