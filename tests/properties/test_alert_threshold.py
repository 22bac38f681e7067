"""What the contract of `alert_threshold` promises of any readings."""

from hypothesis import given
from hypothesis import strategies as st

from exercises.alert_threshold import first_alert

readings = st.lists(st.integers(0, 10), max_size=30)


@given(readings, st.integers(0, 10), st.integers(1, 5))
def test_alert_is_the_earliest_run(values, threshold, duration):
    """The run at the rank found is above the threshold, and no earlier rank starts such a run."""
    starts = [
        rank
        for rank in range(len(values) - duration + 1)
        if all(value > threshold for value in values[rank : rank + duration])
    ]
    assert first_alert(values, threshold, duration) == (starts[0] if starts else None)


@given(readings, st.integers(0, 10), st.integers(1, 5), st.integers(-100, 100))
def test_shift_changes_nothing(values, threshold, duration, shift):
    """Readings and threshold moved together give the same alert."""
    moved = [value + shift for value in values]
    assert first_alert(moved, threshold + shift, duration) == first_alert(values, threshold, duration)
