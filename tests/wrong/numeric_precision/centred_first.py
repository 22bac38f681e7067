"""test_textbook_collapses"""


def textbook_sums(groups):
    first = groups[0][0]
    total = count = by_group = squares = 0
    for group in groups:
        subtotal = sum(value - first for value in group)
        squares += sum((value - first) ** 2 for value in group)
        by_group += subtotal**2 / len(group)
        total += subtotal
        count += len(group)
    return by_group - total**2 / count, squares - by_group
