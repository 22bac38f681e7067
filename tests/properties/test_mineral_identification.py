"""What the contracts of `mineral_identification` promise of any table."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from exercises.mineral_identification import candidates, next_measure, pairs_apart

value = st.integers(0, 20)
interval = st.lists(value, min_size=2, max_size=2).map(sorted)
table = st.lists(st.lists(interval, min_size=2, max_size=2), max_size=10)
stone = st.lists(st.none() | value, min_size=2, max_size=2)
texts = st.lists(st.sampled_from("abc"), max_size=10)


@given(stone, table, st.integers(0, 5))
def test_wider_tolerances_exclude_fewer(measured, ranges, width):
    """A wider tolerance or a measure left out never excludes a stone that was possible; ranks grow."""
    (found,) = candidates([measured], ranges, [width, width])
    (wider,) = candidates([measured], ranges, [width + 1, width])
    (fewer,) = candidates([[None, measured[1]]], ranges, [width, width])
    assert found == sorted(set(found))
    assert set(found) <= set(wider)
    assert set(found) <= set(fewer)


@given(table)
def test_a_stone_is_its_own_candidate(ranges):
    """A stone measured at the bottom of its ranges remains possible, whatever the tolerance."""
    stones = [[low for low, _ in limits] for limits in ranges]
    assert all(rank in ranks for rank, ranks in enumerate(candidates(stones, ranges, [0, 0])))


@given(texts)
def test_pairs_apart_and_together_are_all(values):
    """The pairs set apart and those that stay together are all the pairs."""
    together = sum(count * (count - 1) // 2 for count in Counter(values).values())
    assert pairs_apart(values) + together == len(values) * (len(values) - 1) // 2


@given(st.dictionaries(st.sampled_from("wxyz"), st.lists(st.sampled_from("abc"), min_size=5, max_size=5)))
def test_advice_is_the_best(columns):
    """No observation sets more pairs apart than the one advised; None when none sets any apart."""
    best = max(map(pairs_apart, columns.values()), default=0)
    names = [name for name in sorted(columns) if pairs_apart(columns[name]) == best]
    assert next_measure(columns) == (names[0] if best else None)
