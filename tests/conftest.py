"""What several test files share: the whole site, built once."""

from pathlib import Path

import pytest
from building import build_site


@pytest.fixture(scope="session")
def built_site(tmp_path_factory) -> Path:
    """The root of the whole site, built from nothing as if published at ADDRESS."""
    return build_site(tmp_path_factory.mktemp("site"))
