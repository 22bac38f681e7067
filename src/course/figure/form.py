"""Say in one sentence what is wrong with a value that was given, or give it back in its plain form."""

HUGE, TINY = 1e300, 1e-290  # beyond, differences of values become infinite, or their parts nothing
Numbers = list[float | None]


def keys(given: object, where: str, needed: set[str], allowed: set[str]) -> dict:
    """Refuse what is not a dict that has every needed key and no key besides the allowed ones."""
    if not isinstance(given, dict):
        raise ValueError(f"{where} must be a dict, not {_cut(given)}")
    for key in sorted(needed - given.keys()):
        raise ValueError(f"{where}: the key {key!r} is missing")
    for key in sorted(map(str, given.keys() - needed - allowed)):
        raise ValueError(f"{where}: unknown key {key!r}; known here: {', '.join(sorted(needed | allowed))}")
    return given


def string(given: object, where: str) -> str:
    """Refuse what is not a string."""
    if not isinstance(given, str):
        raise ValueError(f"{where} must be a string, not {_cut(given)}")
    return given


def sequence(given: object, where: str, what: str) -> list:
    """Refuse what is neither a list nor a tuple; `what` says what it should list."""
    if not isinstance(given, (list, tuple)):
        raise ValueError(f"{where} must be a list of {what}, not {_cut(given)}")
    return list(given)


def number_or_gap(given: object, where: str) -> float | None:
    """Refuse what is not a number; None, NaN, infinite and huge values become None: they are not drawn."""
    if given is not None and not isinstance(given, (int, float)):
        raise ValueError(f"{where} must be a number, not {_cut(given)}")
    return given if given is not None and abs(given) < HUGE else None


def numbers(given: object, where: str) -> Numbers:
    """Refuse what is not a list of numbers."""
    return [number_or_gap(item, f"{where}[{rank}]") for rank, item in enumerate(sequence(given, where, "numbers"))]


def finite(given: object, where: str) -> float:
    """Refuse what is not one finite number."""
    value = number_or_gap(given, where)
    if value is None:
        raise ValueError(f"{where} must be a finite number, not {_cut(given)}")
    return value


def same_length(lists: dict[str, list], where: str) -> None:
    """Refuse lists of different lengths, named by their keys."""
    (first, expected), *others = lists.items()
    for key, values in others:
        if len(values) != len(expected):
            raise ValueError(f"{where}: {first!r} has {len(expected)} values and {key!r} has {len(values)}")


def _cut(given: object) -> str:
    shown = repr(given)
    return shown if len(shown) <= 60 else shown[:59] + "…"
