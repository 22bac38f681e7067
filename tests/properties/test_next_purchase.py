"""What the contract of `next_purchase` promises of any purchases."""

from hypothesis import given
from hypothesis import strategies as st

from exercises.next_purchase import count_hits, favourite, last_bought, popular_elsewhere

purchases = st.lists(st.sampled_from("abcd"), min_size=1, max_size=12)
households = st.dictionaries(st.integers(1, 99), purchases, min_size=2, max_size=6)


@given(purchases)
def test_favourite_is_the_most_bought(past):
    """No brand is bought more than the favourite, none that comes first in the alphabet as often."""
    found = favourite(past)
    assert all((past.count(brand), found) <= (past.count(found), brand) for brand in past)
    assert favourite(past[::-1]) == found


@given(households)
def test_own_purchases_change_nothing_for_oneself(histories):
    """What a household buys leaves its own answer alone."""
    found = popular_elsewhere(histories)
    assert found.keys() == histories.keys()
    first = next(iter(histories))
    assert popular_elsewhere({**histories, first: ["d"] * 200})[first] == found[first]


@given(households)
def test_hits_are_counted_by_household(histories):
    """The counts of all households are the sums of the counts of each; repeating is right when nothing changes."""
    hits, total = count_hits(histories, last_bought)
    alone = [count_hits({household: history}, last_bought) for household, history in histories.items()]
    assert (hits, total) == tuple(map(sum, zip(*alone)))
    steps = [pair for history in histories.values() for pair in zip(history[1:], history)]
    assert hits == sum(brand == before for brand, before in steps)
