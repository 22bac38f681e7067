"""test_no_rank_no_segment"""


def segments(ranks):
    found, first, last = [], ranks[0], ranks[0]
    for rank in ranks[1:]:
        if rank != last + 1:
            found.append((first, last))
            first = rank
        last = rank
    return [*found, (first, last)]
