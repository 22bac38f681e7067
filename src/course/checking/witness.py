"""What a rewritten `assert` calls: it compares, and a comparison that fails becomes a Failure with its facts.

Equality is Python's own: both values are plain data.
"""

import operator
from collections.abc import Callable
from dataclasses import dataclass

from course.checking.failure import Failure
from course.checking.proxy import Talk
from course.checking.spelling import DIGITS, narrow, show

# How far an expression is the learner's: a call of hers, what holds or received one, anything else, no name at all.
CONSTANT, OTHER, HERS, CALL = range(4)
OPERATORS: dict[str, Callable[[object, object], bool]] = {
    "==": operator.eq, "!=": operator.ne, "is": operator.is_, "is not": operator.is_not,
    "in": lambda item, items: item in items, "not in": lambda item, items: item not in items,
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
}  # fmt: skip
TURNED = {"<": ">", "<=": ">=", ">": "<", ">=": "<="} | {same: same for same in ("==", "!=", "is", "is not")}


@dataclass(frozen=True)
class Side:
    """One side of a comparison: its value, its source, how far it is hers, and the call made last when it was read."""

    value: object
    source: str
    rank: int
    call: object

    @property
    def text(self) -> str:
        """The call with the values of its arguments, or the expression as the author wrote it."""
        return str(self.call) if self.rank == CALL else self.source


class Witness:
    """Tells on the calls of one check."""

    def __init__(self, talk: Talk):
        self.talk = talk

    def side(self, value: object, source: str, rank: int) -> Side:
        return Side(value, source, rank, self.talk.request)

    def compare(self, symbol: str, left: Side, right: Side):
        """`left symbol right`. What cannot be ordered, None above all, is a failure like another."""
        try:
            holds = OPERATORS[symbol](left.value, right.value)
        except TypeError:
            holds = False
        if holds:
            return
        if right.rank > left.rank and symbol in TURNED:
            left, right, symbol = right, left, TURNED[symbol]
        if symbol not in ("==", "is"):
            self.fail(
                "order",
                left,
                got=show(left.value, digits=DIGITS),
                operator=symbol,
                expected=show(right.value, digits=DIGITS),
            )
        if left.rank >= HERS and right.rank >= HERS:
            self.fail("pair", left, got=show(left.value), other=right.text, expected=show(right.value))
        before, after, got, expected = narrow(left.value, right.value)
        self.fail("differs", left, before, after, got=show(got), expected=show(expected))

    def close(self, isclose: Callable[..., bool], left: Side, right: Side, **tolerance: float):
        """`isclose(left, right)`; what is no number is far from any."""
        try:
            holds = isclose(left.value, right.value, **tolerance)
        except TypeError:
            holds = False
        if not holds:
            if right.rank > left.rank:
                left, right = right, left
            self.fail("close", left, got=show(left.value, digits=DIGITS), expected=show(right.value, digits=DIGITS))

    def truth(self, value: object, source: str):
        """Any other expression: the last call is the culprit, as `all` stops there."""
        if not value:
            self.fail("truth", call=str(self.talk.request), got=self.talk.got, expression=source)

    def accepted(self, expected: str):
        """The call should have raised `expected`, and gave a result."""
        self.fail("accepted", call=str(self.talk.request), got=self.talk.got, expected=expected)

    def fail(self, kind: str, side: Side | None = None, before: str = "", after: str = "", **fields: str):
        """Raise the Failure; without any call to the learner's functions, the check itself is at fault."""
        if self.talk.request is None:
            raise Failure("broken", error="AssertionError", text=fields.get("expression", side.source if side else ""))
        if side:
            fields["expression"] = f"{before}{side.text}{after}"
            if side.rank != CALL:
                fields["call"] = str(self.talk.request)
        raise Failure(kind, **fields)
