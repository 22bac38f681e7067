"""What the contracts of `expert_rules` promise of any rows and any counts."""

from decimal import Decimal
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from exercises.expert_rules import CAUSES, alerts, priority, sample, tally

tenths = st.integers(2900, 3200)
rows = st.builds(
    lambda air, gap, rpm, torque, wear, kind, failure, cause: sample(
        air_k=str(Decimal(air) / 10), process_k=str(Decimal(air + gap) / 10), rpm=str(rpm),
        torque_nm=str(Decimal(torque) / 10), wear_min=str(wear), type=kind, failure=failure, failure_type=cause),
    tenths, st.integers(60, 120), st.integers(1100, 2900), st.integers(30, 800), st.integers(0, 260),
    st.sampled_from("LMH"), st.sampled_from("01"), st.sampled_from([*CAUSES.values(), "No Failure"]),
)  # fmt: skip
counts = st.dictionaries(st.sampled_from("abcdef"), st.tuples(st.integers(0, 9), st.integers(0, 9)))


@given(rows)
def test_heat_is_exact(row):
    """The heat rule gives what exact decimals give."""
    gap = Decimal(row["process_k"]) - Decimal(row["air_k"])
    assert ("heat" in alerts(row)) == (gap < Decimal("8.6") and int(row["rpm"]) < 1380)


@given(rows, st.integers(0, 50))
def test_wear_only_adds_alerts(row, more):
    """A more worn tool keeps every alert; the names come in the order of the contract."""
    before, after = alerts(row), alerts({**row, "wear_min": str(int(row["wear_min"]) + more)})
    assert set(before) <= set(after)
    assert after == [name for name in CAUSES if name in after]


@given(st.lists(rows, max_size=8), st.lists(rows, max_size=8))
def test_counts_add_up(some, others):
    """The counts of two lists add up to those of both together."""
    first, second, both = tally(some), tally(others), tally(some + others)
    assert both == {name: [a + b for a, b in zip(first[name], second[name])] for name in CAUSES}


@given(counts, st.integers(1, 9), st.integers(0, 9))
def test_priority_is_sorted_and_useful(table, saving, visit):
    """Every useful rule is there once, no other, and gains never grow along the list."""
    gains = {name: found * saving - wrong * visit for name, (found, wrong) in table.items()}
    ranked = priority(table, dict.fromkeys(table, saving), visit)
    assert sorted(ranked) == sorted(name for name in gains if gains[name] > 0)
    assert all((-gains[a], a) < (-gains[b], b) for a, b in pairwise(ranked))
