"""Reports without names: numbers that stay, drawn by chance, and one file that says whose."""

from classroom import MARKING, a_class, verdict

from course.grading.gradetable import grade_table
from course.grading.pseudonyms import correspondence, numbered, read, without_names
from course.grading.reports import Wanted, write_all
from course.grading.results import Results, dumped
from course.grading.scale import Scale
from course.grading.students import students
from course.languages import Language

SEED = b"seed"


def test_no_name_is_left():
    """Neither name nor number of the platform is in what is written."""
    verdicts = [*a_class(), verdict("Zoé", "", problem="Zoé/x.py : inconnu", identity="7")]
    hidden = without_names(verdicts, numbered(verdicts, seed=SEED))
    text = dumped(Results(MARKING, tuple(hidden))) + grade_table(students(hidden), MARKING, Scale())
    assert not [name for name in ("Zoé", "بدر", '"Al"', '"7"') if name in text]
    assert sorted(one.name for one in students(hidden)) == ["001", "002", "003"]


def test_numbers_stay():
    """A student keeps her number from one marking to the next, and newcomers have numbers of their own."""
    verdicts = a_class()
    first = numbered(verdicts, seed=SEED)
    again = numbered([*verdicts, verdict("Bea"), verdict("Cy")], read(correspondence(first)))
    assert again.items() >= first.items()
    assert sorted(again.values()) == [1, 2, 3, 4, 5]


def test_order_is_drawn():
    """The order of the numbers is not that of the names, and differs from one class to another."""
    verdicts = [verdict(f"{letter}") for letter in "abcdefghijklmnopqrstuvwxyz"]
    orders = {tuple(numbered(verdicts)) for _ in range(3)}
    assert len(orders) == 3 and tuple(sorted(numbered(verdicts))) not in orders
    assert numbered(verdicts, seed=SEED) == numbered(verdicts[::-1], seed=SEED)


def test_correspondence_can_be_read():
    """The file is read again, names that look like formulas included."""
    numbers = numbered([verdict(name, identity="=1") for name in ("=1+1", "'=x", "a,b", "'b", "c\\x1b")], seed=SEED)
    assert read(correspondence(numbers)) == numbers


def test_numbers_drawn_anew_are_told(tmp_path):
    """The file that says whose each number is, moved away, lets the numbers change: that is told, once they do."""

    def told(names=False) -> list[str]:
        wanted = Wanted(Scale(), Language("fr"), names=names)
        return list(write_all(tmp_path, Results(MARKING, tuple(a_class())), wanted))

    assert told(names=True) == told() == told() == []
    (tmp_path / "names.csv").rename(tmp_path / "elsewhere.csv")
    (remark,) = told()
    assert "names.csv" in remark
    assert told() == []


def test_two_students_of_one_name():
    """Students of one name have two numbers."""
    verdicts = [verdict("A", identity="1"), verdict("A", identity="2")]
    assert len(students(without_names(verdicts, numbered(verdicts)))) == 2
