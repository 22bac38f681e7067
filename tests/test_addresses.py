"""Where the public addresses come from."""

import pytest

from course.site import addresses

PROJECT = """[project]
name = "x"

[project.urls]
Homepage = "https://home.example/ia"
Repository = "https://code.example/ia/"
"""


@pytest.fixture(autouse=True)
def no_address_known(tmp_path, monkeypatch):
    """A project without pyproject.toml, in an environment that names no address."""
    monkeypatch.setattr(addresses, "ROOT", tmp_path)
    for name in ("SITE_URL", "REPOSITORY_URL"):
        monkeypatch.delenv(name, raising=False)
    addresses.project_urls.cache_clear()
    yield
    addresses.project_urls.cache_clear()


def found() -> tuple[str, str]:
    return addresses.site_address(), addresses.repository_address()


def test_addresses_of_the_project(tmp_path):
    """Without any in the environment, the addresses are those of [project.urls], with one slash at the end."""
    (tmp_path / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
    assert found() == ("https://home.example/ia/", "https://code.example/ia/")


def test_environment_comes_first(tmp_path, monkeypatch):
    """An address in the environment replaces that of the project."""
    (tmp_path / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
    monkeypatch.setenv("SITE_URL", "https://mine.example//")
    assert found() == ("https://mine.example/", "https://code.example/ia/")


@pytest.mark.parametrize("text", [None, '[project]\nname = "x"\n'], ids=["no file", "no urls"])
def test_no_address_is_known(tmp_path, text):
    """Where neither the environment nor the project says an address, there is none."""
    if text:
        (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")
    assert found() == ("", "")
