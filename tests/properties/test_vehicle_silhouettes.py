"""What the contracts of `vehicle_silhouettes` promise of any rows."""

from collections import Counter
from math import dist, isclose
from statistics import fmean, pstdev

from hypothesis import given
from hypothesis import strategies as st

from exercises.vehicle_silhouettes import classify, scales, standardise

row = st.lists(st.integers(-50, 50), min_size=2, max_size=2)
rows = st.lists(row, min_size=1, max_size=12)


@given(rows)
def test_scaled_columns_have_mean_0_and_deviation_1(train):
    """After standardising, a column of the training rows has mean 0 and deviation 1, or 0 if it is constant."""
    for before, after in zip(zip(*train), zip(*standardise(train, [])[0])):
        assert isclose(fmean(after), 0, abs_tol=1e-9)
        assert isclose(pstdev(after), 1 if len(set(before)) > 1 else 0, abs_tol=1e-9)


@given(rows, rows)
def test_test_rows_do_not_move_the_scale(train, test):
    """Whatever the test rows, the training rows become the same; a training row in the test becomes the same too."""
    known, scaled = standardise(train, test + train)
    assert known == standardise(train, [])[0] == scaled[len(test):]
    assert min(scales(train)[1]) > 0


@given(rows, rows, st.data())
def test_answer_has_most_votes(asked, known, data):
    """No class has more votes than the answer among the nearest rows, taken in their order."""
    labels = data.draw(st.lists(st.sampled_from("abc"), min_size=len(known), max_size=len(known)))
    k = data.draw(st.integers(1, len(known)))
    for one, answer in zip(asked, classify(asked, known, labels, k), strict=True):
        order = sorted(range(len(known)), key=lambda rank: (dist(one, known[rank]), rank))[:k]
        votes = Counter(labels[rank] for rank in order)
        assert answer == next(labels[rank] for rank in order if votes[labels[rank]] == max(votes.values()))
