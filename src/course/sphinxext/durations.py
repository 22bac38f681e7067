"""How long lessons and exercises take: said in the lesson's box of objectives, and added up in plans.

A page says it in its front matter (`minutes: 45`, the exercises not counted), an exercise in its option `:minutes:`.
"""

from collections.abc import Iterable

from babel import Locale
from babel.lists import format_list
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util import logging

from course.sphinxext.draft import speech
from course.sphinxext.elements import text
from course.sphinxext.units import spelled

KEY = "minutes"  # in the metadata of a page, as MyST reads its front matter
EXERCISES = "exercise_minutes"
HOURS_FROM = 120  # minutes: "90 minutes" is read more easily than "1 hour and 30 minutes"

logger = logging.getLogger(__name__)


def note_minutes(env: BuildEnvironment, exercise: str, minutes: int) -> None:
    """Note how long an exercise of the page being read takes."""
    env.metadata[env.docname].setdefault(EXERCISES, {})[exercise] = minutes


def lesson_minutes(env: BuildEnvironment, docname: str) -> int:
    """Minutes that the page takes without its exercises; 0 when it does not say."""
    said = str(env.metadata.get(docname, {}).get(KEY, ""))
    return int(said) if said.isdecimal() else 0


def exercise_minutes(env: BuildEnvironment, docname: str) -> dict[str, int]:
    """Minutes of each exercise of a page that says them, in the order of the page."""
    return env.metadata.get(docname, {}).get(EXERCISES, {})


def duration(minutes: int, code: str) -> str:
    """A number of minutes, spelled in a language: hours and minutes from two hours on; a dash for none."""
    hours, rest = divmod(minutes, 60) if minutes >= HOURS_FROM else (0, minutes)
    parts = [(hours, "duration-hour"), (rest, "duration-minute")]
    # Chinese sets hours and minutes side by side. Babel has no whole pattern of measures for some other languages.
    side_by_side = Locale.parse(code).list_patterns.get("unit-short", {}).get("2") == "{0}{1}"
    said = [spelled(value, unit, code) for value, unit in parts if value] or ["—"]
    return format_list(said, "unit-short" if side_by_side else "standard", locale=code)


def objectives(doctree: nodes.document) -> Iterable[nodes.admonition]:
    """The boxes that say what the learner will be able to do."""
    return (box for box in doctree.findall(nodes.admonition) if "objectives" in box["classes"])


def check(app: Sphinx, doctree: nodes.document) -> None:
    """Tell of a page whose minutes are no number: it would say nothing, and no plan would have it."""
    said = app.env.metadata[app.env.docname].get(KEY)
    if said is not None and not lesson_minutes(app.env, app.env.docname):
        logger.warning("%s: %s: this is no number of minutes", KEY, said, location=app.env.docname)


def say(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Say in the lesson's box how long it takes, after what the learner will be able to do."""
    minutes, own = lesson_minutes(app.env, docname), exercise_minutes(app.env, docname)
    if not minutes:
        return
    _, code = speech(app.env, docname), app.config.language
    spent = {"lesson": duration(minutes, code), "exercises": duration(sum(own.values()), code)}
    sentence = _("Durée : {lesson}, puis {exercises} pour les exercices.") if own else _("Durée : {lesson}.")
    for box in objectives(doctree):
        last = box.first_child_matching_class(nodes.bullet_list)
        place = len(box) if last is None else last + 1
        box.insert(place, text(sentence.format(**spent), "duration"))


def setup(app: Sphinx) -> None:
    app.connect("doctree-read", check)
    app.connect("doctree-resolved", say)
