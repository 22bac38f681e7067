"""`{exercise}` and `{picture}`: what a lesson embeds besides its text."""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst.directives import positive_int
from sphinx.application import Sphinx

from course.checking.lint import lint
from course.checking.runner import LIMIT
from course.datasets import DATA, EXERCISES, dataset
from course.exercise import BrokenExercise, Exercise, Translate
from course.figure.numeral import noted
from course.sphinxext.data_sets import size
from course.sphinxext.durations import note_minutes
from course.sphinxext.elements import definitions, details, raw, text
from course.sphinxext.lessons import anchor, note_exercise
from course.sphinxext.localised import Localised, check_catalogues
from course.sphinxext.pieces import FOLDER, piece
from course.starter import solution, starter, translated, without_prose, without_story


class PictureDirective(Localised):
    """A picture computed from the file of this name in `docs/examples`."""

    def run(self) -> list[nodes.Node]:
        return self.drawn(self.example("picture"))


class ExerciseDirective(Localised):
    """An exercise: story, starter, rules, data, picture of the result, solution and professional twin.

    `:minutes:` says how long it takes.
    """

    option_spec: ClassVar = {"minutes": positive_int}

    def run(self) -> list[nodes.Node]:
        name = self.arguments[0]
        path, twin = EXERCISES / f"{name}.py", EXERCISES / "professional" / f"{name}.py"
        self.depends_on(path, twin, FOLDER / "workbench.html")
        exercise = self.read(path)
        files = [DATA / data for data in exercise.data]
        self.depends_on(*files, *(file.with_suffix(".json") for file in files))
        _ = self.translate
        note_exercise(self.env, name)
        if "minutes" in self.options:
            note_minutes(self.env, name, self.options["minutes"])
        section = nodes.section(ids=[anchor(name)], classes=["exercise"])
        self.state.document.note_explicit_target(section, section)
        # Else Sphinx would have a page's title translated once more, whether it has a source or not.
        heading = _("Exercice : {title}").format(title=_(exercise.title))
        section += nodes.title("", heading, translatable=False)
        section += [self.paragraph(_(message)) for message in exercise.story]
        section += text(_("Complétez ce code :"), "lead")
        given = self.derived(lambda translate: without_story(starter(exercise, translate)))
        section += nodes.container("", given, classes=["starter"])
        section += self.workbench(exercise)
        section += text(_("Votre réponse doit respecter ces règles :"), "lead")
        section += nodes.enumerated_list(
            "", *(nodes.list_item("", self.paragraph(_(check.rule))) for check in exercise.checks), classes=["rules"]
        )
        section += text(_("Avec la réponse de référence, on obtient cette figure :"), "lead")
        section += self.drawn(path)
        answer = self.derived(lambda translate: without_story(solution(exercise, translate)))
        section += details("solution", _("Voir le corrigé"), answer)
        with self.blaming(twin):
            professional = self.derived(lambda translate: translated(twin.read_text(encoding="utf-8"), translate))
        section += details(
            "professional",
            _("Voir le jumeau professionnel"),
            self.paragraph(_("Les mêmes fonctions avec la bibliothèque du métier ; les mêmes contrôles passent.")),
            professional,
        )
        section += details(
            "own-machine",
            _("Faire l’exercice sur votre machine"),
            self.paragraph(_("Créez le fichier, complétez-le, puis contrôlez-le :")),
            code(f"course start {name}\ncourse check {name}.py\n", "console"),
        )
        if exercise.data:
            with self.blaming(path):
                section += self.sources(exercise)
        return [section]

    def derived(self, source: Callable[[Translate], str]) -> nodes.literal_block:
        """Code whose prose `source` translates with what it is given."""
        translate, noted = self.noting()
        block = code(source(translate))
        block["classes"] += noted
        return block

    def read(self, path: Path) -> Exercise:
        """Read the exercise; what breaks its rules is an error of the page."""
        try:
            exercise = Exercise.read(path)
        except BrokenExercise as error:
            raise self.error(str(error)) from error
        if faults := lint(exercise):
            raise self.error("\n".join(f"{path}:{line}: {sentence}" for line, _code, sentence in faults))
        return exercise

    def workbench(self, exercise: Exercise) -> nodes.Node:
        """Where the exercise is answered in the page. What the browser keeps bears the version of the exercise."""
        _ = self.translate
        # A mended sentence sets nobody's code aside.
        version = hashlib.sha256(without_prose(starter(exercise)).encode()).hexdigest()[:12]
        values = {"name": exercise.name, "title": _(exercise.title), "version": version, "files": exercise.data}
        return raw(piece("workbench", _, limit=f"{LIMIT:g}", **values))

    def sources(self, exercise: Exercise) -> nodes.Node:
        """Where the data come from, their licence and their checksum."""
        _, code = self.translate, self.language.code
        sets = [dataset(name) for name in exercise.data]
        entries = [
            (_("Fichier"), _(", ").join(noted(item.name, size(item, code), code) for item in sets)),
            (_("Contenu"), " ".join(_(item.title) for item in sets)),
            (_("Source"), " · ".join(item.source for item in sets)),
            (_("Licence d’utilisation"), " ".join(_(item.licence) for item in sets)),
            (_("Empreinte SHA-256"), _(", ").join(item.sha256 for item in sets)),
        ]
        return details("data-sources", _("D’où viennent les données"), definitions(entries, "data-set", foreign=True))


def code(source: str, language: str = "python") -> nodes.literal_block:
    return nodes.literal_block(source, source, language=language)


def setup(app: Sphinx) -> None:
    app.connect("config-inited", check_catalogues)
    app.add_directive("exercise", ExerciseDirective)
    app.add_directive("picture", PictureDirective)
