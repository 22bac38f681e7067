"""test_same_answers_are_counted"""


def agreement(first, second):
    return sum(one == other for one, other in zip(sorted(first), sorted(second)))
