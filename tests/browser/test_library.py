"""The standard library of the page: it is Pyodide's without what cannot serve there."""

import ast
import json
import zipfile
from pathlib import Path

import pytest

from course.datasets import exercise_files
from course.site.npm import run
from course.site.pyodide import write_pyodide
from course.site.shipped import modules
from course.site.standardlibrary import REMOVED, kept, uncommented

# What a learner may import in an exercise, or reach from what it teaches.
EXPECTED = """
    abc argparse array ast asyncio base64 binascii bisect builtins bz2 calendar cmath codecs collections
    collections.abc colorsys concurrent.futures configparser contextlib copy csv ctypes dataclasses datetime
    decimal difflib dis doctest email.message enum errno fileinput fnmatch fractions functools gc getopt gettext
    glob graphlib gzip hashlib heapq hmac html html.parser http.client importlib importlib.resources inspect io
    ipaddress itertools json keyword linecache locale logging logging.config logging.handlers math mimetypes
    numbers operator optparse os os.path pathlib pdb pickle platform plistlib pprint profile pstats cProfile
    pydoc queue quopri random re reprlib runpy sched secrets select selectors shelve shlex shutil signal site
    socket sqlite3 stat statistics string string.templatelib stringprep struct subprocess symtable sys sysconfig
    tarfile tempfile textwrap threading time timeit token tokenize tomllib traceback tracemalloc types typing
    unicodedata unittest unittest.mock urllib.parse urllib.request uuid warnings wave weakref webbrowser
    xml.dom.minidom xml.etree.ElementTree xml.sax zipfile zipimport zlib zoneinfo
"""
ENCODINGS = "ascii big5 cp1250 cp1251 cp1252 cp1256 cp437 cp720 cp850 cp864 gb18030 iso8859_1 iso8859_6 koi8_r utf_16"
# `this` prints its poem; `antigravity` opens a window of the browser.
SILENT = {"this", "antigravity"}


@pytest.fixture(scope="module")
def names(web_packages) -> set[str]:
    """Every module of the library of the page."""
    files = [name for name, _ in kept((web_packages / "pyodide" / "python_stdlib.zip").read_bytes())]
    modules = {name.removesuffix(".py").replace("/", ".") for name in files if name.endswith(".py")}
    return {name.removesuffix(".__init__") for name in modules if not name.endswith("__main__")} - SILENT


def imported() -> set[str]:
    """Every module that the exercises and the Python of the page import from outside the course."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in (*exercise_files(), *modules())]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    found = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    found |= {node.module for node in nodes if isinstance(node, ast.ImportFrom)}
    # `resource`, which bounds the memory of the learner's process, is asked for only where there is one.
    return {name for name in found if not name.startswith("course")} - {"resource"}


def failures(asked, packages, folder) -> dict[str, str]:
    """What cannot be imported in the page, and why."""
    write_pyodide(packages / "pyodide", folder)
    (folder / "asked.json").write_text(json.dumps(sorted(asked)), encoding="utf-8")
    done = run("node", "library.mjs", folder, folder / "asked.json", cwd=Path(__file__).parent)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.release
@pytest.mark.timeout(600)
def test_what_stays_can_be_imported(names, web_packages, tmp_path):
    """Pyodide starts on it, and imports each module that stays, and each that the exercises or a learner need."""
    asked = {*names, *EXPECTED.split(), *imported(), *(f"encodings.{name}" for name in ENCODINGS.split())}
    assert failures(asked, web_packages, tmp_path) == {}


def test_what_is_left_out_is_known(web_packages):
    """Each name that is left out is in Pyodide's library, once: the list follows what it is about."""
    with zipfile.ZipFile(web_packages / "pyodide" / "python_stdlib.zip") as library:
        files = library.namelist()
    left_out = [name for names in REMOVED.values() for name in names]
    assert len(left_out) == len(set(left_out))
    assert [name for name in left_out if not any(file.startswith(name) for file in files)] == []


@pytest.mark.release
def test_comments_leave_and_nothing_else(web_packages):
    """Without its comments, each module that this Python can read is the same program, line for line."""
    with zipfile.ZipFile(web_packages / "pyodide" / "python_stdlib.zip") as library:
        sources = {name: library.read(name).decode() for name in library.namelist() if name.endswith(".py")}
    changed = 0
    for name, source in sources.items():
        shorter = uncommented(source)
        if shorter != source:
            assert compile(shorter, name, "exec") == compile(source, name, "exec")
            assert shorter.count("\n") == source.count("\n")
            changed += 1
    assert changed > len(sources) / 2


def test_notices_of_copyright_stay():
    """The comments at the head of a file stay; those among its statements leave, a sign in a text does not."""
    source = '"""What it is."""\n# Copyright\n\nx = "#"  # why\n\n# because\ny = 1\n'
    assert uncommented(source) == '"""What it is."""\n# Copyright\n\nx = "#"\n\n\ny = 1\n'


def test_newer_python_is_left_alone():
    """What the Python that builds the site cannot read is left as it is."""
    assert uncommented("x = = 1  # why\n") == "x = = 1  # why\n"
