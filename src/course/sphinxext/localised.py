"""A directive whose words come from the `exercises` catalogue.

They arrive translated and are kept out of the page's own catalogue: a node without `source` is no message for Sphinx.
"""

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.errors import ExtensionError
from sphinx.util.docutils import SphinxDirective

from course.datasets import DATA, EXERCISES
from course.exercise import Translate
from course.languages import LOCALES, SOURCE, Language, catalogue, languages
from course.picture import EXAMPLES, picture
from course.sphinxext import seal
from course.sphinxext.draft import is_draft, speech
from course.sphinxext.elements import details, raw
from course.translation.kept import kept


class Localised(SphinxDirective):
    """One argument, no content; what an author's file does wrong is an error of the page."""

    required_arguments = 1
    has_content = False

    @property
    def language(self) -> Language:
        return Language(self.config.language)

    def translate(self, message: str) -> str:
        return speech(self.env, self.env.docname)(message)

    def noting(self) -> tuple[Translate, list[str]]:
        """What translates a text that can hold no element, such as code, and the classes that it gives the whole."""
        noted: list[str] = []

        def translate(message: str) -> str:
            text = self.translate(message)
            noted.extend(name for name in seal.told_by(text) if name not in noted)
            return seal.bare(text)

        return translate, noted

    def depends_on(self, *paths: Path) -> None:
        """Have the page rebuilt when one of these files changes, or the catalogue of its language.

        A draft sees by itself which messages have changed.
        """
        catalogues = [] if is_draft(self.config) else [catalogue(self.language.code, "exercises")]
        for path in (*paths, *catalogues):
            # Sphinx reads a page again at each build as long as a file it depends on is not there.
            if path.exists():
                self.env.note_dependency(str(path))

    def example(self, what: str) -> Path:
        """The file of `docs/examples` that the argument names; the page depends on it. `what` says what it draws."""
        path = EXAMPLES / f"{self.arguments[0]}.py"
        if not path.exists():
            raise self.error(f"there is no {what} {path.name} in docs/examples")
        # It may use the files beside it, what the exercises compute, and their data.
        self.depends_on(*sorted([*EXAMPLES.glob("*.py"), *EXERCISES.glob("*.py"), *DATA.iterdir()]))
        return path

    @contextmanager
    def blaming(self, path: Path) -> Iterator[None]:
        """Turn what an author's file raises into an error of the page that names the file, and the line if any."""
        try:
            yield
        except Exception as error:
            lines = [step.lineno for step in traceback.extract_tb(error.__traceback__) if step.filename == str(path)]
            place = ":".join(map(str, [path, *lines[-1:]]))
            raise self.error(f"{place}: {type(error).__name__}: {error}") from error

    def paragraph(self, message: str, *classes: str) -> nodes.paragraph:
        """A translated paragraph, its Markdown read."""
        inline, _ = self.parse_inline(message)
        if any(isinstance(node, nodes.raw) for child in inline for node in child.findall(nodes.Element)):
            raise self.error(f"HTML has no place in a message: {message[:60]}")
        for node in (leaf for child in inline for leaf in child.findall(nodes.Element)):
            node.source = None
        return nodes.paragraph("", "", *inline, classes=list(classes))

    def drawn(self, path: Path) -> list[nodes.Node]:
        """The picture that the file's `figure` draws, and its table folded below."""
        translate, noted = self.noting()
        with self.blaming(path):
            drawing, table = picture(path, self.language, translate)
        _ = self.translate
        return [
            raw(f'<figure class="{" ".join(["exercise-figure", *noted])}">{drawing}</figure>'),
            details("figure-data", _("Les chiffres de la figure"), raw(table)),
        ]


def check_catalogues(app: Sphinx, config: Config) -> None:
    """Stop the build at the first catalogue of its language that cannot be read: Babel would skip what it cannot."""
    try:
        languages()
        for path in sorted((LOCALES / config.language).rglob("*.po")) if config.language != SOURCE else ():
            kept(path)
    except ValueError as error:
        raise ExtensionError(str(error)) from error
