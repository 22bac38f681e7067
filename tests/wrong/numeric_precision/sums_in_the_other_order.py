"""test_textbook_by_hand"""


def textbook_sums(groups):
    total = count = by_group = squares = 0
    for group in groups:
        subtotal = sum(group)
        squares += sum(value**2 for value in group)
        by_group += subtotal**2 / len(group)
        total += subtotal
        count += len(group)
    return squares - by_group, by_group - total**2 / count
