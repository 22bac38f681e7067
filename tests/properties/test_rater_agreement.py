"""What the contract of `rater_agreement` promises of any table."""

from math import isclose

from hypothesis import assume, given
from hypothesis import strategies as st

from exercises.rater_agreement import agreement, kappa, weighted_kappa

tables = st.integers(2, 4).flatmap(
    lambda size: st.lists(st.lists(st.integers(0, 20), min_size=size, max_size=size), min_size=size, max_size=size)
)


def both(table):
    """Both kappas of a table where they are defined; other tables are left out."""
    assume(any(map(any, table)))
    assume(agreement(table)[1] < 1)
    return kappa(table), weighted_kappa(table)


def near(found, expected):
    return all(isclose(a, b, rel_tol=1e-9, abs_tol=1e-9) for a, b in zip(found, expected, strict=True))


@given(tables, st.integers(2, 9))
def test_swapped_experts_and_more_of_the_same(table, times):
    """Neither the order of the experts nor the number of times each case is counted changes a kappa."""
    expected = both(table)
    assert near(both([list(column) for column in zip(*table)]), expected)
    assert near(both([[times * count for count in row] for row in table]), expected)


@given(tables, st.randoms(use_true_random=False))
def test_names_of_categories_do_not_matter(table, random):
    """The same shuffle of both experts' categories leaves the kappa alone; reversing their order, both kappas."""
    plain, weighted = both(table)
    order = list(range(len(table)))
    random.shuffle(order)
    assert isclose(kappa([[table[i][j] for j in order] for i in order]), plain, rel_tol=1e-9, abs_tol=1e-9)
    assert near(both([row[::-1] for row in table[::-1]]), (plain, weighted))


@given(st.lists(st.integers(1, 50), min_size=2, max_size=5))
def test_full_agreement_is_one(diagonal):
    """When all the cases are on the diagonal, both kappas are 1."""
    size = len(diagonal)
    table = [[diagonal[i] if i == j else 0 for j in range(size)] for i in range(size)]
    assert near(both(table), (1, 1))


@given(tables)
def test_bounds(table):
    """No kappa is above 1, and none below -1."""
    assert all(-1 - 1e-9 <= value <= 1 + 1e-9 for value in both(table))
