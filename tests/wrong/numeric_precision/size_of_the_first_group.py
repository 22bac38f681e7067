"""test_groups_of_different_sizes"""


def textbook_sums(groups):
    total = count = by_group = squares = 0
    for group in groups:
        subtotal = sum(group)
        squares += sum(value**2 for value in group)
        by_group += subtotal**2 / len(groups[0])
        total += subtotal
        count += len(group)
    return by_group - total**2 / count, squares - by_group
