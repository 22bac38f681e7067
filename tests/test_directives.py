"""What a lesson embeds: exercises, pictures, quizzes, formulas."""

import pickle
import shutil
import subprocess
import sys

import pytest
from paging import build_page

from course.languages import ROOT
from course.picture import run

QUIZ = """# Titre

:::{quiz} Que vaut `1 + 1` ?
:answer: 2

Trois
: Vous comptez un de trop.

Deux
: Un et un font deux.
:::
"""


@pytest.fixture(scope="module")
def quiz(tmp_path_factory):
    return build_page(tmp_path_factory.mktemp("quiz"), QUIZ)[0]


def test_quiz_is_a_named_group(quiz):
    """A quiz is a group named by its question, its Markdown read."""
    (group,) = quiz.xpath("//div[@role='group']")
    (question,) = quiz.xpath(f"//*[@id='{group.get('aria-labelledby')}']")
    assert question.text_content() == "Que vaut 1 + 1 ?"
    assert question.xpath(".//code")


def test_quiz_answers_open_on_their_explanation(quiz):
    """Each answer is a foldable part that says whether it is right, then why."""
    answers = quiz.xpath("//details")
    assert [answer.xpath("string(summary)") for answer in answers] == ["Trois", "Deux"]
    assert ["right" in answer.get("class") for answer in answers] == [False, True]
    assert "Un et un font deux." in answers[1].text_content()


def test_quiz_is_translated(tmp_path):
    """Question, answers and explanations are messages of the page's catalogue."""
    words = {"Que vaut `1 + 1` ?": "What is `1 + 1`?", "Deux": "Two", "Un et un font deux.": "One and one are two."}
    catalogue = "".join(f'msgid "{french}"\nmsgstr "{english}"\n\n' for french, english in words.items())
    page, _ = build_page(tmp_path, QUIZ, translated=catalogue, language="en")
    for english in ("What is 1 + 1?", "Two", "One and one are two."):
        assert english in page.text_content()


@pytest.mark.parametrize("answer", ["", ":answer: 3\n"])
def test_quiz_needs_a_right_answer(tmp_path, answer):
    """A quiz whose right answer is missing or out of range is an error that names the line."""
    _, said = build_page(tmp_path, QUIZ.replace(":answer: 2\n", answer))
    assert "index.md:3" in said
    assert ":answer:" in said


@pytest.mark.parametrize("directive", ["exercise", "picture", "diagram", "explore"])
def test_missing_file_is_named(tmp_path, directive):
    """A directive that names a file which is not there says so, and where."""
    _, said = build_page(tmp_path, f"# Titre\n\n```{{{directive}}} nothing\n```\n")
    assert "index.md:3" in said
    assert "nothing.py" in said


# What an author may do to alert_threshold.py: by the new file's name, what is replaced, by what, what is told.
MISTAKES = {
    "twinless": ("", "", "professional/twinless.py: FileNotFoundError"),
    "no_sidecar": ("water_flow.csv", "bare.csv", "bare.json"),
    "no_data": ("water_flow.csv", "lost.csv", "lost.csv"),
    "raising": ("rank = first_alert(flows, 105, 3)", "rank = flows[10**6]", "raising.py:42: IndexError"),
    "bad_dict": ('"desc": desc,', "", "bad_dict.py: ValueError"),
    "unmarked": ("# solution", "# solutions", "unmarked.py:1: "),
    "markup": ("Une mesure égale", "Une <b>mesure</b> égale", "HTML has no place in a message"),
    "not_python": ("as file:", "as file, print:", "not_python.py:"),
}


@pytest.fixture(scope="module")
def said(tmp_path_factory):
    """What Sphinx says of a page with an exercise for each mistake."""
    folder = tmp_path_factory.mktemp("mistakes")
    exercises, docs = folder / "exercises", folder / "docs"
    shutil.copytree(ROOT / "src" / "exercises", exercises)
    shutil.copy(exercises / "data" / "water_flow.csv", exercises / "data" / "bare.csv")
    for name, (old, new, _) in MISTAKES.items():
        source = (exercises / "alert_threshold.py").read_text(encoding="utf-8")
        assert old in source
        (exercises / f"{name}.py").write_text(source.replace(old, new, 1), encoding="utf-8")
        if name != "twinless":
            shutil.copy(exercises / "professional" / "alert_threshold.py", exercises / "professional" / f"{name}.py")
    docs.mkdir()
    page = "".join(f"```{{exercise}} {name}\n```\n\n" for name in MISTAKES)
    (docs / "index.md").write_text(f"# Titre\n\n{page}", encoding="utf-8")
    code = (
        "import sys; from pathlib import Path; from sphinx.cmd.build import main; from course import datasets;"
        "datasets.DATA = Path(sys.argv[1], 'data'); from course.sphinxext import directives;"
        "directives.EXERCISES = Path(sys.argv[1]); sys.exit(main(sys.argv[2:]))"
    )
    options = ["-q", "-b", "dummy", "-c", str(ROOT), str(docs), str(folder / "out")]
    run = subprocess.run(
        [sys.executable, "-c", code, str(exercises), *options], capture_output=True, text=True, check=False
    )
    assert "Traceback" not in run.stderr
    return run.stderr


