"""Plain data as text and back: what may cross between a check and the learner's functions.

It runs in the command line and in the learner's process, and is made to run in the page and in the sandbox too.
"""

import json
from collections.abc import Callable

DEPTH = 50
SIZE = 1_000_000
ROOM = SIZE // 2  # an item takes at least two characters: a digit and a comma
SCALARS = frozenset({type(None), bool, int, float, str})
BASES = ((int, int.__int__), (float, float.__float__), (str, str.__str__))
TAGS = ((list, ""), (tuple, "t"), (set, "s"), (frozenset, "z"))

ENCODE = json.JSONEncoder(separators=(",", ":"), check_circular=False).encode


class Foreign(TypeError):
    """A value that is not plain data; its text names the type."""


class Named(str):
    """The name of a function that crosses by name; it prints without quotes."""

    __repr__ = str.__str__


def nameless(value: object) -> None:
    """Let no function cross."""


def pack(value: object, name_of: Callable[[object], str | None] = nameless) -> str:
    """Write plain data as one line of tagged JSON, in ASCII, without tab or line feed.

    Plain data: None, bool, int, float, str, list, tuple, dict, set, frozenset, and what derives from them, which
    becomes its base. `name_of` gives the name of a function that crosses by name. Raises Foreign for anything else,
    for more than 50 levels, for more than 1 MB and for an integer that Python refuses to print.
    """
    encoded = encode(value, DEPTH, [ROOM], name_of)
    try:
        text = ENCODE(encoded)
    except ValueError:
        raise Foreign("int > 4300") from None
    if len(text) > SIZE:
        raise Foreign(f"{type(value).__name__} > 1 MB")
    return text


def encode(value, depth, room, name_of):
    """Give the JSON form of a value. Only methods of the base types run, never those of a learner's subclass."""
    kind = type(value)
    if kind in SCALARS:
        return value
    for base, plain in BASES:
        if issubclass(kind, base):
            return plain(value)
    if name := name_of(value):
        return {"f": name}
    if not depth:
        raise Foreign(f"{kind.__name__}[[[…]]]")
    for base, tag in TAGS:
        if issubclass(kind, base):
            return collect(list(base.__iter__(value)), tag, depth, room, name_of)
    if issubclass(kind, dict):
        keys, values = list(dict.keys(value)), list(dict.values(value))
        both = collect(keys + values, "", depth, room, name_of)
        return {"d": list(zip(both[: len(keys)], both[len(keys) :]))}
    raise Foreign(kind.__name__)


def collect(items, tag, depth, room, name_of):
    """Give the JSON form of a container's items under its tag. A list of scalars goes whole to the C encoder."""
    room[0] -= len(items)
    if room[0] < 0:
        raise Foreign("list > 1 MB")
    if not SCALARS.issuperset(map(type, items)):
        items = [encode(item, depth - 1, room, name_of) for item in items]
    if tag in ("s", "z"):
        # Equal sets, equal texts, whatever the hash seed: texts are compared to see what changed.
        items.sort(key=ENCODE)
    return {tag: items} if tag else items


def no_function(name: str) -> None:
    """Find no function. Raises ValueError."""
    raise ValueError(f"no function may stand here: {name}")


def unpack(text: str, find: Callable[[str], object] = no_function) -> object:
    """Read what `pack` wrote, as new objects. `find` gives the function of a name.

    Raises ValueError, TypeError or RecursionError for a text that `pack` never writes.
    """
    makers = {"t": tuple, "s": set, "z": frozenset, "d": dict, "f": find}

    def revive(tagged):
        ((tag, content),) = tagged.items()
        if tag not in makers:
            raise ValueError(f"unknown tag {tag}")
        return makers[tag](content)

    return json.loads(text, object_hook=revive)
