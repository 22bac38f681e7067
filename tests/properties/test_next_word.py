"""What the contract of `next_word` promises of any sentences."""

from math import isclose

from hypothesis import given
from hypothesis import strategies as st

from exercises.next_word import continuation, learn, perplexity, probability

texts = st.lists(st.lists(st.sampled_from("abcd"), min_size=1, max_size=6), min_size=1, max_size=6)
shares = st.sampled_from([0, 0.25, 0.5, 0.9])
draws = st.lists(st.floats(0, 1, exclude_max=True), max_size=8)


@given(texts, shares, st.sampled_from(["", "a", "z"]))
def test_what_can_follow_sums_to_one(sentences, share, word):
    """After any word, known or not, the probabilities of all that can follow, the unknown once, sum to 1."""
    model = learn(sentences)
    frequencies, follows = model
    assert isclose(sum(probability(*model, word, following, share) for following in frequencies), 1)
    assert all(isclose(sum(found.values()), 1) for found in follows.values())


@given(texts, texts, shares)
def test_perplexity_is_at_least_one(sentences, others, share):
    """No model hesitates between fewer than one word, and the order of the sentences changes nothing."""
    model = learn(sentences)
    found = perplexity(*model, others, share)
    assert found >= 1
    assert isclose(perplexity(*model, others[::-1], share), found)


@given(texts, st.lists(st.sampled_from("abcd"), min_size=1, max_size=6).map(sorted), st.randoms())
def test_without_context_order_is_not_seen(sentences, sentence, chance):
    """With a share of 0, a sentence is as probable as the same words in another order."""
    model = learn(sentences)
    mixed = sorted(sentence, key=lambda _: chance.random())
    assert isclose(perplexity(*model, [mixed], 0), perplexity(*model, [sentence], 0))


@given(texts, draws, st.sampled_from([0.5, 1, 2]))
def test_a_continuation_follows_the_text(sentences, chances, temperature):
    """Each word written follows the one before somewhere in the text; there are no more words than draws."""
    _frequencies, follows = learn(sentences)
    written = continuation(follows, "", chances, temperature)
    assert len(written) <= len(chances)
    assert all(following in follows[word] for word, following in zip(["", *written], written))
    assert "" not in written


@given(texts, st.floats(0, 0.5))
def test_the_first_draw_is_the_likeliest(sentences, temperature):
    """A draw of 0 always takes the most probable word, whatever the temperature."""
    _frequencies, follows = learn(sentences)
    written = continuation(follows, "", [0], temperature + 0.1)
    assert follows[""][written[0]] == max(follows[""].values())
