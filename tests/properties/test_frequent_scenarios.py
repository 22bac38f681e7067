"""What the contract of `frequent_scenarios` promises of any log."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from exercises.frequent_scenarios import frequent, summarise, update

logs = st.lists(st.sampled_from("abcdefgh"), max_size=60)
places = st.integers(1, 6)


@given(logs, places)
def test_error_is_bounded(codes, k):
    """The summary has at most k counters, none too high, none too low by more than n / (k + 1)."""
    counters = summarise(codes, k)
    assert len(counters) <= k
    for code, count in Counter(codes).items():
        assert 0 <= (count - counters.get(code, 0)) * (k + 1) <= len(codes)


@given(logs, places)
def test_an_event_adds_one_or_takes_one_from_each(codes, k):
    """After one event more, the counters hold one more in all, or one less each."""
    before = summarise(codes, k)
    for code in "az":
        after = update(before, code, k)
        gain = sum(after.values()) - sum(before.values())
        assert gain == (1 if code in after else -len(before))
        assert min(after.values(), default=1) >= 1


@given(logs, places)
def test_no_frequent_code_is_lost(codes, k):
    """Two readings find all the codes above n / (k + 1), and no other, with their exact counts."""
    expected = {code: count for code, count in Counter(codes).items() if count * (k + 1) > len(codes)}
    assert dict(frequent(codes, k)) == expected
