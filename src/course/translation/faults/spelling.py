"""Spelling: each word is in the dictionary of its language, in the project's list, or stands in the source."""

import re
import unicodedata
from collections.abc import Collection, Iterator

from course.interface import _
from course.translation.faults.dictionary import SHORT, has, is_known, near
from course.translation.faults.lexicon import has_dictionary
from course.translation.faults.pair import Fault, Pair
from course.translation.faults.prose import PIECE, prose, sentences
from course.translation.faults.words import QUOTED, common, is_own_script, plain, tokens

TRUSTED = ("de", "en", "es", "fr")  # whose dictionaries have nearly every word; those of others give remarks
TERM = 12  # letters of a term, at least
NAME = 5  # letters of a word with a capital, at least: shorter ones are near to many
TITLES = ("en", "en_US")  # the language of most of the works and terms that are cited


def unknown(prose: str, code: str, given: Collection[str] = ()) -> list[str]:
    """The words of some prose that its language does not have, each once, in order; none without a dictionary.

    Left out: names (a capital inside a sentence), acronyms, words of one or two letters, addresses, sentences in
    another language, and the words `given`, in lower case: those of a source, or of the code that is spoken of.
    """
    if not has_dictionary(code):
        return []
    found = []
    for sentence in sentences(QUOTED.sub(lambda quote: PIECE if is_quotation(quote[0], code) else quote[0], prose)):
        words = long_words(sentence, code)
        wrong = [word for word in words if not is_known(word, code)]
        if wrong and not is_foreign(words, code):
            found += (word for word in wrong if word.lower().removesuffix("’s") not in given)
    return list(dict.fromkeys(found))


def long_words(sentence: str, code: str) -> list[str]:
    return [word for word in common(sentence, code) if len(word) > SHORT and is_own_script(word, code)]


def is_quotation(quote: str, code: str) -> bool:
    """Say whether what stands between quotation marks is in another language than the text."""
    words = long_words(quote, code)
    return any(is_odd(word, code) for word in words) and (is_foreign(words, code) or are_english(words, code))


def is_foreign(words: list[str], code: str) -> bool:
    """Say whether a sentence is in another language: most of its words are, or all of them are English."""
    odd = sum(is_odd(word, code) for word in words)
    if odd > 1 and odd > len(words) / 2:
        return True
    return len(words) + odd > 3 and are_english(words, code)


def is_odd(word: str, code: str) -> bool:
    """Say whether a word is of another language. The project's list has some of these: names, words of titles."""
    return not has(word, code) and (not is_known(word, code) or are_english([word], code))


def are_english(words: list[str], code: str) -> bool:
    """Say whether words are English, in a text of another language."""
    return code not in TITLES and all(any(has(word, title) for title in TITLES) for word in words)


def names(prose: str, code: str, given: Collection[str]) -> list[str]:
    """The words that a capital makes a name, and a slip of one letter perhaps: Marhc for March."""
    found = (word for sentence in sentences(prose) for word, is_name in plain(sentence) if is_name)
    odd = (word for word in dict.fromkeys(found) if word.lower().removesuffix("’s") not in given)
    return [word for word in odd if len(word) >= NAME and not is_known(word, code) and near(word, code)]


def faults(pair: Pair) -> Iterator[Fault]:
    """Give one fault for each unknown word that does not stand in the source; a name may be right all the same."""
    given = {part for token in tokens(pair.source.lower()) for part in (token, *re.split("[’-]", token))}
    text = unicodedata.normalize("NFC", prose(pair.target, pair.kind, pair.markdown))
    is_trusted = pair.code in TRUSTED
    # A long word that no slip explains may be a term that the dictionary lacks.
    wrong = {
        word: not is_trusted or (len(word) >= TERM and not near(word, pair.code))
        for word in unknown(text, pair.code, given)
    }
    wrong = dict.fromkeys(names(text, pair.code, given) if is_trusted else (), True) | wrong
    yield from (told(word, pair.code, is_remark) for word, is_remark in wrong.items())


def told(word: str, code: str, remark: bool = False) -> Fault:
    """What to do about an unknown word of a language. Two words that it may have been are no help."""
    text = _("mot inconnu\u00a0: «\u00a0{word}\u00a0». {what} ou ajoutez-le à {path}")
    better = near(word, code) if code in TRUSTED else ()
    what = _("Écrivez «\u00a0{better}\u00a0»").format(better=better[0]) if len(better) == 1 else _("Corrigez-le")
    return Fault("spelling", text.format(word=word, what=what, path=f"locales/{code}/words.txt"), remark)
