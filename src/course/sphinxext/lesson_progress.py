"""The line of a lesson that says how many of its exercises are done."""

from sphinx.application import Sphinx

from course.sphinxext.draft import speech
from course.sphinxext.lessons import lesson
from course.sphinxext.pieces import piece
from course.sphinxext.progress import progress_pages


def lesson_progress(app: Sphinx, docname: str) -> str:
    """The line as HTML, with a link to the whole plan; "" for a page without exercises."""
    here = lesson(app.env, docname)
    if not here:
        return ""
    links = [app.builder.get_relative_uri(docname, page) for page in progress_pages(app.env)]
    return piece("lesson-progress", speech(app.env, docname), exercises=here.exercises, link=next(iter(links), ""))
