"""What a style sheet says of the fonts of a book."""

from collections.abc import Callable, Iterable

from course.book.fonts import CODE, MATHS, TEXT, Face, families
from course.languages import Language


def style_sheet(chosen: Iterable[Face], address: Callable[[Face], str]) -> str:
    """The rules that name the files; `address` gives that of each."""
    return "".join(
        f'@font-face {{ font-family: "{face.family}"; font-weight: {face.weight}; font-style: {face.style}; '
        f'src: url("{address(face)}") format("woff2"); unicode-range: {ranges(face.characters)}; }}\n'
        for face in chosen
    )


def stacks(language: Language) -> str:
    """The rules that say which families show what."""
    text = ", ".join(f'"{family}"' for family in families(language))
    return (
        f"html, svg.plot, svg.plot text {{ font-family: {text}, sans-serif; }}\n"
        f'pre, code, kbd, samp {{ font-family: "{CODE}", {text}, monospace; }}\n'
        f'math {{ font-family: "{MATHS}", "{TEXT}", {text}, math; }}\n'
        # The font of mathematics has letters of Arabic, each alone.
        f'math mtext {{ font-family: {text}, "{MATHS}", math; }}\n'
    )


def ranges(characters: Iterable[int]) -> str:
    """Characters as CSS writes them: `U+41-5A, U+E9`."""
    found: list[list[int]] = []
    for code in sorted(characters):
        if found and code == found[-1][1] + 1:
            found[-1][1] = code
        else:
            found.append([code, code])
    return ", ".join(f"U+{first:X}" if first == last else f"U+{first:X}-{last:X}" for first, last in found)
