"""What the contracts of `image_neighbours` promise of any images."""

from math import isclose

from hypothesis import given
from hypothesis import strategies as st

from exercises.image_neighbours import confusions, distance, nearest, pixels

levels = st.lists(st.integers(0, 15), min_size=4, max_size=4)
images = st.lists(st.text("0123456789abcdef", min_size=2, max_size=2), min_size=1, max_size=8)


@given(levels, levels, levels)
def test_distance_is_a_distance(first, second, third):
    """It is the same both ways, nothing only between equal images, and no detour is shorter."""
    assert isclose(distance(first, second), distance(second, first))
    assert (distance(first, second) == 0) == (first == second)
    assert distance(first, third) <= distance(first, second) + distance(second, third) + 1e-9


@given(images, images)
def test_no_known_image_is_nearer(asked, known):
    """The rank found is that of the first image of the album at the least distance."""
    for image, rank in zip(asked, nearest(asked, known), strict=True):
        gaps = [distance(pixels(image), pixels(other)) for other in known]
        assert rank == gaps.index(min(gaps))


@given(images)
def test_known_images_are_recognised(album):
    """An image of the album is its own neighbour, or that of the first one equal to it."""
    assert nearest(album, album) == [album.index(image) for image in album]


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=20))
def test_errors_and_right_answers_make_all(pairs):
    """The errors counted and the right answers are all the answers; no pair is a right answer."""
    errors = confusions([truth for truth, _ in pairs], [answer for _, answer in pairs])
    assert all(truth != answer for truth, answer in errors)
    assert sum(errors.values()) + sum(truth == answer for truth, answer in pairs) == len(pairs)
