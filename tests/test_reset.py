"""`course reset`, and how files are written: whole, and never over what is there."""

import os

import pytest
from test_check_several import a_notebook
from test_cli import NAME, course
from test_start import exercise, files

from course import newfile
from course.notebook import answers
from course.starter import starter


def test_work_is_kept_beside(tmp_path):
    """The starter is put back; each time, what was written is kept under a name that is free, and named."""
    path = tmp_path / f"{NAME}.py"
    (tmp_path / f"{NAME}.2.py").write_text("older", encoding="utf-8")
    for text, kept in (("first", f"{NAME}.1.py"), ("second", f"{NAME}.3.py")):
        path.write_text(text, encoding="utf-8")
        done = course("reset", NAME, "--language", "fr", cwd=tmp_path)
        assert done.returncode == 0
        assert kept in done.stdout and (tmp_path / kept).read_text(encoding="utf-8") == text
        assert path.read_text(encoding="utf-8") == starter(exercise(NAME))
    assert (tmp_path / f"{NAME}.2.py").read_text(encoding="utf-8") == "older"


def test_starter_needs_no_reset(tmp_path):
    """A file that is the starter already is left, and no copy is made."""
    (tmp_path / f"{NAME}.py").write_text(starter(exercise(NAME)), encoding="utf-8")
    assert course("reset", NAME, "--language", "fr", cwd=tmp_path).returncode == 0
    assert files(tmp_path) == [f"{NAME}.py"]


def test_notebook_becomes_a_starter_again(tmp_path):
    """A notebook is reset as a notebook, and the copy that is kept is no answer of the folder."""
    (tmp_path / f"{NAME}.ipynb").write_text(a_notebook(NAME, "mine"), encoding="utf-8")
    assert course("reset", NAME, cwd=tmp_path).returncode == 0
    assert answers(tmp_path / f"{NAME}.1.ipynb") == {NAME: "mine"}
    assert "..." in answers(tmp_path / f"{NAME}.ipynb")[NAME]
    assert f"{NAME}.1" not in course("check", cwd=tmp_path).stderr


def test_folder_in_the_place_of_the_file(tmp_path):
    """A folder of that name is left, and told in one sentence."""
    (tmp_path / f"{NAME}.py").mkdir()
    done = course("reset", NAME, cwd=tmp_path)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr and os.listdir(tmp_path) == [f"{NAME}.py"]


@pytest.mark.parametrize("links", [True, False])
def test_new_file_never_replaces_one(tmp_path, monkeypatch, links):
    """A file, a folder or a link of that name is left, on a disk with links or without, and nothing else is left."""
    if not links:
        monkeypatch.setattr(newfile.os, "link", refuse)
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    for name in ("file", "folder", "link"):
        with pytest.raises(FileExistsError):
            newfile.write_new(tmp_path / name, b"ours")
    newfile.write_new(tmp_path / "new", b"ours")
    assert sorted(os.listdir(tmp_path)) == ["file", "folder", "link", "new"]
    assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"
    assert (tmp_path / "new").read_bytes() == b"ours"


@pytest.mark.parametrize("links", [True, False])
def test_file_that_appears_meanwhile_is_left(tmp_path, monkeypatch, links):
    """A file that another program writes at the same moment is left too."""
    real = newfile.beside

    def slow(path, content):
        part = real(path, content)
        path.write_text("theirs", encoding="utf-8")
        return part

    monkeypatch.setattr(newfile, "beside", slow)
    if not links:
        monkeypatch.setattr(newfile.os, "link", refuse)
    with pytest.raises(FileExistsError):
        newfile.write_new(tmp_path / "new", b"ours")
    assert os.listdir(tmp_path) == ["new"]
    assert (tmp_path / "new").read_text(encoding="utf-8") == "theirs"


def test_full_disk_leaves_the_file_as_it_was(tmp_path, monkeypatch):
    """When a file cannot be written whole, what was there stays, and no part of the new one is left."""
    (tmp_path / "work.py").write_text("mine", encoding="utf-8")
    monkeypatch.setattr(newfile.Path, "write_bytes", full)
    with pytest.raises(OSError, match="full"):
        newfile.replace(tmp_path / "work.py", b"ours")
    assert os.listdir(tmp_path) == ["work.py"]
    assert (tmp_path / "work.py").read_text(encoding="utf-8") == "mine"


def refuse(*_arguments):
    raise PermissionError("no links here")


def full(path, content):
    path.write_text("half", encoding="utf-8")
    raise OSError("disk full")
