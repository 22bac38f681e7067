"""What runs the exercises in the page: two folders of the site, named after what they hold."""

import ast
import gzip
import json
import subprocess
import sys
import zipfile

import pytest

from course.checking.words import TEMPLATES
from course.datasets import DATA, exercise_files
from course.exercise import Exercise
from course.languages import SOURCE, catalogue, languages, translations
from course.site import pyodide, runtime
from course.site.npm import NpmFailed, install
from course.site.pyodide import WEB
from course.site.runtime import fingerprint, pyodide_version
from course.site.scripts import licence
from course.site.shipped import MACHINE, modules

# Run in an empty Python, on the folder alone: the shipped modules check the solution of an exercise.
ALONE = """
import sys
from pathlib import Path
folder = Path(sys.argv[1])
sys.path.insert(0, sys.argv[2])
from course.checking.carriers import InProcess
from course.checking.runner import run
from course.exercise import Exercise
from course.starter import solution
for path in sorted((folder / "exercises").iterdir()):
    exercise = Exercise.read(path)
    results = run(exercise, solution(exercise), data=folder / "data", carrier=InProcess, limit=60)
    print(path.stem, all(result.passed for result in results))
"""


@pytest.fixture(scope="session")
def folders(built_site, web_packages):
    """The two folders in the built site: Pyodide's, then that of the course."""
    return built_site / "runtime" / f"pyodide-{pyodide_version()}", built_site / "runtime" / fingerprint()


def test_the_site_holds_all_that_runs_an_exercise(folders):
    """The built site has Python, the scripts, the modules, each exercise with its data, and all their licences."""
    python, course = folders
    assert sorted(path.name for path in python.iterdir()) == [
        "LICENSE.txt",
        "pyodide-lock.json",
        "pyodide.asm.mjs",
        "pyodide.asm.wasm",
        "pyodide.mjs",
        "python_stdlib.gzip",
    ]
    assert {"workbench.js", "worker.js", "progress.js", "course.gzip", "LICENSES.txt"} <= {
        path.name for path in course.iterdir()
    }
    exercises = [Exercise.read(path) for path in exercise_files()]
    assert {path.stem for path in (course / "exercises").iterdir()} == {exercise.name for exercise in exercises}
    assert {path.name for path in (course / "data").iterdir()} == {name for one in exercises for name in one.data}
    assert not list(course.rglob("*.map"))
    assert "Mozilla Public License" in (python / "LICENSE.txt").read_text(encoding="utf-8")


