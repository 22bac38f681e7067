"""`{exercise}` and `{picture}`: what a lesson embeds besides its text.

The words of exercises and pictures come from the `exercises` catalogue, so they arrive translated and are kept
out of the page's own catalogue: a node without `source` is no message for Sphinx.
"""

from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from course.datasets import dataset
from course.exercise import BrokenExercise, Exercise
from course.languages import ROOT, Language, catalogue, translations
from course.picture import picture
from course.sphinxext.elements import definitions, details, raw, text
from course.starter import solution, starter, translated, without_story

EXERCISES = ROOT / "src" / "exercises"
EXAMPLES = ROOT / "docs" / "examples"


class Localised(SphinxDirective):
    """A directive whose words come from the `exercises` catalogue."""

    required_arguments = 1
    has_content = False

    @property
    def language(self) -> Language:
        return Language(self.config.language)

    def translate(self, message: str) -> str:
        return translations(self.language.code).gettext(message)

    def depends_on(self, *paths: Path) -> None:
        """Have the page rebuilt when one of these files changes, or the catalogue of its language."""
        for path in (*paths, catalogue(self.language.code, "exercises")):
            self.env.note_dependency(str(path))

    def paragraph(self, message: str, *classes: str) -> nodes.paragraph:
        """A translated paragraph, its Markdown read."""
        inline, _ = self.parse_inline(message)
        for node in (leaf for child in inline for leaf in child.findall(nodes.Element)):
            node.source = None
        return nodes.paragraph("", "", *inline, classes=list(classes))

    def drawn(self, path: Path) -> list[nodes.Node]:
        """The picture that the file's `figure` draws, and its table folded below."""
        drawing, table = picture(path, self.language, self.translate)
        _ = self.translate
        return [
            raw(f'<figure class="exercise-figure">{drawing}</figure>'),
            details("figure-data", _("Les chiffres de la figure"), raw(table)),
        ]


class PictureDirective(Localised):
    """A picture computed from the file of this name in `docs/examples`."""

    def run(self) -> list[nodes.Node]:
        path = EXAMPLES / f"{self.arguments[0]}.py"
        if not path.exists():
            raise self.error(f"there is no picture {path.name} in docs/examples")
        self.depends_on(path)
        return self.drawn(path)


class ExerciseDirective(Localised):
    """An exercise: story, starter, rules, data, picture of the result, solution and professional twin."""

    def run(self) -> list[nodes.Node]:
        name = self.arguments[0]
        path, twin = EXERCISES / f"{name}.py", EXERCISES / "professional" / f"{name}.py"
        self.depends_on(path, twin)
        try:
            exercise = Exercise.read(path)
        except BrokenExercise as error:
            raise self.error(str(error)) from error
        _ = self.translate
        section = nodes.section(ids=[nodes.make_id(f"exercise-{name}")], classes=["exercise"])
        self.state.document.note_explicit_target(section, section)
        section += nodes.title("", _("Exercice : {title}").format(title=_(exercise.title)))
        section += [self.paragraph(_(message)) for message in exercise.story]
        section += text("p", _("Complétez ce code :"), "lead")
        section += code(without_story(starter(exercise, _)))
        section += text("p", _("Votre réponse doit respecter ces règles :"), "lead")
        section += nodes.enumerated_list(
            "", *(nodes.list_item("", self.paragraph(_(check.rule))) for check in exercise.checks), classes=["rules"]
        )
        section += text("p", _("Sur votre machine, créez le fichier, complétez-le, puis contrôlez-le :"), "lead")
        section += code(f"course start {name}\ncourse check {name}.py\n", "console")
        section += text("p", _("Avec la réponse de référence, on obtient cette figure :"), "lead")
        section += self.drawn(path)
        section += details("solution", _("Voir le corrigé"), code(without_story(solution(exercise, _))))
        section += details(
            "professional",
            _("Voir le jumeau professionnel"),
            self.paragraph(_("Les mêmes fonctions avec la bibliothèque du métier ; les mêmes contrôles passent.")),
            code(translated(twin.read_text(encoding="utf-8"), _)),
        )
        section += self.sources(exercise)
        return [section]

    def sources(self, exercise: Exercise) -> nodes.Node:
        """Where the data come from, their licence and their checksum."""
        _ = self.translate
        sets = [dataset(name) for name in exercise.data]
        entries = [
            (_("Fichier"), ", ".join(f"{item.name} ({item.size})" for item in sets)),
            (_("Contenu"), " ".join(_(item.title) for item in sets)),
            (_("Source"), " ; ".join(item.source for item in sets)),
            (_("Licence"), " ; ".join(_(item.licence) for item in sets)),
            (_("Empreinte SHA-256"), ", ".join(item.sha256 for item in sets)),
        ]
        return details("data-sources", _("D’où viennent les données"), definitions(entries, "data-set"))


def code(source: str, language: str = "python") -> nodes.literal_block:
    return nodes.literal_block(source, source, language=language)


def setup(app: Sphinx) -> None:
    app.add_directive("exercise", ExerciseDirective)
    app.add_directive("picture", PictureDirective)
