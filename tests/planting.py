"""The corpus of `faulty/`: clean catalogues, and the faults that are planted in them, one at a time."""

import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

CORPUS = Path(__file__).parent / "faulty"


@dataclass(frozen=True)
class Planted:
    """One fault: its class and its name, the catalogue it is planted in, and how.

    `codes` are those that name it, none where any will do; `strict` asks for an error.
    """

    kind: str
    name: str
    catalogue: str
    damage: Callable[[bytes], bytes]
    codes: tuple[str, ...] = ()
    strict: bool = True

    def __str__(self) -> str:
        return f"{self.kind}: {self.name}"

    def lines(self) -> range:
        """The lines of the message that is changed, in the file with the fault; of the header, all its lines."""
        clean = clean_path(self.catalogue).read_bytes()
        faulty = self.damage(clean)
        start = next(i for i in range(len(faulty)) if clean[i : i + 1] != faulty[i : i + 1])
        first = faulty.rfind(b"\n\n", 0, start) + 2 if b"\n\n" in faulty[:start] else 0
        last = faulty.find(b"\n\n", start)
        number = faulty.count(b"\n", 0, first) + 1
        return range(number, number + faulty.count(b"\n", first, last if last >= 0 else len(faulty)) + 1)


def clean_path(catalogue: str) -> Path:
    """The clean catalogue of that name, as `en/page`."""
    return CORPUS / f"{catalogue}.po"


def template(catalogue: str) -> Path:
    """What a catalogue translates."""
    return CORPUS / "source" / f"{catalogue.partition('/')[2]}.pot"


def catalogues() -> list[str]:
    """The names of the clean catalogues."""
    return sorted(path.relative_to(CORPUS).with_suffix("").as_posix() for path in CORPUS.glob("*/*.po"))


def planted() -> Iterator[Planted]:
    """Every fault of the corpus: those of the text, then those of the bytes."""
    table = tomllib.loads((CORPUS / "faults.toml").read_text(encoding="utf-8"))
    for level in ("errors", "remarks"):
        for kind, faults in table[level].items():
            for name, (catalogue, old, new, *codes) in faults.items():
                codes = tuple(codes or table["codes"].get(kind, ()))
                yield Planted(kind, name, catalogue, replacing(old, new), codes, level == "errors")
    for name, (catalogue, damage) in BYTES.items():
        yield Planted("bytes", name, catalogue, damage)


def replacing(old: str, new: str) -> Callable[[bytes], bytes]:
    """Put a text in the place of another, where this one stands last."""

    def damage(data: bytes) -> bytes:
        before, found, after = data.rpartition(old.encode())
        assert found, f"{old!r} is not in the clean catalogue"
        return before + new.encode() + after

    return damage


def encoded(encoding: str) -> Callable[[bytes], bytes]:
    return lambda data: data.decode().encode(encoding, errors="replace")


def cut_after(text: str) -> Callable[[bytes], bytes]:
    """Keep the file up to a text, where it stands last."""
    return lambda data: data[: data.rindex(text.encode()) + len(text.encode())]


BYTES: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "a byte order mark": ("en/page", lambda data: b"\xef\xbb\xbf" + data),
    "the line ends of Windows": ("de/page", lambda data: data.replace(b"\n", b"\r\n")),
    "the line ends of old Macintoshes": ("es/page", lambda data: data.replace(b"\n", b"\r")),
    "Latin-1": ("es/page", encoded("latin-1")),
    "Windows-1252": ("de/exercises", encoded("cp1252")),
    "Windows-1256": ("ar/page", encoded("cp1256")),
    "GB 18030": ("zh_CN/page", encoded("gb18030")),
    "UTF-16": ("en/exercises", encoded("utf-16")),
    "one byte of Latin-1": ("es/exercises", lambda data: data.replace("ó".encode(), b"\xf3", 1)),
    "encoded twice": ("zh_CN/exercises", lambda data: data.decode("latin-1").encode()),
    "letters lost to question marks": ("ar/exercises", encoded("ascii")),
    "nothing left": ("en/page", lambda data: b""),
    "only the header left": ("es/page", lambda data: data[: data.index(b"\n\n") + 1]),
    "no header": ("ar/page", lambda data: data[data.index(b"\n\n") + 2 :]),
    "cut in a sentence": ("en/page", cut_after("neither **prec")),
    "cut in a letter": ("ar/page", lambda data: data[: data.rindex("الشبكة".encode()) + 3]),
    "cut between a source and its translation": ("de/page", lambda data: data[: data.rindex(b"msgstr")]),
    "cut between two messages": ("zh_CN/page", lambda data: data[: data.rindex(b"\n\n") + 1]),
    "cut in a plural": ("ar/exercises", lambda data: data[: data.index(b"msgstr[3]")]),
    "compressed": ("es/exercises", lambda data: b"\x1f\x8b\x08\x00" + data[:200]),
    "the page of an error in its place": ("de/page", lambda data: b"<!doctype html>\n<title>404</title>\n"),
    "two copies in one file": ("en/exercises", lambda data: data + b"\n" + data),
    "the template in its place": ("zh_CN/page", lambda data: template("zh_CN/page").read_bytes()),
    "no-break spaces in the lines": ("en/page", lambda data: data.replace(b"\nmsgstr ", "\nmsgstr\u00a0".encode())),
}
