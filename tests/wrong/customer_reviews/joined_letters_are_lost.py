"""test_words_by_hand"""
import re


def words(text):
    return re.findall(r"[a-zà-ÿ]+", text.lower())
