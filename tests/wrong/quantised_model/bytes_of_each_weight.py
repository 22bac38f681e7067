"""test_bytes_are_whole"""


def size(rows, bits):
    return sum((bits + 7) // 8 for row in rows for _ in row)
