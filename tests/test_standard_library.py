"""What is made to run in the page needs no installed package."""

import ast
import sys

import pytest

from course.languages import ROOT
from course.site.shipped import modules

FOLDER = ROOT / "src" / "course"
MODULES = modules()
OURS = {
    path.relative_to(FOLDER.parent).with_suffix("").as_posix().replace("/", ".").removesuffix(".__init__")
    for path in MODULES
}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(FOLDER).as_posix())
def test_only_the_standard_library(path):
    """A module that says so imports the standard library, and of the course only the modules that say so too."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        match node:
            case ast.ImportFrom(module=module, level=level):
                names = ["." * level + (module or "")]
            case ast.Import(names=aliases):
                names = [alias.name for alias in aliases]
            case _:
                continue
        assert [name for name in names if name.split(".")[0] not in sys.stdlib_module_names and name not in OURS] == []


def test_figures_need_nothing_else_of_the_course():
    """The drawing of figures, which is used alone, imports nothing of the course but itself."""
    for path in FOLDER.glob("figure/*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module.startswith("course"):
                assert node.module.startswith("course.figure."), path.name
