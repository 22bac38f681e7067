"""test_everything_else_separates"""


def words(text):
    return [word.strip(".,;:!?…") for word in text.lower().split() if word.strip(".,;:!?…")]
