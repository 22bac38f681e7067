"""Rules that every exercise keeps, in every language."""

import ast

from answers import every_exercise, found_in
from sample import every_language, sampled_language
from typography import faults

from course.checking.carriers import InProcess, Subprocess
from course.checking.lint import lint
from course.checking.runner import run
from course.checking.words import sentence
from course.datasets import DATA, dataset
from course.exercise import Exercise
from course.languages import ROOT, translations
from course.starter import solution, starter, uncommented


@every_exercise
def test_keeps_the_authors_rules(exercise):
    """No exercise breaks a rule of its form."""
    assert list(lint(exercise)) == []


@every_exercise
@sampled_language
def test_solution_passes(exercise, language):
    """The solution shown in each language passes every check; the release tries all, in every runtime."""
    answer = solution(exercise, translations(language.code).gettext)
    assert [result.name for result in found_in(exercise, answer, InProcess) if not result.passed] == []


@every_exercise
@every_language
def test_starter_fails_every_check(exercise, language):
    """The starter of each language is valid Python; each check says, in that language, which function is to write."""
    translate = translations(language.code).gettext
    answer = starter(exercise, translate)
    ast.parse(answer)
    found = found_in(exercise, answer, InProcess)
    assert {result.kind for result in found} == {"missing"}
    assert {result.fields["function"] for result in found} <= set(exercise.asked)
    assert all(sentence(result, translate) and translate(result.hint) for result in found)


@every_exercise
def test_both_carriers_find_the_same(exercise):
    """Solution and starter are told alike in this process and in one of its own."""
    for answer in (solution(exercise), starter(exercise)):
        assert found_in(exercise, answer, InProcess) == found_in(exercise, answer, Subprocess)


@every_exercise
def test_starter_gives_nothing_away(exercise):
    """The starter holds no line of a solution, no check, no mark and, as the solution, no comment."""
    assert all(uncommented(shown) == shown for shown in (starter(exercise), solution(exercise)))
    assert "# solution" not in starter(exercise)
    assert "def test_" not in starter(exercise)
    assert starter(exercise).count("    ...\n") == len(exercise.asked)


@every_exercise
def test_french_typography(exercise):
    """The texts of an exercise, of its twin and of its data keep the rules of French typography."""
    twin = Exercise(exercise.name, (DATA.parent / "professional" / f"{exercise.name}.py").read_text(encoding="utf-8"))
    texts = [text for _, text in (*exercise.messages(), *twin.messages())]
    texts += [text for name in exercise.data for text in (dataset(name).title, dataset(name).licence)]
    assert [fault for text in texts for fault in faults(text)] == []


@every_exercise
def test_professional_twin_passes(exercise):
    """The professional twin passes the very same checks."""
    twin = (DATA.parent / "professional" / f"{exercise.name}.py").read_text(encoding="utf-8")
    # The learner's child sees no installed package; the twin is the course's own code, and runs in process.
    results = run(exercise, twin, data=DATA, carrier=InProcess, limit=60)  # its imports alone take seconds
    assert [(result.name, sentence(result, str)) for result in results if not result.passed] == []


@every_exercise
def test_has_a_figure_and_properties(exercise):
    """Each exercise draws the learner's own result, and the properties that its contracts promise are tried."""
    assert "figure" in {function.name for function in exercise.functions}
    assert (ROOT / "tests" / "properties" / f"test_{exercise.name}.py").exists()


@every_exercise
def test_data_are_small_and_named(exercise):
    """Each data file of an exercise is under 120 kB, and its sidecar names title, source and licence."""
    for name in exercise.data:
        found = dataset(name)
        assert found.path.stat().st_size < 120_000
        assert found.title
        assert found.source
        assert found.licence
