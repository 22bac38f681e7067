"""What the README promises can be done."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from course.languages import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
CONSOLE = "\n".join(re.findall(r"^```console\n(.*?)^```", README, re.MULTILINE | re.DOTALL))


def course(arguments: str, folder: Path) -> int:
    """The exit code of the command, typed in a folder."""
    command = [sys.executable, "-m", "course", *arguments.split()]
    return subprocess.run(command, cwd=folder, capture_output=True, check=False).returncode


def test_make_targets_exist():
    """Each `make` command of the README is a target of the Makefile."""
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    wanted = set(re.findall(r"^make (\w+)", CONSOLE, re.MULTILINE))
    assert wanted >= {"serve", "test"}
    assert wanted <= targets


def test_course_commands_run(tmp_path):
    """Each `course` command of the README that writes nothing here runs, in the order given."""
    commands = re.findall(r"^\.venv/bin/course ((?:list|start|check)[^#\n]*)", CONSOLE, re.MULTILINE)
    assert [command.split()[0] for command in commands] == ["list", "start", "check", "start"]
    assert [course(command, tmp_path) for command in commands] == [0, 0, 1, 0]


@pytest.mark.skipif(sys.platform != "linux", reason="this sandbox is Linux's")
@pytest.mark.release
def test_marking_commands_run(tmp_path):
    """Each command of the README that marks a class runs, and writes its reports."""
    commands = re.findall(r"^\.venv/bin/course ((?:doctor|grade|report)[^#\n]*)", CONSOLE, re.MULTILINE)
    course("start alert_threshold --to handed-in/lina", tmp_path)
    for number in (1, 2):
        course(f"grade handed-in --out part-{number}", tmp_path)
    assert [course(command, tmp_path) for command in commands] == [0, 1, 1]
    assert (tmp_path / "reports" / "report.html").exists()


@pytest.mark.parametrize("command", ["update", "todo", "status", "check", "format"])
def test_translators_commands_exist(command):
    """Each `course translate` command of the README exists."""
    assert f"course translate {command}" in README
    asked = [sys.executable, "-m", "course", "translate", command, "--help"]
    assert subprocess.run(asked, capture_output=True, check=False).returncode == 0


def test_tree_is_the_real_one():
    """Each entry of the README's tree is there."""
    entries = re.findall(r"^([\w/.]+/?)  +\S", README.split("## The tree")[1].split("## Licence")[0], re.MULTILINE)
    assert len(entries) > 6
    assert [entry for entry in entries if not (ROOT / entry).exists()] == []


def test_links_lead_somewhere():
    """Each link of the README to a file leads to one; the four guides are among them."""
    links = re.findall(r"\]\(([\w/.-]+)\)", README)
    assert {f"docs/guides/{path.name}" for path in ROOT.glob("docs/guides/*.md")} <= set(links)
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_pictures_are_there():
    """Each picture of the README is in the repository."""
    pictures = re.findall(r'src="([^"]+)"', README)
    assert pictures
    assert [picture for picture in pictures if not (ROOT / picture).exists()] == []


def test_locks_and_package_files_name_no_host():
    """Locks and package files hold hashes, and no address of a download."""
    folders = (ROOT / "tests" / "browser", ROOT / "src" / "course" / "web")
    files = [*ROOT.glob("requirements*.txt"), *(path for folder in folders for path in folder.glob("package*.json"))]
    assert len(files) == 6
    assert [path.name for path in files if "://" in path.read_text(encoding="utf-8")] == []
