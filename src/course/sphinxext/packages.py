"""The modules of a Python package, as files."""

import os
from pathlib import Path


def modules(folder: Path) -> list[Path]:
    """The modules of a package, sorted; what npm installed below it, thousands of files, is not walked."""
    found = []
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != "node_modules"]
        found += [Path(parent, name) for name in names if name.endswith(".py")]
    return sorted(found)
