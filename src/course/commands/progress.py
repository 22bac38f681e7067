"""A bar while something takes its time: on a terminal only, and beside what is answered, never in it."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

import click

Item = TypeVar("Item")


def counted(items: Iterable[Item], label: str, count: int | None = None) -> Iterator[Item]:
    """Give the items one by one; when there are several, a bar on the terminal counts them.

    count: how many come, where the items cannot tell; the bar then says when it may end, for they are made meanwhile.
    """
    long = count is not None
    hidden = (count if long else len(items)) < 2 or not sys.stderr.isatty()
    with click.progressbar(
        items, count, label, show_pos=True, show_eta=long, show_percent=long, file=sys.stderr, hidden=hidden
    ) as bar:
        yield from bar
