"""What the contract of `network_scan` promises of any log."""

from hypothesis import given
from hypothesis import strategies as st

from exercises.network_scan import first_alarms, precision_recall, spread

rows = st.tuples(st.integers(0, 60), st.sampled_from("ab"), st.sampled_from("xyz"), st.integers(1, 4))
logs = st.lists(rows, max_size=25).map(sorted)
names = st.sets(st.sampled_from("abcdef")).map(sorted)


@given(logs, st.integers(1, 70))
def test_counts_are_bounded_and_grow_with_the_window(log, window):
    """There is a count a connection, from 1 to all the doors ever tried; a longer window never counts fewer."""
    counts, longer = spread(log, "a", window), spread(log, "a", window + 5)
    doors = {row[2:] for row in log if row[1] == "a"}
    assert len(counts) == sum(row[1] == "a" for row in log)
    assert all(1 <= few <= many <= len(doors) for few, many in zip(counts, longer))


@given(logs, st.integers(1, 70), st.integers(0, 5))
def test_higher_limit_alarms_later_or_never(log, window, limit):
    """A higher limit keeps no new source, and none of those kept is seen earlier."""
    early, late = first_alarms(log, window, limit), first_alarms(log, window, limit + 1)
    assert all(early[source] <= minute for source, minute in late.items())


@given(logs, st.integers(1, 70), st.integers(0, 200))
def test_clock_may_start_anywhere(log, window, shift):
    """A log moved in time gives the same counts."""
    assert spread([(minute + shift, *row) for minute, *row in log], "a", window) == spread(log, "a", window)


@given(names, names.filter(bool))
def test_shares_exchange(flagged, guilty):
    """The precision is the recall with both lists exchanged."""
    precision, recall = precision_recall(flagged, guilty)
    assert 0 <= recall <= 1
    assert precision == (precision_recall(guilty, flagged)[1] if flagged else None)
