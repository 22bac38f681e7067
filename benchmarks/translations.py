"""Time the checks of the translations, kind of fault by kind of fault, on the catalogues of the course.

    .venv/bin/python benchmarks/translations.py [LANGUAGE…]

Milliseconds a message for each module of `faults`, dictionaries and models loaded before; the last column is its ratio
to parsing both sides once with the Markdown of the pages.
"""

import sys
import time
from collections.abc import Callable

from course.languages import ROOT, SOURCE, languages
from course.translation.catalogues import files
from course.translation.comparison import FAULTS, pairs
from course.translation.faults.markup import parser
from course.translation.faults.pair import Pair
from course.translation.place import place
from course.translation.pofile import messages, read, strings
from course.translation.templates import markdown_settings


def given(code: str) -> list[Pair]:
    """Every translated sentence of a language beside its source."""
    markdown = parser(markdown_settings(ROOT))
    catalogues = [(read(path), *place(path)) for path in files() if place(path)[0] == code]
    return [
        pair
        for catalogue, code, domain in catalogues
        for message in messages(catalogue)
        if all(strings(message))
        for pair in pairs(message, domain, code, markdown)
    ]


def seconds(work: Callable[[Pair], object], over: list[Pair]) -> float:
    start = time.perf_counter()
    for pair in over:
        work(pair)
    return time.perf_counter() - start


def parse(pair: Pair) -> None:
    pair.markdown.parse(pair.source)
    pair.markdown.parse(pair.target)


def main(codes: list[str]) -> None:
    for code in codes:
        over = given(code)
        start = time.perf_counter()
        for module in FAULTS:
            list(module.faults(over[0]))
        print(f"{code}: {len(over)} messages; first one {time.perf_counter() - start:.2f} s")
        floor = seconds(parse, over)
        total = 0.0
        print(f"  {'parse both sides':20}{1000 * floor / len(over):8.3f} ms")
        for module in FAULTS:
            taken = seconds(lambda pair, module=module: list(module.faults(pair)), over)
            total += taken
            name = module.__name__.rpartition(".")[2]
            print(f"  {name:20}{1000 * taken / len(over):8.3f} ms{taken / floor:8.2f}")
        print(f"  {'all':20}{1000 * total / len(over):8.3f} ms{total / floor:8.2f}")


if __name__ == "__main__":
    main(sys.argv[1:] or [language.code for language in languages() if language.code != SOURCE])
