"""Values as a reader sees them: Python's own writing, cut to the width of a sentence.

Nothing here is a word: what is written reads alike in every language.
"""

from collections.abc import Callable

WIDTH = 60
DIGITS = 10
BRACKETS = ((list, ("[", "]")), (tuple, ("(", ")")), (set, ("{", "}")), (frozenset, ("frozenset({", "})")))


def show(value: object, width: int = WIDTH, digits: int | None = None) -> str:
    """Write a value as Python does, in about `width` characters, the middle of long ones left out, sets sorted.

    `digits` rounds floats to that many significant digits, for values whose last bits depend on the machine.
    The work is in proportion to the width, not to the value.
    """
    if isinstance(value, float) and digits:
        return repr(float(f"{value:.{digits}g}"))
    if isinstance(value, dict) and value:
        return fill(
            list(value.items()),
            ("{", "}"),
            width,
            lambda pair, room: f"{show(pair[0], room, digits)}: {show(pair[1], room, digits)}",
        )
    for base, brackets in BRACKETS:
        if isinstance(value, base) and value:
            items = in_order(value) if base in (set, frozenset) else value
            if base is tuple and len(value) == 1:
                brackets = ("(", ",)")
            return fill(items, brackets, width, lambda item, room: show(item, room, digits))
    if isinstance(value, str):
        return repr(value) if len(value) <= width - 2 else repr(value[: width - 3]) + "…"
    text = repr(value)
    return text if len(text) <= width else text[: width - 1] + "…"


def in_order(items: set | frozenset) -> list:
    """Sort a set, by the writing of its items when they cannot be compared."""
    try:
        return sorted(items)
    except TypeError:
        return sorted(items, key=repr)


def fill(items, brackets: tuple[str, str], width: int, spell: Callable[[object, int], str]) -> str:
    """Write the items between brackets: all of them, or as many as fit, a mark of omission, the last one."""
    opening, closing = brackets
    room = width - len(opening) - len(closing)
    texts, used = [], 0
    for item in items:
        texts.append(spell(item, max(room - used, 12)))
        used += len(texts[-1]) + 2
        if used - 2 > room:
            break
    if len(texts) == len(items) and (used - 2 <= room or len(items) == 1):
        return opening + ", ".join(texts) + closing
    last = spell(items[-1], max(room // 3, 12))
    while len(texts) > 1 and used + len(last) + 3 > room:
        used -= len(texts.pop()) + 2
    ending = ["…", last] if used + len(last) + 3 <= room else ["…"]
    return opening + ", ".join([*texts, *ending]) + closing


def is_whole(value: object) -> bool:
    """Tell whether `show` writes all of the value: more room then changes nothing."""
    return show(value) == show(value, 4 * WIDTH)


def narrow(got: object, expected: object) -> tuple[str, str, object, object]:
    """Follow two long values to their first difference.

    Returns the text to write before and after the expression that gave `got` (`[41]` after it, say), and the two
    parts that differ. Values that can be shown whole are returned as they are.
    """
    path = ""
    while not (is_whole(got) and is_whole(expected)) and type(got) is type(expected):
        if isinstance(got, (list, tuple)):
            rank = next((n for n, (a, b) in enumerate(zip(got, expected)) if a != b), None)
            if rank is None:
                return "len(", f"{path})", len(got), len(expected)
            path, got, expected = f"{path}[{rank}]", got[rank], expected[rank]
        elif isinstance(got, dict) and got.keys() == expected.keys():
            key = next((key for key in got if got[key] != expected[key]), None)
            if key is None:
                break
            path, got, expected = f"{path}[{show(key)}]", got[key], expected[key]
        elif isinstance(got, str):
            rank = next((n for n, (a, b) in enumerate(zip(got, expected)) if a != b), min(len(got), len(expected)))
            start = max(rank - DIGITS, 0)
            return "", f"{path}[{start}:]" if start else path, got[start:], expected[start:]
        else:
            break
    return "", path, got, expected
