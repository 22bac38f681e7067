"""The gate on the languages of the site: each is complete, up to date and faithful."""

import pytest

from course.languages import ROOT, languages
from course.translation.gate import check
from course.translation.templates import extract


@pytest.fixture(scope="module")
def templates(tmp_path_factory):
    return extract(ROOT, tmp_path_factory.mktemp("gettext"))


@pytest.mark.parametrize("code", [language.code for language in languages()])
def test_complete(templates, code):
    """Nothing is untranslated, fuzzy, obsolete or stale, and every translation keeps what its source must."""
    errors = [str(finding) for finding in check([code], ROOT, templates) if not finding.remark]
    assert not errors, f"{len(errors)} errors:\n" + "\n".join(errors[:20])


def test_every_template(templates):
    """The words of the exercises, of the pages' surroundings and of the command line are among what is translated."""
    assert {"index", "exercises", "sphinx", "click"} <= set(templates.catalogues)
