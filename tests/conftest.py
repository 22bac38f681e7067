"""What several test files share: the whole site, built once, and the npm packages that went into it."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from building import build_archives, build_site
from filelock import FileLock
from needs import unavailable

from course.site.npm import NpmFailed, install
from course.site.pyodide import WEB


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One process more than there are processors: a third of the time, a test waits for a browser."""
    return (os.cpu_count() or 1) + 1


@pytest.fixture(scope="session", autouse=True)
def interruption_is_heard():
    """What the tests start hears Ctrl+C, even where a shell runs them in the background and has them ignore it."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session", autouse=True)
def memory_of_the_tests(tmp_path_factory):
    """What the commands remember from one call to the next is not kept with what they remember for you."""
    os.environ["XDG_CONFIG_HOME"] = str(tmp_path_factory.mktemp("memory"))


@pytest.fixture(scope="session")
def shared(tmp_path_factory) -> Path:
    """A folder that the processes of this run share, when there are several."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.fixture(scope="session")
def built_site(shared) -> Path:
    """The root of the whole site, built from nothing as if published at ADDRESS, by the first that asks."""
    with once(shared / "site") as folder:
        return build_site(folder) if folder else shared / "site" / "html"


@pytest.fixture(scope="session")
def archives(built_site, shared) -> Path:
    """The folder of the archives, one a language."""
    with once(shared / "archives") as folder:
        return build_archives(built_site) if folder else built_site.parent


@pytest.fixture(scope="session")
def web_packages(shared) -> Path:
    """The folder of the npm packages of the site."""
    try:
        with FileLock(shared / "web_packages.lock"):
            return install(WEB)
    except NpmFailed as error:
        unavailable(f"The site has no Python for its pages: {error}")


@contextmanager
def once(folder: Path) -> Iterator[Path | None]:
    """Give a new folder to fill to the first process of the run that asks for it; nothing to those that come after."""
    with FileLock(folder.with_suffix(".lock")):
        if folder.is_dir():
            yield None
        else:
            folder.mkdir()
            yield folder
