"""Building again and again: what a build remembers of the one before."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from course.languages import ROOT


@pytest.fixture(scope="module")
def built(tmp_path_factory, web_packages) -> Path:
    """A copy of the course with one small French page, built once: the runtime of the site takes long to write."""
    root = tmp_path_factory.mktemp("built")
    shutil.copytree(ROOT / "src", root / "src", ignore=shutil.ignore_patterns("__pycache__", "node_modules"))
    (root / "src/course/web/node_modules").symlink_to(web_packages)
    shutil.copytree(ROOT / "locales" / "fr", root / "locales" / "fr")
    for name in ("conf.py", "pyproject.toml", "locales/glossary.csv"):
        shutil.copyfile(ROOT / name, root / name)
    (root / "docs").mkdir()
    (root / "docs" / "index.md").write_text("# Titre\n\nTexte.\n", encoding="utf-8")
    assert build(root).returncode == 0
    return root


@pytest.fixture
def project(built, tmp_path) -> Path:
    """A copy of it for each test."""
    return shutil.copytree(built, tmp_path / "project", symlinks=True)


def build(project: Path, *options: str, **variables: str) -> subprocess.CompletedProcess:
    environment = os.environ | {"PYTHONPATH": str(project / "src")} | variables
    command = [sys.executable, "-m", "course", "build", *options]
    return subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)


def test_fault_is_told_until_it_is_mended(project):
    """A page with a fault fails the build each time, in one sentence with file and line, until it is mended."""
    page = project / "docs" / "index.md"
    page.write_text("# Titre\n\n[lien](nulle-part.md)\n", encoding="utf-8")
    for _ in range(2):
        run = build(project)
        assert run.returncode == 1
        assert "index.md:3" in run.stderr
        assert "Traceback" not in run.stderr
    page.write_text("# Titre\n\nTexte.\n", encoding="utf-8")
    assert build(project).returncode == 0


def test_what_is_removed_leaves_the_site(project):
    """A page or a language that is no more is no more in the site."""
    page = project / "docs" / "other.md"
    page.write_text("---\norphan: true\n---\n\n# Autre\n", encoding="utf-8")
    assert build(project).returncode == 0
    site = project / "build" / "html"
    assert (site / "fr" / "other.html").exists()
    page.unlink()
    (site / "de").mkdir()
    assert build(project).returncode == 0
    assert sorted(path.name for path in site.iterdir() if path.is_dir()) == ["fr", "pagefind", "runtime"]
    assert not (site / "fr" / "other.html").exists()


def test_page_follows_the_code(project):
    """When the code of the course changes, pages already built are built again."""
    (project / "docs" / "index.md").write_text("# Titre\n\n$$x = 1$$\n", encoding="utf-8")
    assert build(project).returncode == 0
    page, code = project / "build" / "html" / "fr" / "index.html", project / "src/course/sphinxext/mathml.py"
    assert 'class="math"' in page.read_text(encoding="utf-8")
    code.write_text(code.read_text(encoding="utf-8").replace('class="math"', 'class="formula"'), encoding="utf-8")
    assert build(project).returncode == 0
    assert 'class="formula"' in page.read_text(encoding="utf-8")


def test_archive_follows_the_catalogues(project):
    """A corrected translation is in the site and in the archive of the same build."""
    catalogue = project / "locales" / "en" / "LC_MESSAGES" / "index.po"
    catalogue.parent.mkdir(parents=True)
    for text in ("First.", "Second."):
        head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        catalogue.write_text(f'{head}msgid "Texte."\nmsgstr "{text}"\n', encoding="utf-8")
        run = build(project, "--zip", CI="false")  # this course is not complete
        assert run.returncode == 0, run.stderr
        with zipfile.ZipFile(project / "build" / "en.zip") as archive:
            (archived,) = (archive.read(name) for name in archive.namelist() if name.endswith("/en/index.html"))
        for page in ((project / "build" / "html" / "en" / "index.html").read_bytes(), archived):
            assert f"<p>{text}</p>" in page.decode()


def test_without_npm_the_site_is_built_all_the_same(project):
    """Without a network for npm, the site is built without runtime and a sentence says why; in CI, that is a failure.

    An older runtime does not stay, which the pages would not ask for.
    """
    web = project / "src" / "course" / "web"
    (web / "node_modules").unlink()
    (web / ".npmrc").write_text("registry=http://127.0.0.1:9/\ncache=${HOME}/no-cache\n", encoding="utf-8")
    shutil.rmtree(project / "build")
    (project / "build" / "html" / "runtime" / "older").mkdir(parents=True)
    for ci, code in (("false", 0), ("true", 1)):
        run = build(project, CI=ci, HOME=str(project))
        assert run.returncode == code
        (sentence,) = run.stderr.splitlines()
        assert "127.0.0.1:9" in sentence
        assert (project / "build" / "html" / "fr" / "index.html").exists()
        assert (project / "build" / "html" / "pagefind").exists()
        assert not any((project / "build" / "html" / "runtime").iterdir())
        assert not (project / "build" / "html" / "sw.js").exists()
