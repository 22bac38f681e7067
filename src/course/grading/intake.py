"""What a class handed in, as submissions: found by looking, whatever platform it comes from."""

import io
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import groupby
from pathlib import Path

from course.grading import archive, folder, neutral, tongue
from course.grading.answers import Answer, answers, named, suffix, whole
from course.grading.found import Found
from course.grading.listing import listed
from course.grading.place import Place, place
from course.grading.sourcetext import Unreadable
from course.grading.students import order as by_name
from course.grading.submission import Submission
from course.interface import _

LARGEST_ZIP = 20_000_000  # bytes of an archive that a student handed in
NESTED = 2  # archives one in the other: that of the class, those of the students
TOTAL_ZIP = 60_000_000  # bytes read from it
PROGRESS = "progression"  # the name that the site's page gives
Placed = tuple[Place, Found]


def submissions(path: Path, *, exercises: list[str], language: str = "") -> Iterator[Submission]:
    """Each answer to one of these exercises that the folder, the archive or the file at `path` holds.

    A student at a time; for each, one submission an exercise, in the order of `exercises`. A file that counts for
    nothing, of an unknown name or replaced by a later attempt, is a submission to the exercise "" that says so. The
    last attempt is that of the highest number (`x (1).py`, `x-1.py`, Canvas's own), else of the latest date, else of
    the last name; what cannot be read gives way to what can, and a file of another name to that of the exercise.
    `language` is for the students whose files tell none. Raises Unusable.
    """
    with ExitStack() as stack:
        files, owner = listed(path, stack)
        placed = [(where(file, exercises), file) for file in files]
        if any(one.student for one, _file in placed):
            owner = ""
        for group in students(placed):
            for same in students(expanded(group)):
                yield from of_student(same, owner, exercises, language)


def where(file: Found, exercises: list[str]) -> Place:
    """The place of a file; its student is "" where only the name of what holds all could tell."""
    name = file.parts[-1]
    if suffix(name) == ".zip":  # an archive is a folder
        return place((*file.parts, name))
    found = place(file.parts)
    is_hers = suffix(name) in (".json", ".ipynb") and found.stem != PROGRESS and not named(found.stem, exercises)
    if is_hers and not found.student:
        return Place(name.rpartition(".")[0], "", name)
    return found


def students(placed: Iterable[Placed]) -> Iterator[list[Placed]]:
    """The files of each student, by name."""
    ordered = sorted(placed, key=lambda one: (*key(one), one[1].parts))
    return (list(group) for _key, group in groupby(ordered, key=key))


def key(placed: Placed) -> tuple:
    """Who a file is of, and her place among the students."""
    return by_name(neutral.name(placed[0].student), placed[0].identity)


def expanded(placed: list[Placed]) -> Iterator[Placed]:
    """The files of a student, those of her archives among them."""
    for found, file in placed:
        if suffix(file.parts[-1]) != ".zip" or file.problem:
            yield found, file
            continue
        try:
            if sum(suffix(part) == ".zip" for part in file.parts) > NESTED:
                raise Unreadable(_("Ces archives sont trop profondément imbriquées."))
            inner = list(archive.files(io.BytesIO(whole(file, LARGEST_ZIP)), archive.Budget(TOTAL_ZIP)))
        except (Unreadable, archive.BadArchive) as error:
            yield found, folder.refused(file.parts, str(error))
        else:
            moved = (Found((*file.parts, *one.parts), one.read, one.modified, one.problem) for one in inner)
            yield from expanded([(place(one.parts), one) for one in moved])


def of_student(placed: list[Placed], owner: str, exercises: list[str], language: str) -> Iterator[Submission]:
    """The submissions of one student, whose files these are."""
    student = neutral.name(placed[0][0].student or owner)
    identity = placed[0][0].identity
    given = [
        ((one.attempt, answer.saved, rank), answer)
        for rank, (one, file) in enumerate(placed)
        for answer in answers(one, file, exercises)
    ]
    spoken = next((one.language for _order, one in sorted(given, reverse=True, key=order) if one.language), "")
    spoken = spoken or tongue.language_of(one.source for _order, one in given if one.source) or language
    for answer in chosen(given, exercises, bool(student)):
        yield Submission(student, answer.exercise, answer.source, answer.problem, spoken, identity)
    if student and not identity and (problem := mixed([one for one, _file in placed])):
        yield Submission(student, "", None, problem, spoken)


def mixed(places: list[Place]) -> str:
    """What is to be told of progress files that all bear the name the page gives, in one folder: whose is which?"""
    names = [one.name for one in places if one.stem == PROGRESS and suffix(one.name) == ".json"]
    if len(names) < 2:
        return ""
    message = _(
        "{files} : ces progressions comptent comme celles d’une seule personne. Si elles sont de plusieurs, donnez à "
        "chaque fichier le nom de la sienne, et corrigez à nouveau."
    )
    return message.format(files=", ".join(map(neutral.name, names)))


def order(given: tuple[tuple, Answer]) -> tuple:
    """What the last of several attempts is known by: one that can be run, and then one that is named, comes last."""
    return given[1].source is not None, given[1].is_named, *given[0]


def chosen(given: list[tuple[tuple, Answer]], exercises: list[str], has_student: bool) -> Iterator[Answer]:
    """The answer that counts for each exercise, then what counts for nothing, each with why."""
    rest = [answer for _order, answer in given if not answer.exercise]
    for name in exercises if has_student else ():
        found = sorted((one for one in given if one[1].exercise == name), key=order)
        *others, last = [answer for _order, answer in found] or [None]
        if last:
            yield last
        for other in others:
            why = _("{exercise} : une tentative plus récente la remplace.")
            rest.append(Answer("", None, other.problem or why.format(exercise=name)))
    if not has_student:
        lost = dict.fromkeys(one.problem or nobody(one) for _order, one in given if one.exercise)
        rest += [Answer("", None, problem) for problem in lost]
    yield from sorted(rest, key=lambda answer: answer.problem)


def nobody(answer: Answer) -> str:
    """Why a file counts for nobody: once, however many answers it holds."""
    message = _(
        "{file} : ce fichier n’est dans le dossier de personne. Mettez-le dans un dossier au nom de la personne ; une "
        "progression peut aussi prendre ce nom elle-même."
    )
    return message.format(file=answer.file)
