"""test_words_by_hand"""

import re


def words(text):
    return re.findall("[a-z]+", text.lower())
