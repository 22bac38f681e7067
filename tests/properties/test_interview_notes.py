"""What the contract of `interview_notes` promises of any notes."""

from hypothesis import given
from hypothesis import strategies as st

from exercises.interview_notes import note, opinions, ranking, strategies

halves = st.integers(1, 40).map(lambda count: count / 2)
interviews = st.lists(
    st.builds(note, st.sampled_from("ABCD"), st.sampled_from("xyz"), st.sampled_from("stu"), halves, halves),
    max_size=25,
)


@given(interviews)
def test_order_and_measure(notes):
    """Each scenario is told once, the costliest first; its impact lies between the extremes that people gave."""
    rows = ranking(notes)
    assert sorted(row["scenario"] for row in rows) == sorted({told["scenario"] for told in notes})
    assert [(-row["impact"], row["scenario"]) for row in rows] == sorted(
        (-row["impact"], row["scenario"]) for row in rows
    )
    for row in rows:
        pairs = opinions(notes)[row["scenario"]].values()
        times, hours = zip(*pairs)
        assert row["people"] == len(pairs)
        assert min(times) <= row["times"] <= max(times)
        assert min(hours) <= row["hours"] <= max(hours)


@given(interviews)
def test_a_second_telling_of_all_changes_nothing(notes):
    """Whoever repeats all that was said, in the same order, changes neither the ranking nor the strategies."""
    assert ranking(notes + notes) == ranking(notes)
    assert strategies(notes + notes, "x") == strategies(notes, "x")


@given(interviews, st.integers(2, 9))
def test_unit_of_time(notes, factor):
    """Durations in another unit give impacts in that unit, and the same order."""
    other = [{**told, "hours_lost": factor * told["hours_lost"]} for told in notes]
    rows = ranking(notes)
    assert [(row["scenario"], row["impact"]) for row in ranking(other)] == [
        (row["scenario"], factor * row["impact"]) for row in rows
    ]
