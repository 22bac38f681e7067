"""The Sphinx extension of the course: its directives, its theme, and small repairs of what it stands on."""

from sphinx.application import Sphinx

from course.sphinxext import directives, fast_translation, mathml, theme


def setup(app: Sphinx) -> dict[str, bool]:
    for part in (fast_translation, mathml, directives, theme):
        part.setup(app)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
