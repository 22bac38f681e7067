"""The Sphinx extension of the course: its directives, its theme, and small repairs of what it stands on."""

from sphinx.application import Sphinx

from course.sphinxext import (
    directives,
    elements,
    extraction,
    fast_translation,
    mathml,
    quiz,
    theme,
    translated_literals,
)

PARTS = (translated_literals, fast_translation, mathml, elements, directives, quiz, theme, extraction)


def setup(app: Sphinx) -> dict[str, bool]:
    for part in PARTS:
        part.setup(app)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
