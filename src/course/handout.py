"""What is handed out to do exercises: a file for each to complete, the data that it reads, a readme."""

from collections.abc import Iterator
from pathlib import Path

from course import interface, notebook
from course.datasets import DATA, dataset
from course.exercise import BrokenExercise, Exercise
from course.interface import _
from course.readme import readme
from course.starter import starter, without_story

README = "README.md"


def handout(exercises: list[Exercise], as_notebook: bool, with_readme: bool) -> Iterator[tuple[Path, bytes]]:
    """The files, by path in the folder: of each exercise its data, then its own. Raises BrokenExercise."""
    suffix = notebook.SUFFIX if as_notebook else ".py"
    if with_readme:
        yield Path(README), readme(exercises, suffix).encode()
    for exercise in exercises:
        for name in exercise.data:
            yield Path("data") / name, data(name)
        yield Path(exercise.name + suffix), answer(exercise, as_notebook).encode()


def data(name: str) -> bytes:
    """The content of a data set. Raises BrokenExercise when it is not what its sidecar describes."""
    if not dataset(name).intact():
        raise BrokenExercise(f"{DATA / name}: is not the file that its sidecar describes")
    return (DATA / name).read_bytes()


def answer(exercise: Exercise, as_notebook: bool) -> str:
    """What the learner completes, in the language spoken."""
    text = starter(exercise, _)
    if not as_notebook:
        return text
    words = {
        "write": _(
            "Remplacez `...` par votre code, puis exécutez la cellule : elle enregistre votre réponse dans le fichier "
            "`{file}`. Gardez sa première ligne."
        ).format(file=f"{exercise.name}.py"),
        "check": _("La cellule suivante contrôle ce fichier."),
        "try": _("Pour essayer vos fonctions, exécutez la cellule suivante, puis appelez-les dans d’autres cellules."),
    }
    title, story = _(exercise.title), [_(paragraph) for paragraph in exercise.story]
    return notebook.written(exercise.name, title, story, without_story(text), words, interface.current())
