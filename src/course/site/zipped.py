"""Write a zip whose bytes depend on what it holds and on nothing else."""

import gzip
import io
import zipfile
from collections.abc import Iterable

EPOCH = (1980, 1, 1, 0, 0, 0)  # the first time that a zip can tell


def zipped(files: Iterable[tuple[str, bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of these names and contents, in the order of the names, each with the same time and the same rights."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as written:
        for name, content in sorted(files):
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            written.writestr(entry, content, method, 9 if method == zipfile.ZIP_DEFLATED else None)
    return archive.getvalue()


def one_piece(files: Iterable[tuple[str, bytes]]) -> bytes:
    """A zip that stores its files, compressed as one piece: smaller than a zip of compressed files, on every host."""
    return gzip.compress(zipped(files, zipfile.ZIP_STORED), 9, mtime=0)
