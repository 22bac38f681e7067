"""A bar while something takes its time: on a terminal only, and beside what is answered, never in it."""

import sys
from collections.abc import Iterator, Sequence
from typing import TypeVar

import click

Item = TypeVar("Item")


def counted(items: Sequence[Item], label: str) -> Iterator[Item]:
    """Give the items one by one; when there are several, a bar on the terminal counts them."""
    hidden = len(items) < 2 or not sys.stderr.isatty()
    with click.progressbar(
        items, label=label, show_pos=True, show_eta=False, show_percent=False, file=sys.stderr, hidden=hidden
    ) as bar:
        yield from bar
