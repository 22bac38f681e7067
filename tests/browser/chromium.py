"""Find a Chromium to test in, or install one: the system's, else Playwright's own, else its package (in CI only)."""

import os
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from course.book.chromium import find

INSTALLERS = (
    ("apt-get", "install", "chromium"),
    ("dnf", "install", "chromium"),
    ("pacman", "-S", "chromium"),
    ("zypper", "install", "chromium"),
    ("apk", "add", "chromium"),
    ("brew", "install", "--cask", "chromium"),
)
UNASKED = {  # what makes them ask no question
    "apt-get": ("-y", "--no-install-recommends"),
    "dnf": ("-y",),
    "pacman": ("--noconfirm",),
    "zypper": ("-y",),
}


def find_or_install() -> Path | None:
    """The path of a Chromium, installed if need be; None where none can be had."""
    return find() or install_playwright() or (install_package() if os.environ.get("CI") == "true" else None)


def install_playwright() -> Path | None:
    """Playwright's own build, downloaded unless it is already there."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    if not path.exists():
        run([sys.executable, "-m", "playwright", "install", "chromium"])
    return path if path.exists() else None


def installer() -> tuple[str, ...]:
    """The command of this system that installs Chromium; empty where none is known."""
    return next((command for command in INSTALLERS if shutil.which(command[0])), ())


def command_to_type() -> str:
    """What who runs the tests may type to have a Chromium."""
    words = installer()
    if not words:
        return f"{Path(sys.executable).name} -m playwright install chromium"
    return " ".join(words if words[0] == "brew" else ("sudo", *words))


def install_package() -> Path | None:
    """The package of this system, installed without a question, as root or by a sudo that asks for no password."""
    words = installer()
    if not words:
        return None
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    prefix = [] if is_root or words[0] == "brew" else ["sudo", "-n"]
    if words[0] == "apt-get":
        run([*prefix, "apt-get", "update"])
    run([*prefix, *words, *UNASKED.get(words[0], ())])
    return find()


def run(command: list[str]) -> None:
    """Run a command that may fail: what it was to bring is looked for afterwards."""
    with suppress(OSError, subprocess.TimeoutExpired):
        subprocess.run(command, check=False, capture_output=True, timeout=600)
