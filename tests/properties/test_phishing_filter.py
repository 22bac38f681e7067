"""What the contracts of `phishing_filter` promise of any sites."""

from math import exp, isclose, log

from hypothesis import assume, given
from hypothesis import strategies as st

from exercises.phishing_filter import accuracy, evidence, log_odds, train

sites = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("xy"), st.booleans()), min_size=2, max_size=20)


def cut(triples):
    labels = [label for *_, label in triples]
    assume(any(labels) and not all(labels))
    return [list(row) for *row, _ in triples], labels


@given(sites)
def test_exchanged_classes_change_the_sign(triples):
    """When the classes exchange their names, every weight changes its sign."""
    rows, labels = cut(triples)
    values = [row[0] for row in rows]
    there, back = evidence(values, labels), evidence(values, [not label for label in labels])
    assert there.keys() == back.keys() == set(values)
    assert all(isclose(there[value], -back[value], abs_tol=1e-9) for value in there)


@given(sites)
def test_smoothed_shares_add_up_to_one(triples):
    """The shares among phishing sites, got back from the weights, add up to 1 over the values of a column."""
    rows, labels = cut(triples)
    values = [row[0] for row in rows]
    weights, honest = evidence(values, labels), [value for value, label in zip(values, labels) if not label]
    shares = [(honest.count(value) + 1) / (len(honest) + len(weights)) * exp(weights[value]) for value in weights]
    assert isclose(sum(shares), 1)


@given(sites, st.randoms(use_true_random=False))
def test_order_of_the_sites_is_free(triples, random):
    """Sites in another order teach the same model, and are as well classified."""
    rows, labels = cut(triples)
    model = train(rows, labels)
    random.shuffle(triples)
    others, their_labels = cut(triples)
    again = train(others, their_labels)
    assert all(isclose(log_odds(model, row), log_odds(again, row), abs_tol=1e-9) for row in rows)
    assert 0 <= accuracy(model, rows, labels) <= 1


@given(sites)
def test_nothing_known_leaves_the_start(triples):
    """A site of which no value was ever seen gets the start alone."""
    rows, labels = cut(triples)
    assert isclose(log_odds(train(rows, labels), ["?", "?"]), log(sum(labels) / labels.count(False)), abs_tol=1e-12)
