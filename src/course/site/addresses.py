"""The public addresses of the site and of its repository, where they are known."""

import os
import tomllib
from functools import cache

from course.languages import ROOT


@cache
def project_urls() -> dict[str, str]:
    """`[project.urls]` of pyproject.toml; empty where it says nothing."""
    path = ROOT / "pyproject.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))["project"].get("urls", {}) if path.exists() else {}


def address(variable: str, key: str) -> str:
    """The address in the environment, else in pyproject.toml, else ""; ends with one slash."""
    found = os.environ.get(variable) or project_urls().get(key, "")
    return found.rstrip("/") + "/" if found else ""


def site_address() -> str:
    """Where the site is published: SITE_URL, else Homepage."""
    return address("SITE_URL", "Homepage")


def repository_address() -> str:
    """Where the repository is: REPOSITORY_URL, else Repository."""
    return address("REPOSITORY_URL", "Repository")
