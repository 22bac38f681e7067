"""test_no_rank_no_segment"""


def segments(ranks):
    found, first, last = [], None, None
    for rank in ranks:
        if last and rank == last + 1:
            last = rank
            continue
        if first:
            found.append((first, last))
        first = last = rank
    return [*found, (first, last)] if ranks else []
