"""Marks: shares of checks, brought to the scale of who marks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from course.grading.students import Student
from course.grading.verdict import Verdict


@dataclass(frozen=True)
class Scale:
    """A scale of marks.

    out_of: the best mark, above 0; weights: of the exercises, 1 where nothing is said; decimals: of a mark.
    """

    out_of: Decimal = Decimal(20)
    weights: Mapping[str, Decimal] = field(default_factory=dict)
    decimals: int = 2

    def weight(self, exercise: str) -> Decimal:
        """What an exercise weighs in the mark of a student."""
        return self.weights.get(exercise, Decimal(1))

    def is_even(self, exercises: tuple[str, ...]) -> bool:
        """Say whether all these exercises weigh as much."""
        return len({self.weight(name) for name in exercises}) < 2

    def mark(self, verdict: Verdict | None) -> Decimal:
        """The mark of one exercise, as if it were alone; 0 when it was not handed in."""
        return self.rounded(share(verdict) if verdict else Fraction(0))

    def total(self, student: Student, exercises: tuple[str, ...]) -> Decimal:
        """The mark of a student: what she did not hand in counts 0, and its weight counts."""
        weights = {name: Fraction(self.weight(name)) for name in exercises}
        gained = sum(share(one) * weights[name] for name, one in student.verdicts.items() if name in weights)
        whole = sum(weights.values())
        return self.rounded(gained / whole if whole else Fraction(0))

    def rounded(self, part: Fraction) -> Decimal:
        """A share, from 0 to 1, as a mark; half a unit of the last decimal counts for one."""
        exact = part * Fraction(self.out_of)
        step = Decimal(1).scaleb(-self.decimals)
        return (Decimal(exact.numerator) / Decimal(exact.denominator)).quantize(step, ROUND_HALF_UP)


def share(verdict: Verdict) -> Fraction:
    """The share of the checks that pass, exact."""
    checks = verdict.all
    return Fraction(sum(one.passed for one in checks), len(checks)) if checks else Fraction(0)


def plain(mark: Decimal, decimal_mark: str = ".") -> str:
    """A mark as people write it: without zeros at its end."""
    text = f"{mark:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", decimal_mark)