def test_the_licence_of_each_bundled_package_is_shipped(folders):
    """Whatever package the scripts hold, its name, version and licence stand beside them."""
    text = (folders[1] / "LICENSES.txt").read_text(encoding="utf-8")
    lock = json.loads((WEB / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    bundled = ("@codemirror/view", "@codemirror/lang-python", "@lezer/python", "style-mod")
    assert all(f"{name} {lock[f'node_modules/{name}']['version']}\n" in text for name in bundled)
    assert text.count("Permission is hereby granted") >= len(bundled)


@pytest.fixture(scope="session")
def archive(folders, tmp_path_factory):
    """The archive of the modules, unpacked as the page unpacks it."""
    path = tmp_path_factory.mktemp("modules") / "course.zip"
    path.write_bytes(gzip.decompress((folders[1] / "course.gzip").read_bytes()))
    return path


def test_the_shipped_modules_need_nothing_else(folders, archive):
    """In a Python without any package, the shipped modules check each exercise, on the shipped data."""
    command = [sys.executable, "-I", "-S", "-c", ALONE, str(folders[1]), str(archive)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout.split() == [word for path in exercise_files() for word in (path.stem, "True")], done.stderr


def test_the_archive_holds_the_modules_and_no_other(archive):
    """The archive of the modules is the same wherever it is made: names in order, one time, the sources' bytes."""
    with zipfile.ZipFile(archive) as opened:
        assert opened.namelist() == sorted(path.relative_to(WEB.parents[1]).as_posix() for path in modules())
        assert {entry.date_time for entry in opened.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("language", languages(), ids=lambda language: language.code)
def test_messages_are_what_python_says(folders, language):
    """Each language has what Python says of every exercise, and of each: none in French, where a text is itself."""
    translate = translations(language.code).gettext
    said = {path.stem: json.loads(path.read_text(encoding="utf-8"))
            for path in (folders[1] / "messages" / language.slug).iterdir()}  # fmt: skip
    exercises = [Exercise.read(path) for path in exercise_files()]
    wanted = {exercise.name: [exercise.checks[0].rule, exercise.checks[-1].hint] for exercise in exercises}
    wanted[MACHINE] = list(TEMPLATES.values())
    assert said.keys() == wanted.keys()
    for name, texts in wanted.items():
        expected = {} if language.code == SOURCE else {text: translate(text) for text in texts}
        assert said[name].items() >= expected.items()
        assert bool(said[name]) == bool(expected)


def test_service_worker_knows_the_folders(folders, built_site):
    """The service worker names both folders, and each script of the second, which it keeps ahead."""
    worker = (built_site / "sw.js").read_text(encoding="utf-8")
    assert folders[0].name.partition("-")[2] in worker and folders[1].name in worker
    assert all(f'"{path.name}"' in worker for path in folders[1].glob("*.js"))


def test_fingerprint_follows_its_sources(tmp_path, monkeypatch):
    """The fingerprint is another one as soon as a byte or a name of its sources is, and the same otherwise."""
    file = tmp_path / "a.py"
    file.write_text("1")
    seen = []
    for name, text in (("a.py", "1"), ("a.py", "2"), ("b.py", "2"), ("a.py", "1")):
        file = file.rename(tmp_path / name)
        file.write_text(text)
        monkeypatch.setattr(runtime, "sources", lambda file=file: [file])
        seen.append(fingerprint.__wrapped__())
    assert seen[0] == seen[3] and len(set(seen)) == 3


def test_fingerprint_follows_the_name_of_pyodide(monkeypatch):
    """The scripts name the folder of Pyodide: where that is another, so is theirs."""
    before = fingerprint()
    monkeypatch.setattr(runtime, "pyodide_version", lambda: "1.0.0-abcdef")
    assert fingerprint.__wrapped__() != before


@pytest.mark.parametrize("what", ["MAKERS", "LICENCES"])
def test_name_of_pyodide_follows_what_it_is_written_with(what, tmp_path, monkeypatch):
    """Another byte in a module that writes the folder, or in a licence, gives it another name; the same, the same."""
    file = tmp_path / "a"
    monkeypatch.setattr(pyodide, what, [file])
    names = []
    for text in ("1", "2", "1"):
        file.write_text(text)
        names.append(pyodide_version.__wrapped__())
    assert names[0] == names[2] != names[1]


def test_name_of_pyodide_follows_the_python_that_builds(monkeypatch):
    """Two versions of Python, which can read other modules, give two names; a patch of one, the same."""
    names = []
    for version in ((3, 11, 9), (3, 11, 10), (3, 13, 0)):
        monkeypatch.setattr(pyodide.sys, "version_info", version)
        names.append(pyodide_version.__wrapped__())
    assert names[0] == names[1] != names[2]


def test_makers_of_pyodide_are_all_that_they_import():
    """Whatever module of the site the makers import is one of them."""
    bodies = [node for path in pyodide.MAKERS for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))]
    modules = {node.module for node in bodies if isinstance(node, ast.ImportFrom) and node.module.startswith("course")}
    assert modules == {f"course.site.{path.stem}" for path in pyodide.MAKERS} - {"course.site.pyodide"}


def test_sources_are_all_that_the_folder_holds():
    """Scripts, lock, modules, exercises, data and catalogues: each of them changes the fingerprint."""
    sources = set(runtime.sources())
    assert {WEB / "workbench" / "worker.js", WEB / "package-lock.json", *modules(), *exercise_files()} <= sources
    assert set(DATA.glob("*.csv")) <= sources
    assert {catalogue(language.code, "exercises") for language in languages() if language.code != SOURCE} <= sources


def test_second_build_needs_no_npm(built_site, web_packages, monkeypatch):
    """What is there already is not made again, and an older runtime is removed."""
    (built_site / "runtime" / "older").mkdir()
    before = sorted(path for path in built_site.rglob("*") if path.name != "older")

    def fail(*_):
        raise AssertionError

    monkeypatch.setattr(runtime, "install", fail)
    runtime.write_runtime(built_site)
    assert sorted(built_site.rglob("*")) == before


def test_stray_file_is_removed(built_site, web_packages):
    """A file that a system left among the folders of the runtime ends no build, and goes."""
    stray = built_site / "runtime" / ".DS_Store"
    stray.touch()
    runtime.write_runtime(built_site)
    assert not stray.exists()


@pytest.mark.parametrize("files", [(), ("LICENSE", "LICENCE.md")])
def test_package_without_one_licence_is_one_sentence(files, tmp_path):
    """A bundled package with no licence file, or with two, is told in one sentence that names package and files."""
    (tmp_path / "package.json").write_text('{"name": "some", "version": "1.2.3"}', encoding="utf-8")
    for name in files:
        (tmp_path / name).touch()
    with pytest.raises(RuntimeError) as caught:
        licence(tmp_path)
    assert all(part in str(caught.value) for part in ("some 1.2.3", *files))
    assert len(str(caught.value).splitlines()) == 1


def test_npm_that_fails_is_one_sentence(tmp_path):
    """Where npm cannot reach its registry, one line says so, and which."""
    package = {"name": "none", "version": "1.0.0", "dependencies": {"none": "1.0.0"}}
    lock = {**package, "lockfileVersion": 3, "requires": True, "packages": {
        "": package, "node_modules/none": {"version": "1.0.0", "integrity": "sha512-" + "A" * 86 + "=="}}}
    (tmp_path / "package.json").write_text(json.dumps(package))
    (tmp_path / "package-lock.json").write_text(json.dumps(lock))
    (tmp_path / ".npmrc").write_text("registry=http://127.0.0.1:9/\n")
    with pytest.raises(NpmFailed) as caught:
        install(tmp_path)
    assert len(str(caught.value).splitlines()) == 1
    assert "127.0.0.1:9" in str(caught.value)
