"""Write a file of the user's folder whole, or not at all, and never over one that is there."""

import os
from pathlib import Path


def write_new(path: Path, content: bytes) -> None:
    """Write a file that is not there yet, its folders too. Raises FileExistsError, or another OSError."""
    if os.path.lexists(path):
        raise FileExistsError(f"{path} is there already")
    path.parent.mkdir(parents=True, exist_ok=True)
    part = beside(path, content)
    try:
        put(part, path)
    finally:
        part.unlink(missing_ok=True)


def replace(path: Path, content: bytes) -> None:
    """Write a file in the place of the one that is there. Raises OSError, and the file is then as it was."""
    part = beside(path, content)
    try:
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)


def keep_copy(path: Path) -> Path:
    """Copy a file beside itself, under the first free name: `x.1.py`, then `x.2.py`… Raises OSError."""
    content, number = path.read_bytes(), 1
    while True:
        copy = path.with_name(f"{path.stem}.{number}{path.suffix}")
        try:
            write_new(copy, content)
            return copy
        except FileExistsError:
            number += 1


def beside(path: Path, content: bytes) -> Path:
    """Write the content in a file beside `path`, and give it."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        part.write_bytes(content)
    except OSError:
        part.unlink(missing_ok=True)
        raise
    return part


def put(part: Path, path: Path) -> None:
    """Give a written file its name. Raises FileExistsError when another has taken it meanwhile."""
    try:
        os.link(part, path)  # unlike a renaming, a link never replaces a file
    except FileExistsError:
        raise
    except (OSError, AttributeError) as error:  # a disk that has no links, such as a USB key, or a system
        if os.path.lexists(path):
            raise FileExistsError(f"{path} is there already") from error
        os.replace(part, path)
