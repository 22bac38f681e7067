"""The data sets, their sidecars and their licences."""

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


def test_unknown_data_set_is_refused():
    """A name that has no sidecar is an error that names it."""
    with pytest.raises(FileNotFoundError, match="nothing"):
        dataset("nothing.csv")
