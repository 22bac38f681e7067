"""`course build` and a language that is not complete."""

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from click.testing import CliRunner
from pairing import markdown
from previewing import course, edit, write_project

from course.commands import completeness
from course.commands.completeness import LEFT
from course.commands.site import build
from course.translation.finding import Finding
from course.translation.gate import findings_in


@pytest.mark.parametrize("code", LEFT)
def test_in_ci_it_is_refused(monkeypatch, code):
    """Under `CI=true`, a language with anything left is not built: one sentence names it and the command to run."""
    findings = [Finding(Path("locales/ar/LC_MESSAGES/role.po"), 3, one, "") for one in (code, code, "form")]
    monkeypatch.setattr("course.translation.gate.check", lambda codes: findings)
    monkeypatch.setattr("course.site.build.build", lambda: pytest.fail("built"))
    done = CliRunner().invoke(build, env={"CI": "true"})
    assert done.exit_code == 1 and done.stdout == ""
    (sentence,) = done.stderr.splitlines()
    assert "العربية" in sentence and "(messages restants : 2)" in sentence and "course translate todo ar" in sentence


def test_in_ci_what_is_complete_is_built(monkeypatch):
    """Under `CI=true`, a fault that leaves nothing untranslated does not stop the publication: the tests see it."""
    findings = [Finding(Path("locales/ar/LC_MESSAGES/role.po"), 3, one, "") for one in ("form", "number")]
    monkeypatch.setattr("course.translation.gate.check", lambda codes: findings)
    monkeypatch.setenv("CI", "true")
    completeness.tell_incomplete()


def test_elsewhere_it_is_a_warning(tmp_path, monkeypatch, capsys):
    """Out of CI the build goes on, and a sentence says what is left."""
    monkeypatch.setenv("CI", "false")
    monkeypatch.setattr(completeness, "unfinished", lambda: {"ar": 4})
    completeness.tell_incomplete()
    (sentence,) = capsys.readouterr().err.splitlines()
    assert "(messages restants : 4)" in sentence and "course translate todo ar" in sentence


def test_of_a_whole_course(tmp_path):
    """A course with a stale title and an empty message: refused in CI before anything is built, counted elsewhere."""
    root = write_project(tmp_path)
    (root / "locales" / "ar").rename(root / "ar")
    done = course(root, "build", CI="true")
    assert done.returncode == 1 and not (root / "build" / "html").exists()
    (sentence,) = done.stderr.splitlines()
    assert "English" in sentence and "course translate todo en" in sentence
    edit(root, "exercises", "Vérifier", text="Check")
    assert "English" in course(root, "build").stderr



@pytest.mark.parametrize("data", [b"\n", b'msgid "\x7f"\n', b"<<<<<<< HEAD\n", b'msgid "\xe9"\n'])
def test_a_file_of_which_nothing_more_is_said(tmp_path, data):
    """A catalogue that the gate does not read further, damaged or empty, leaves its page in French: it counts."""
    (tmp_path / "role.po").write_bytes(data)
    template = Catalog()
    template.add("Le métier")
    found = findings_in(tmp_path / "role.po", Path("role.po"), "es", "role", template, markdown())
    assert {finding.code for finding in found} & set(LEFT)
