"""Find a Chromium to test in, or install one: the system's, else Playwright's own, else the system's package."""

import os
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
INSTALLERS = (
    ["apt-get", "install", "-y", "--no-install-recommends", "chromium"],
    ["dnf", "install", "-y", "chromium"],
    ["pacman", "-S", "--noconfirm", "chromium"],
    ["zypper", "--non-interactive", "install", "chromium"],
    ["apk", "add", "chromium"],
    ["brew", "install", "--cask", "chromium"],
)


def find_or_install() -> Path | None:
    """The path of a Chromium, installed if need be; None where none can be had."""
    return find() or install_playwright() or install_package()


def find() -> Path | None:
    """The Chromium of this system: the one CHROME names, else the one on the PATH."""
    found = os.environ.get("CHROME") or next(filter(None, map(shutil.which, NAMES)), None)
    return Path(found) if found else None


def install_playwright() -> Path | None:
    """Playwright's own build, downloaded unless it is already there."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    if not path.exists():
        run([sys.executable, "-m", "playwright", "install", "chromium"])
    return path if path.exists() else None


def install_package() -> Path | None:
    """The package of this system, installed as root or by a sudo that asks for no password."""
    command = next((command for command in INSTALLERS if shutil.which(command[0])), None)
    if command is None:
        return None
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    prefix = [] if is_root or command[0] == "brew" else ["sudo", "-n"]
    if command[0] == "apt-get":
        run([*prefix, "apt-get", "update"])
    run([*prefix, *command])
    return find()


def run(command: list[str]) -> None:
    """Run a command that may fail: what it was to bring is looked for afterwards."""
    with suppress(OSError, subprocess.TimeoutExpired):
        subprocess.run(command, check=False, capture_output=True, timeout=600)
