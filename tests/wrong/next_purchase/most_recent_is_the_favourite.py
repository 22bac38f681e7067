"""test_most_bought"""


def favourite(past):
    if not past:
        raise ValueError("no purchase")
    return past[-1]
