"""What the contract of `numeric_precision` promises of any groups."""

from fractions import Fraction
from math import isclose

from hypothesis import assume, given
from hypothesis import strategies as st

from exercises.numeric_precision import centred_sums, correct_digits, exact_f, f_ratio, textbook_sums

tables = st.lists(st.lists(st.integers(0, 99), min_size=1, max_size=8), min_size=2, max_size=5)


@given(tables)
def test_formulas_are_equal_on_paper(groups):
    """With exact numbers, both formulas give the very same sums."""
    exact = [[Fraction(value) for value in group] for group in groups]
    assert textbook_sums(exact) == centred_sums(exact)


@given(tables, st.integers(0, 10**15), st.integers(0, 6))
def test_exact_f_ignores_the_level_and_the_unit(groups, level, decimals):
    """Adding a constant to all the values, or changing their unit, does not move the exact F by a single digit."""
    between, within = textbook_sums([[Fraction(value) for value in group] for group in groups])
    assume(within)
    expected = float(f_ratio(between, within, groups))
    scale = 10**decimals
    raised = [[f"{(value + level) // scale}.{(value + level) % scale:0{decimals}}" for value in group]
              for group in groups] if decimals else [[str(value + level) for value in group] for group in groups]
    assert exact_f(raised) == expected


@given(st.integers(1, 14), st.floats(1, 1000), st.sampled_from([-1, 1]), st.sampled_from([-1, 1]))
def test_each_power_of_ten_is_a_digit(power, certified, sign, side):
    """A relative error of ten to minus n is n digits; the unit and the signs do not count."""
    value = sign * certified * (1 + side * 10**-power)
    digits = correct_digits(value, sign * certified)
    assert isclose(digits, power, abs_tol=0.2)
    assert 0 <= digits <= 15.000001
