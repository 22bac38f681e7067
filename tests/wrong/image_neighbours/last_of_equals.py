"""test_first_of_equals"""

from math import dist


def nearest(images, known):
    images, album = ([[int(digit, 16) for digit in image] for image in part] for part in (images, known))
    if not album:
        raise ValueError
    ranks = []
    for image in images:
        best, least = None, float("inf")
        for rank, other in enumerate(album):
            gap = dist(image, other)
            if gap <= least:
                best, least = rank, gap
        ranks.append(best)
    return ranks
