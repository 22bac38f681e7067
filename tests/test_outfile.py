"""Reports are written whole or not at all."""

import os

import pytest
from classroom import verdict

from course.grading.outfile import page_name, written
from course.grading.students import students


def test_written_whole(tmp_path):
    """A text is written as it is, in UTF-8, its folder made; nothing is left beside it."""
    path = written(tmp_path / "out" / "pages", "a.csv", "é\r\n")
    assert path.read_bytes() == "é\r\n".encode()
    assert os.listdir(path.parent) == ["a.csv"]
    assert written(path.parent, "a.csv", b"new").read_bytes() == b"new"


@pytest.mark.parametrize("failing", ["os.fsync", "os.replace"])
def test_earlier_report_stays(tmp_path, monkeypatch, failing):
    """When the disk fails, the earlier report is whole and nothing is left beside it."""
    written(tmp_path, "a.csv", "old")

    def fail(*_arguments):
        raise OSError(28, "full")

    monkeypatch.setattr(f"course.grading.outfile.{failing}", fail)
    with pytest.raises(OSError, match="full"):
        written(tmp_path, "a.csv", "new")
    assert (tmp_path / "a.csv").read_text() == "old" and os.listdir(tmp_path) == ["a.csv"]


def test_link_is_replaced_and_not_followed(tmp_path):
    """A link that stands at the report's name is replaced: what it leads to is not written over."""
    (tmp_path / "precious").write_text("mine")
    (tmp_path / "a.csv").symlink_to(tmp_path / "precious")
    written(tmp_path, "a.csv", "new")
    assert (tmp_path / "precious").read_text() == "mine" and (tmp_path / "a.csv").read_text() == "new"


@pytest.mark.parametrize("name", ["../a", "a/b", "..", ".", "", "a\\b", "a\0"])
def test_name_leaves_no_folder(tmp_path, name):
    """A name that would leave the folder is refused."""
    with pytest.raises(ValueError, match="no name"):
        written(tmp_path, name, "x")


@pytest.mark.parametrize(
    "name", ["Zoé", "بدر الدين", "../../etc", "a/b\\c", "CON", "x" * 400, "é" * 300, "-rf", "李", ""]
)
def test_name_of_a_student_s_page(tmp_path, name):
    """A student's page has a name that says whose, and that every file system takes."""
    (student,) = students([verdict(name)])
    written(tmp_path, page_name(student), "x")
    assert os.listdir(tmp_path) == [page_name(student)]
    assert not page_name(student).startswith((".", "-"))


def test_pages_of_two_students():
    """Students of one name, or of names written alike, have two pages."""
    found = students([verdict("A", identity="1"), verdict("A", identity="2"), verdict("a b"), verdict("a-b")])
    assert len({page_name(one).casefold() for one in found}) == 4
