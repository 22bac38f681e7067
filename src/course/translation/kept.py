"""The catalogues on the disk, each read once as long as its file is the same; nobody changes what is given here.

What the command has read before it forks its builds, none of them reads again.
"""

from functools import lru_cache
from pathlib import Path

from course.translation.pofile import Catalogue, read


def kept(path: Path) -> Catalogue | None:
    """The catalogue of a file, None when there is no file. Raises BrokenCatalogue."""
    try:
        stamp = path.stat()
    except FileNotFoundError:
        return None
    return unchanged(path, stamp.st_mtime_ns, stamp.st_size)


@lru_cache(maxsize=1024)
def unchanged(path: Path, time: int, size: int) -> Catalogue:
    return read(path)
