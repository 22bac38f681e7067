"""test_bytes_are_whole"""


def size(rows, bits):
    return sum(map(len, rows)) * bits // 8
