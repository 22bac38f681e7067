"""`{instructor}`: what helps whoever teaches a lesson, folded so that it is in nobody else's way."""

from docutils import nodes
from sphinx.application import Sphinx

from course.sphinxext.elements import details
from course.sphinxext.localised import Localised


class InstructorDirective(Localised):
    """A note for instructors. Its title is the same everywhere; its text is the page's."""

    required_arguments = 0
    has_content = True

    def run(self) -> list[nodes.Node]:
        self.assert_has_content()
        self.depends_on()
        _ = self.translate
        return [details("instructor", _("Pour qui enseigne"), *self.parse_content_to_nodes())]


def setup(app: Sphinx) -> None:
    app.add_directive("instructor", InstructorDirective)
