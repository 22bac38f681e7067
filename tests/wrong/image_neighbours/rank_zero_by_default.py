"""test_empty_album"""

from math import dist


def nearest(images, known):
    images, album = ([[int(digit, 16) for digit in image] for image in part] for part in (images, known))
    ranks = []
    for image in images:
        best, least = 0, float("inf")
        for rank, other in enumerate(album):
            gap = dist(image, other)
            if gap < least:
                best, least = rank, gap
        ranks.append(best)
    return ranks
