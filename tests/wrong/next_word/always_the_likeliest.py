"""test_draws_choose_the_words"""


def continuation(follows, word, draws, temperature):
    words = []
    for _draw in draws:
        word = min(follows[word], key=lambda one: (-follows[word][one], one))
        if not word:
            break
        words.append(word)
    return words
