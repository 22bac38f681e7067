"""What the contract of `quantised_model` promises of any weights."""

from hypothesis import given
from hypothesis import strategies as st

from exercises.quantised_model import agreement, predict, quantise, size

eighths = st.integers(-80, 80).map(lambda number: number / 8)
matrix = st.lists(st.lists(eighths, min_size=3, max_size=3), min_size=1, max_size=4).filter(
    lambda rows: any(any(row) for row in rows)
)
pictures = st.lists(st.lists(st.integers(0, 16), min_size=2, max_size=2), max_size=5)


@given(matrix, st.integers(2, 12))
def test_integers_stay_near_and_within(rows, bits):
    """No integer is beyond the limit, the largest reaches it, and none is more than half a step from its weight."""
    scale, integers = quantise(rows, bits)
    limit = 2 ** (bits - 1) - 1
    assert max(abs(number) for row in integers for number in row) == limit
    for row, found in zip(rows, integers):
        assert all(abs(number * scale - weight) <= scale * 0.5000001 for number, weight in zip(found, row))


@given(matrix, st.integers(2, 12))
def test_opposite_weights_give_opposite_integers(rows, bits):
    """Zero is the middle: the same scale serves weights of both signs."""
    scale, integers = quantise(rows, bits)
    mirrored = [[-weight for weight in row] for row in rows]
    assert quantise(mirrored, bits) == (scale, [[-number for number in row] for row in integers])


@given(matrix, pictures, st.integers(1, 9))
def test_scale_changes_no_decision(rows, images, factor):
    """Weights that are all multiplied by the same positive number decide alike: the scale is not needed."""
    larger = [[factor * weight for weight in row] for row in rows]
    assert predict(larger, images) == predict(rows, images)
    assert agreement(predict(larger, images), predict(rows, images)) == len(images)


@given(matrix, st.integers(1, 64))
def test_bytes_hold_the_bits(rows, bits):
    """The bytes hold all the bits, and one byte less would not."""
    total = bits * sum(len(row) for row in rows)
    assert 8 * (size(rows, bits) - 1) < total <= 8 * size(rows, bits)
