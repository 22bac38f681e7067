"""The Sphinx extension of the course: its directives, its theme, and small repairs of what it stands on."""

from sphinx.application import Sphinx

from course.sphinxext import directives, elements, fast_translation, mathml, theme, translated_literals


def setup(app: Sphinx) -> dict[str, bool]:
    for part in (translated_literals, fast_translation, mathml, elements, directives, theme):
        part.setup(app)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
