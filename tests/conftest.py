"""What several test files share: the whole site, built once, and the npm packages that went into it."""

import os
from pathlib import Path

import pytest
from building import build_archives, build_site
from needs import unavailable

from course.site.npm import NpmFailed, install
from course.site.pyodide import WEB


@pytest.fixture(scope="session", autouse=True)
def memory_of_the_tests(tmp_path_factory):
    """What the commands remember from one call to the next is not kept with what they remember for you."""
    os.environ["XDG_CONFIG_HOME"] = str(tmp_path_factory.mktemp("memory"))


@pytest.fixture(scope="session")
def built_site(tmp_path_factory) -> Path:
    """The root of the whole site, built from nothing as if published at ADDRESS."""
    return build_site(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="session")
def archives(built_site) -> Path:
    """The folder of the archives, one a language."""
    return build_archives(built_site)


@pytest.fixture(scope="session")
def web_packages() -> Path:
    """The folder of the npm packages of the site."""
    try:
        return install(WEB)
    except NpmFailed as error:
        unavailable(f"The site has no Python for its pages: {error}")
