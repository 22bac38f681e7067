"""Which row of a class list is which student: by number, address, login or name, never by guess."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import permutations

from course.grading.headings import folded
from course.grading.sheet import Row
from course.grading.students import Student

MOST_WORDS = 5  # words of a name whose orders are all tried


def matched(
    students: list[Student], rows: list[Row], columns: dict[str, int]
) -> tuple[dict[int, Student], list[tuple[Student, bool]]]:
    """The student of each row, by its rank; and those of no row, each with whether several rows could be hers.

    The ways to tell are tried from the surest to the least sure, and the first that finds rows decides. A row that
    two students could have is given to neither.
    """
    ways = {way: index(rows, columns, way) for way in WAYS}
    claims: dict[int, list[Student]] = defaultdict(list)
    lost = []
    for student in students:
        found = next((ranks for way in WAYS if (ranks := ways[way].get(sought(student, way)))), set())
        if len(found) == 1:
            claims[next(iter(found))].append(student)
        else:
            lost.append((student, bool(found)))
    for rivals in claims.values():
        if len(rivals) > 1:
            lost += [(student, True) for student in rivals]
    return {rank: rivals[0] for rank, rivals in claims.items() if len(rivals) == 1}, lost


def sought(student: Student, way: str) -> str:
    """What a row must say, in this way, to be the student's."""
    if way == "identifier":
        return student.identity
    if way == "fullname":
        return " ".join(sorted(words(student.name)))
    if way == "glued":
        return "".join(words(student.name))
    return folded(student.name)


def index(rows: list[Row], columns: dict[str, int], way: str) -> dict[str, set[int]]:
    """The ranks of the rows by what they say in this way."""
    found = defaultdict(set)
    for rank, row in enumerate(rows):
        for text in told(row, columns, way):
            if text:
                found[text].add(rank)
    return found


def told(row: Row, columns: dict[str, int], way: str) -> Iterator[str]:
    """What a row says in this way."""

    def cell(role: str) -> str:
        rank = columns.get(role, len(row.cells))
        return row.cells[rank] if rank < len(row.cells) else ""

    names = {" ".join(sorted(words(name))) for name in (cell("fullname"), f"{cell('first')} {cell('last')}")}
    match way:
        case "identifier":  # « Participant 12345 », in one language or another
            digits = cell("identifier")[len(cell("identifier").rstrip("0123456789")) :]
            yield digits
        case "fullname":
            yield from names
        case "glued":  # Canvas: « lastnamefirstname »
            for name in names:
                if 1 < len(name.split()) <= MOST_WORDS:
                    yield from {"".join(order) for order in permutations(name.split())}
        case "mailbox":
            yield folded(cell("email").partition("@")[0])
        case _:
            yield folded(cell(way))


def words(name: str) -> list[str]:
    """The words of a name, accents and capitals apart."""
    return "".join(sign if sign.isalnum() else " " for sign in folded(name)).split()


WAYS = ("identifier", "idnumber", "email", "username", "fullname", "mailbox", "glued")
