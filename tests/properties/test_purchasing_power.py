"""What the contract of `purchasing_power` promises of any rates."""

from math import isclose

from hypothesis import given
from hypothesis import strategies as st

from exercises.purchasing_power import equivalent, higher

rate = st.integers(1, 1000).map(lambda part: part / 64)
tables = st.tuples(*[st.tuples(rate, rate)] * 3).map(
    lambda rates: [
        {"country": country, "year": 2024, "ppp": ppp, "exchange_rate": exchange}
        for country, (ppp, exchange) in zip("ABC", rates)
    ]
)
amounts = st.integers(1, 10**6)
columns = st.sampled_from(["ppp", "exchange_rate"])


@given(tables, amounts, columns)
def test_there_and_back(rows, amount, column):
    """A sum converted to another country and back is the same; a detour through a third changes nothing."""
    direct = equivalent(rows, amount, "A", "B", 2024, column)
    assert isclose(equivalent(rows, direct, "B", "A", 2024, column), amount)
    assert isclose(equivalent(rows, equivalent(rows, amount, "A", "C", 2024, column), "C", "B", 2024, column), direct)


@given(tables, amounts, columns)
def test_proportional(rows, amount, column):
    """Twice the sum is worth twice as much; at home a sum is worth itself."""
    direct = equivalent(rows, amount, "A", "B", 2024, column)
    assert isclose(equivalent(rows, 2 * amount, "A", "B", 2024, column), 2 * direct)
    assert isclose(equivalent(rows, amount, "A", "A", 2024, column), amount)


@given(tables, st.lists(st.tuples(st.sampled_from("ABC"), amounts), min_size=1, max_size=4))
def test_higher_is_nowhere_beaten(rows, offers):
    """In the country that is kept, for each conversion, no other offer is worth more than its best one."""
    for column, country in higher(rows, offers, 2024).items():
        values = [equivalent(rows, amount, origin, country, 2024, column) for origin, amount in offers]
        assert max(amount for origin, amount in offers if origin == country) >= max(values) * (1 - 1e-12)
