"""What a lesson embeds: exercises, pictures, quizzes, formulas."""

import pytest
from paging import build_page

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


@pytest.mark.parametrize(("directive", "told"), [("exercise", "nothing.py"), ("picture", "nothing.py")])
def test_missing_file_is_named(tmp_path, directive, told):
    """A directive that names a file which is not there says so, and where."""
    _, said = build_page(tmp_path, f"# Titre\n\n```{{{directive}}} nothing\n```\n")
    assert "index.md:3" in said
    assert told in said


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
