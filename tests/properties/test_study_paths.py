"""What the contract of `study_paths` promises of any graph."""

from hypothesis import assume, given
from hypothesis import strategies as st

from exercises.study_paths import cut_off, duration, ways

step = st.sampled_from("abcdef")
graphs = st.dictionaries(st.tuples(step, step), st.integers(1, 5), min_size=1, max_size=12).map(
    lambda years: [(*ends, time) for ends, time in years.items() if ends[0] != ends[1]]
)


@given(graphs)
def test_ways_are_simple_and_ordered(arrows):
    """Each way runs from end to end along arrows, passes nowhere twice, is told once, and none is shorter than it."""
    assume(arrows)
    start, goal = arrows[0][0], arrows[-1][1]
    found = ways(arrows, start, goal)
    assert all(way[0] == start and way[-1] == goal and len(set(way)) == len(way) for way in found)
    assert len({tuple(way) for way in found}) == len(found)
    keys = [(duration(arrows, way), len(way), way) for way in found]
    assert keys == sorted(keys)


@given(graphs, st.randoms(use_true_random=False))
def test_order_of_arrows_is_indifferent(arrows, random):
    """Arrows in another order give the same ways."""
    assume(arrows)
    start, goal = arrows[0][0], arrows[-1][1]
    assert ways(random.sample(arrows, len(arrows)), start, goal) == ways(arrows, start, goal)


@given(graphs, st.sets(step))
def test_cut_off_has_no_open_way(arrows, closed):
    """A step is cut off when ways led to it and each of them passes by a closed step."""
    assume(arrows)
    start = arrows[0][0]
    known = {end for arrow in arrows for end in arrow[:2]}
    closed = sorted(closed & known - {start})
    cut = cut_off(arrows, start, closed)
    assert cut == [goal for goal in sorted(known - {start, *closed}) if (found := ways(arrows, start, goal))
                   and all(set(way) & set(closed) for way in found)]
