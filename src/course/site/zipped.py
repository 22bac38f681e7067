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
            put(written, name, content, method)
    return archive.getvalue()


def stored_first(name: str, content: bytes, files: Iterable[tuple[str, bytes]]) -> bytes:
    """A zip that begins with one file stored as it is, as some formats ask; the others as in `zipped`."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as written:
        put(written, name, content, zipfile.ZIP_STORED)
        for other, bytes_ in sorted(files):
            put(written, other, bytes_, zipfile.ZIP_DEFLATED)
    return archive.getvalue()


def put(written: zipfile.ZipFile, name: str, content: bytes, method: int) -> None:
    """Add a file, with the same time and the same rights as every other."""
    entry = zipfile.ZipInfo(name, EPOCH)
    entry.create_system, entry.external_attr = 3, 0o644 << 16
    written.writestr(entry, content, method, 9 if method == zipfile.ZIP_DEFLATED else None)


def one_piece(files: Iterable[tuple[str, bytes]]) -> bytes:
    """A zip that stores its files, compressed as one piece: smaller than a zip of compressed files, on every host."""
    return gzip.compress(zipped(files, zipfile.ZIP_STORED), 9, mtime=0)
