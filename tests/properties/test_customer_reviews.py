"""What the contract of `customer_reviews` promises of any reviews."""

from math import isclose

from hypothesis import given
from hypothesis import strategies as st

from exercises.customer_reviews import accuracy, average_by, polarities, words

LEXICON = {"bon": 0.5, "laid": -0.25, "gai": 1.0}
text = st.lists(st.sampled_from(["bon", "laid", "gai", "sac", "pas", "ni"]), max_size=8).map(" ".join)


@given(st.text("aéÀœ ’'-.7", max_size=20))
def test_words_are_letters_and_cut_again_the_same(sentence):
    """Words are lower-case letters, in the order of the text; cutting them again changes nothing."""
    found = words(sentence)
    assert all(word.isalpha() and word == word.lower() for word in found)
    assert "".join(found) == "".join(sign for sign in sentence.lower() if sign.isalpha())
    assert words(" ".join(found)) == found


@given(st.lists(text, max_size=5), st.integers(0, 4))
def test_texts_are_read_one_by_one(texts, reach):
    """Each text has a polarity of its own, between those of its words; an opposite lexicon gives the opposite."""
    found = polarities(texts, LEXICON, reach)
    assert found == [polarities([one], LEXICON, reach)[0] for one in texts]
    assert all(-1 <= value <= 1 for value in found)
    opposite = {word: -value for word, value in LEXICON.items()}
    assert polarities(texts, opposite, reach) == [-value for value in found]


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(1, 5)), min_size=1))
def test_averages_give_the_whole_back(pairs):
    """Averages weighted by the number of values give the sum of all."""
    keys, values = map(list, zip(*pairs))
    averages = average_by(keys, values)
    assert averages.keys() == set(keys)
    assert isclose(sum(averages[key] for key in keys), sum(values))


@given(st.lists(st.sampled_from([1, 2, 4, 5]), min_size=1))
def test_the_stars_themselves_are_always_right(stars):
    """A polarity that follows the stars is right each time, its opposite never."""
    assert accuracy([note - 3 for note in stars], stars) == 1
    assert accuracy([3 - note for note in stars], stars) == 0
