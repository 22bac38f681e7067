"""What the contracts of `decision_tree` promise of any table."""

from math import isclose, log2

from hypothesis import given
from hypothesis import strategies as st

from exercises.decision_tree import build, classify, entropy, gain, leaves

NAMES = ["a", "b", "c"]
labels = st.lists(st.sampled_from("xyz"), min_size=1, max_size=20)
values = st.tuples(*[st.sampled_from("012")] * len(NAMES))
tables = st.lists(st.tuples(values, st.sampled_from("xyz")), min_size=1, max_size=20).map(
    lambda lines: [{**dict(zip(NAMES, given)), "out": label} for given, label in lines]
)


@given(labels)
def test_entropy_has_bounds(given_labels):
    """The entropy is between 0 and the logarithm of the number of labels; order and repetition change nothing."""
    bits = entropy(given_labels)
    assert -1e-12 <= bits <= log2(len(set(given_labels))) + 1e-12
    assert isclose(bits, entropy(sorted(given_labels) * 2), abs_tol=1e-12)


@given(tables, st.sampled_from(NAMES))
def test_gain_is_mutual(rows, name):
    """A question never adds uncertainty, and tells as much of the label as the label tells of its answer."""
    bits = gain(rows, name, "out")
    assert -1e-12 <= bits <= entropy([row["out"] for row in rows]) + 1e-12
    assert isclose(bits, gain(rows, "out", name), abs_tol=1e-9)


@given(tables)
def test_tree_gives_the_commonest_label(rows):
    """The tree gives each row the commonest label of the rows like it, hence its own when no rows contradict it."""
    tree = build(rows, NAMES, "out")
    for row in rows:
        same = [other["out"] for other in rows if all(other[name] == row[name] for name in NAMES)]
        assert same.count(classify(tree, row)) == max(map(same.count, same))


@given(tables)
def test_tree_is_no_longer_than_the_table(rows):
    """There are at most as many rules as different rows, and the order of the rows changes nothing."""
    tree = build(rows, NAMES, "out")
    assert leaves(tree) <= len({tuple(row[name] for name in NAMES) for row in rows})
    assert build(rows[::-1], NAMES, "out") == tree
