"""The answers that a file holds, whatever its kind: Python, a notebook, the progress that the site's page writes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePath

from course import handin, notebook
from course.grading import neutral, tongue
from course.grading.found import Found
from course.grading.place import Place
from course.grading.sourcetext import LONGEST, Unreadable, checked, decoded, too_long
from course.interface import _


@dataclass(frozen=True)
class Answer:
    """What a file says of one exercise.

    exercise: "" when the file is of none; source: None when there is nothing to run, and then `problem` says why, and
    of which file; language: what the file itself declares, or ""; saved: seconds, for comparison only; is_named: the
    file bears the name of the exercise, or says it; file: its name, to be shown.
    """

    exercise: str
    source: str | None
    problem: str = ""
    language: str = ""
    saved: float = 0.0
    is_named: bool = True
    file: str = ""


def answers(place: Place, file: Found, exercises: list[str]) -> Iterator[Answer]:
    """Each answer to one of these exercises; what is none is given too, with its problem. Raises nothing."""
    read = KINDS.get(suffix(place.name))
    try:
        if file.problem:
            raise Unreadable(file.problem)
        if place.typed:
            raise Unreadable(_("Ce texte a été tapé dans la page de la plateforme : ce n’est pas un fichier remis."))
        if not read:
            raise Unreadable(_("Ce n’est ni un fichier Python, ni un carnet, ni une progression du cours."))
        given = [replace(one, saved=one.saved or file.modified) for one in read(place, file, exercises)]
    except (Unreadable, handin.BadHandIn, notebook.BadNotebook) as error:
        is_answer = suffix(place.name) in (".py", ".ipynb") and not place.typed
        # The other two name the file.
        problem = labelled(place, str(error)) if isinstance(error, Unreadable) else str(error)
        given = [Answer(named(place.stem, exercises) if is_answer else "", None, problem, saved=file.modified)]
    for one in given:
        yield replace(one, file=neutral.name(place.name))


def labelled(place: Place, problem: str) -> str:
    """The problem, after the name of its file."""
    return _("{file} : {problem}").format(file=neutral.name(place.name), problem=problem)


def python(place: Place, file: Found, exercises: list[str]) -> Iterator[Answer]:
    """The answer of a file of Python: its exercise is told by its name, else by the docstring of its starter."""
    source = written(decoded(whole(file, LONGEST)))
    if name := named(place.stem, exercises):
        yield Answer(name, source)
    elif name := named(tongue.exercise_of(source), exercises):
        yield Answer(name, source, is_named=False)
    else:
        yield Answer("", None, labelled(place, _("Ce nom n’est celui d’aucun exercice demandé.")))


def cells(place: Place, file: Found, exercises: list[str]) -> Iterator[Answer]:
    """The answers of a notebook: its tagged cells."""
    content = whole(file, notebook.LARGEST_FILE)
    found = notebook.answers_in(content, PurePath(neutral.name(place.name)))
    if not found:
        raise Unreadable(_("Ce carnet n’a pas de cellule de réponse."))
    for name, text in found.items():
        yield asked(name, text, exercises, place)


def progress(place: Place, file: Found, exercises: list[str]) -> Iterator[Answer]:
    """The answers of a progress file; one that is damaged does not keep the others from counting."""
    path = PurePath(neutral.name(place.name))
    data = handin.parsed(path, whole(file, handin.LARGEST_FILE))
    listed, language = handin.exercises_of(path, data), handin.language_of(data)
    for name, value in sorted(listed.items()):
        try:
            one = handin.answer_of(path, name, value)
        except handin.BadHandIn as error:
            yield Answer(named(name, exercises), None, str(error), language)
        else:
            given = asked(name, one.code, exercises, place)
            yield replace(given, language=language, saved=one.saved.timestamp())


KINDS: dict[str, Callable[[Place, Found, list[str]], Iterator[Answer]]] = {
    ".py": python,
    ".ipynb": cells,
    ".json": progress,
}


def asked(name: str, text: str, exercises: list[str], place: Place) -> Answer:
    """The answer to the exercise that a notebook or a progress file names."""
    if name not in exercises:
        message = _("« {name} » n’est le nom d’aucun exercice demandé.")
        return Answer("", None, labelled(place, message.format(name=neutral.name(name))))
    try:
        return Answer(name, written(checked(text)))
    except Unreadable as error:
        return Answer(name, None, labelled(place, str(error)))


def written(text: str) -> str:
    """The same text. Raises Unreadable where there is none."""
    if not text.strip():
        raise Unreadable(_("Il n’y a rien d’écrit."))
    return text


def whole(file: Found, limit: int) -> bytes:
    """The content of a file. Raises Unreadable when it is longer than `limit` bytes."""
    content = file.read(limit + 1)
    if len(content) > limit:
        raise Unreadable(too_long(limit))
    return content


def named(stem: str, exercises: list[str]) -> str:
    """The exercise of this name, hyphens, spaces and capitals apart; or ""."""
    name = stem.casefold().replace("-", "_").replace(" ", "_")
    return name if name in exercises else ""


def suffix(name: str) -> str:
    """The extension of a file's name, in lower case."""
    return PurePath(name.rpartition("/")[2]).suffix.lower()
