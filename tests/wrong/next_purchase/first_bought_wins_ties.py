"""test_real_hits"""

from collections import Counter


def favourite(past):
    if not past:
        raise ValueError("no purchase")
    return Counter(past).most_common(1)[0][0]