@pytest.mark.parametrize("name", MISTAKES)
def test_mistake_of_an_author_is_told(said, name):
    """A mistake in an exercise, its twin or its data is an error of the page that names the file."""
    place = f"index.md:{3 + 3 * list(MISTAKES).index(name)}: ERROR: "
    (line,) = [line for line in said.splitlines() if place in line]
    assert MISTAKES[name][2] in line


@pytest.mark.parametrize(
    ("directive", "files"),
    [
        ("picture} split_optimism", ["diagnosis_threshold.py", "data/breast_cancer.csv"]),
        (
            "exercise} alert_threshold",
            ["alert_threshold.py", "professional/alert_threshold.py", "data/water_flow.csv", "data/water_flow.json"],
        ),
    ],
)
def test_page_depends_on_what_it_shows(tmp_path, directive, files):
    """A page is read again when what it is made of changes, and only then: a missing file would mean each time."""
    build_page(tmp_path, f"# Titre\n\n```{{{directive}\n```\n")
    environment = pickle.loads((tmp_path / "out" / ".doctrees" / "environment.pickle").read_bytes())
    paths = {(tmp_path / "docs" / name).resolve() for name in environment.dependencies["index"]}
    assert {ROOT / "src" / "exercises" / name for name in files} <= paths
    assert [path for path in paths if not path.exists()] == []


@pytest.fixture(scope="module")
def exercise(tmp_path_factory):
    return build_page(tmp_path_factory.mktemp("exercise"), "# Titre\n\n```{exercise} alert_threshold\n```\n")[0]


def test_exercise_shows_starter_and_rules(exercise):
    """An exercise shows what to complete and every rule, before any fold."""
    (section,) = exercise.xpath("//*[@id='exercise-alert-threshold']/..")
    starter = section.xpath("string(.//pre[1])")
    assert "def first_alert(readings, threshold, duration):" in starter
    assert "run = 0" not in starter
    assert len(section.xpath(".//ol[contains(@class, 'rules')]/li")) == 7


def test_exercise_folds_solution_and_twin(exercise):
    """Solution and professional twin are there, folded."""
    (solution,) = exercise.xpath("//details[contains(@class, 'solution')]")
    (twin,) = exercise.xpath("//details[contains(@class, 'professional')]")
    assert "run = 0" in solution.text_content()
    assert "numpy" in twin.text_content()
    assert solution.get("open") is None


def test_exercise_shows_its_data(exercise):
    """Source, licence and checksum of the data are in the page."""
    text = exercise.xpath("string(//dl[@class='data-set'])")
    assert "BSD" in text
    assert "2ff2c9d849f3689cecce302322bdbab32ba14b66ebb37ba295c98469c7545882" in text


def test_exercise_draws_the_reference_result(exercise):
    """The picture of the reference solution is inline, named, with its numbers in a table."""
    drawings = exercise.xpath("//figure[@class='exercise-figure']//*[name()='svg']")
    assert [drawing.get("role") for drawing in drawings] == ["img", "img"]  # for narrow and for wide screens
    assert exercise.xpath("//details[contains(@class, 'figure-data')]//table//th")


def test_formulas_are_mathml(tmp_path):
    """Formulas are MathML made at build time; nothing is fetched to show them."""
    page, _ = build_page(tmp_path, "# Titre\n\nSoit $x^2$.\n\n$$S = \\max(0, x)$$\n")
    assert [formula.get("display") for formula in page.xpath("//*[name()='math']")] == ["inline", "block"]


def test_broken_formula_is_told_by_its_line(tmp_path):
    """A formula that cannot be read stops the build with file and line."""
    _, said = build_page(tmp_path, "# Titre\n\n$$\\frac{1}{$$\n")
    assert "index.md:3" in said


def test_a_picture_may_use_another(tmp_path):
    """A file of a picture may import those beside it; nothing of them stays for the next one."""
    (tmp_path / "beside.py").write_text("SIDE = 3\n", encoding="utf-8")
    (tmp_path / "square.py").write_text("from beside import SIDE\n\nAREA = SIDE**2\n", encoding="utf-8")
    assert run(tmp_path / "square.py")["AREA"] == 9
    (tmp_path / "beside.py").write_text("SIDE = 40\n", encoding="utf-8")
    assert run(tmp_path / "square.py")["AREA"] == 1600
    assert str(tmp_path) not in sys.path


@pytest.mark.parametrize(("directive", "function"), [("picture", "figure"), ("diagram", "diagram")])
def test_a_file_that_draws_something_else(tmp_path, directive, function):
    """A directive whose file has not the function that it calls says so in a sentence."""
    _, said = build_page(tmp_path, f"# Titre\n\n```{{{directive}}} threshold_cost\n```\n")
    assert "index.md:3" in said
    assert f"threshold_cost.py: ValueError: there is no function `{function}`" in said
