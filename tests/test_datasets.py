"""The data sets, their sidecars and their licences."""

import re

import pytest

from course.datasets import DATA, dataset, datasets
from course.languages import ROOT


def test_every_data_file_has_its_sidecar():
    """Each file of data has a sidecar, and each sidecar its file."""
    files = {path.name for path in DATA.iterdir() if path.suffix != ".json"}
    assert {found.name for found in datasets()} == files


@pytest.mark.parametrize("found", datasets(), ids=lambda found: found.name)
def test_data_file_is_the_one_described(found):
    """Each file has the checksum of its sidecar."""
    assert found.intact()


def test_licence_table_names_every_file():
    """The table of LICENSE has a row for each data file."""
    table = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert [found.name for found in datasets() if f"| {found.name} " not in table] == []


# What the table of LICENSE calls a licence, and what every sidecar of this licence says.
LICENCES = {
    "CC BY 4.0": "CC BY 4.0", "CC0 1.0": "CC0", "MIT": "MIT", "BSD-3-Clause": "BSD à trois clauses", "PDDL": "PDDL",
    "public domain": "Domaine public", "published facts": "aits", "unlimited": "Sans restriction",
}


@pytest.mark.parametrize("found", datasets(), ids=lambda found: found.name)
def test_licence_is_the_same_in_both_places(found):
    """The table of LICENSE and the sidecar give a file the same licence."""
    table = (ROOT / "LICENSE").read_text(encoding="utf-8")
    (row,) = re.findall(rf"^ *\| {re.escape(found.name)} .*\| ([^|]+?) *\|$", table, re.MULTILINE)
    assert LICENCES[row] in found.licence


def test_unknown_data_set_is_refused():
    """A name that has no sidecar is an error that names it."""
    with pytest.raises(FileNotFoundError, match="nothing"):
        dataset("nothing.csv")
