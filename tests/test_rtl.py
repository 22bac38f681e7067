"""Furo's style sheet, rewritten for both directions of writing."""

import re
from pathlib import Path

import furo
import pytest

from course.languages import ROOT
from course.sphinxext.rtl import SHEET, logical

STATIC = ROOT / "src" / "course" / "web" / "static"
PHYSICAL = re.compile(
    r"(?:^|[;{\s])(?:(?:margin|padding|border)-(?:left|right)[\w-]*|left|right|border-(?:top|bottom)-(?:left|right)-radius)\s*:"
    r"|(?:float|clear|text-align)\s*:\s*(?:left|right)\b"
)


@pytest.mark.parametrize(
    ("physical", "expected"),
    [
        ("a{margin-left:1px}", "a{margin-inline-start:1px;}"),
        ("a{padding-right:1px!important}", "a{padding-inline-end:1px!important;}"),
        ("a{border-left-color:red}", "a{border-inline-start-color:red;}"),
        ("a{right:-15em}", "a{inset-inline-end:-15em;}"),
        ("a{border-bottom-left-radius:0}", "a{border-end-start-radius:0;}"),
        ("a{float:left;clear:right}", "a{float:inline-start;clear:inline-end;}"),
        ("a{text-align:right}", "a{text-align:end;}"),
        ("a{transition:left .25s ease-in-out}", "a{transition:inset-inline-start .25s ease-in-out;}"),
        ("@media(max-width:9em){a{left:0}}", "@media(max-width:9em){a{inset-inline-start:0;}}"),
        (
            "a{padding:1px var(--x) 2px calc(1px + (2px*3))}",
            "a{padding-block:1px 2px;padding-inline:calc(1px + (2px*3)) var(--x);}",
        ),
    ],
)
def test_sides_become_logical(physical, expected):
    """A side of the window becomes a side of the text, in properties and in values."""
    assert logical(physical) == expected


@pytest.mark.parametrize("css", ["a{margin:1px 2px;text-align:center}", "a{color:red;}", "a{--left:1px;}"])
def test_the_rest_is_left(css):
    """What names no side stays as it is."""
    assert logical(css).replace(";", "") == css.replace(";", "")


def test_broken_sheet_is_refused():
    """A sheet that cannot be parsed stops the build rather than lose rules."""
    with pytest.raises(ValueError, match="line 1"):
        logical("a{color:red}}")


def test_furo_names_no_side_any_more():
    """Nothing physical is left in Furo's sheet."""
    sheet = (Path(furo.THEME_PATH) / "static" / SHEET).read_text(encoding="utf-8")
    assert PHYSICAL.search(sheet)
    assert not PHYSICAL.search(logical(sheet))


@pytest.mark.parametrize("sheet", sorted(STATIC.glob("*.css")), ids=lambda path: path.name)
def test_our_sheets_name_no_side(sheet):
    """Our own sheets are written with logical properties; code alone is always set from the left."""
    rules = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.S)
    found = [line.strip() for line in rules.splitlines() if PHYSICAL.search(line)]
    assert [line for line in found if not line.startswith(":is(pre")] == []
