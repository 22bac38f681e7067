"""The configuration for Weblate: what it would make components of is what there is to translate."""

import json
import re
from collections import Counter
from fnmatch import fnmatchcase

import pytest

from course.languages import LOCALES, ROOT, SOURCE
from course.translation.catalogues import files
from course.translation.poform import ENGLISH

CONFIGURATION = json.loads((LOCALES / "weblate.json").read_text(encoding="utf-8"))
COMPONENTS = {component["slug"]: component for component in CONFIGURATION["components"]}
DISCOVERY = CONFIGURATION["addons"]["index"]["configuration"]
CATALOGUES = [path.relative_to(ROOT).as_posix() for path in files()]


def is_of(path, mask):
    """Say whether a file is of a component: in its mask, `*` stands for one folder, as for Weblate."""
    return path.count("/") == mask.count("/") and fnmatchcase(path, mask)


def discovered(paths):
    """The masks that the add-on makes of these files, as Weblate does: the language becomes `*`.

    The component that bears the add-on is not made again.
    """
    matches = filter(None, (re.fullmatch(DISCOVERY["match"], path) for path in paths))
    found = (match for match in matches if re.match(DISCOVERY["language_regex"], match["language"]))
    masks = {f"{one.string[: one.start('language')]}*{one.string[one.end('language') :]}" for one in found}
    return masks - {COMPONENTS["index"]["filemask"]}


MASKS = [component["filemask"] for component in COMPONENTS.values()] + sorted(discovered(CATALOGUES))


def test_each_catalogue_is_of_one_component():
    """Every catalogue of every language is matched by exactly one component."""
    owners = Counter(path for path in CATALOGUES for mask in MASKS if is_of(path, mask))
    assert CATALOGUES
    assert [path for path in CATALOGUES if owners[path] != 1] == []


@pytest.mark.parametrize("mask", MASKS)
def test_each_component_matches_something(mask):
    """No component is of no catalogue."""
    assert [path for path in CATALOGUES if is_of(path, mask)]


def test_new_languages_and_pages_are_found():
    """A language or a page to come has its components without a change here."""
    added = ["locales/zh_CN/LC_MESSAGES/domains/energy.po", "locales/zh_CN/LC_MESSAGES/click.po"]
    masks = {*MASKS, *discovered(added)}
    assert [sum(is_of(path, mask) for mask in masks) for path in added] == [1, 1]


@pytest.mark.parametrize("component", COMPONENTS.values(), ids=COMPONENTS)
def test_source_languages(component):
    """A component says the language of its source: English for the words of the programs, French for the others."""
    is_english = component["slug"] in ENGLISH
    assert component["source_language"] == ("en" if is_english else SOURCE)
    assert component["filemask"] == f"locales/*/LC_MESSAGES/{component['slug']}.po"


def test_english_sources_are_not_discovered():
    """The add-on copies the French source of its component: it makes none of a catalogue whose source is English."""
    assert COMPONENTS["index"]["source_language"] == SOURCE
    assert [mask for mask in discovered(CATALOGUES) if mask.removesuffix(".po").endswith(ENGLISH)] == []


@pytest.mark.parametrize("component", COMPONENTS.values(), ids=COMPONENTS)
def test_weblate_writes_as_we_do(component):
    """PO without locations and with the previous source, no line cut but at its line feeds; folders named as ours."""
    assert component["file_format"] == DISCOVERY["file_format"] == "po"
    written = component["file_format_params"]
    assert (written["po_line_wrap"], written["po_no_location"], written["po_keep_previous"]) == (65535, True, True)
    assert component["language_code_style"] == "linux"  # zh_CN, where POSIX style would say zh_Hans
    assert component["license"] == "CC-BY-4.0"


@pytest.mark.parametrize("component", COMPONENTS.values(), ids=COMPONENTS)
def test_markdown_is_checked_where_it_is(component):
    """Weblate reads the pages as Markdown; the other catalogues flag their own formats, message by message."""
    assert component["check_flags"] == ("md-text" if component["slug"] == "index" else "")
