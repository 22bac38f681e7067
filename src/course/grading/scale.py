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

    def mark(self, verdict: Verdict) -> Decimal:
        """The mark of one exercise, as if it were alone."""
        return self.rounded(share(verdict))

    def total(self, student: Student, exercises: tuple[str, ...]) -> Decimal:
        """The mark of a student: what she did not hand in counts 0, and its weight counts."""
        weights = {name: Fraction(self.weights.get(name, 1)) for name in exercises}
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
