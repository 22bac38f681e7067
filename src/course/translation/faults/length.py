"""A translation that is much too short has lost something: a sentence, or its end."""

import re
from collections.abc import Iterator

from course.interface import _
from course.translation.faults.pair import Fault, Kind, Pair
from course.translation.faults.prose import PIECE, prose, sentences

# Characters of a language for one of French, measured on the course; other alphabets are as long as French.
LENGTH = {"ar": 0.82, "fa": 0.85, "he": 0.75, "ja": 0.45, "ko": 0.5, "zh": 0.33}
# The end of a sentence, but for what a quotation ends with inside a sentence, initials and « et al. ».
CLOSING = r"(?:[\u00a0\u202f ]?»|[”“’\"'」』)）])"
STOP = r"(?:(?<!\b[A-Z])|(?<=\d[ \u00a0\u202f][A-Z]))(?<!\bal)\."  # 8.6 K. may end one
END = re.compile(
    rf"(?:{STOP}|[!?؟])(?={CLOSING}*+(?:\s|$))(?!{CLOSING}++\s+[a-zß-öø-ÿ])"
    rf"|[。！？](?!{CLOSING}++[，、；：])"
)
PAUSE = re.compile(r"[;؛；]")  # between clauses that another language makes sentences of
LONG = 12  # characters of a sentence that nobody writes twice, in Chinese too
FEW = 60  # below this length, one word more or less is much


def repeated(text: str) -> bool:
    """Say whether a long sentence stands twice."""
    found = [sentence for sentence in sentences(text) if len(sentence) >= LONG]
    return len(set(found)) < len(found)


def faults(pair: Pair) -> Iterator[Fault]:
    """Fewer sentences may be two made into one, when the whole is not shorter; far too short is an error."""
    source, target = (prose(text, pair.kind, pair.markdown).replace(PIECE, "") for text in (pair.source, pair.target))
    if pair.kind in (Kind.PYTHON, Kind.MATH) or not source:
        return
    if repeated(target) and not repeated(source):
        yield Fault("length", _("une phrase est écrite deux fois"))
    share = len(target) / len(source) / LENGTH.get(pair.code.partition("_")[0], 1)
    before, after = len(END.findall(source)), len(END.findall(target))
    parts, others = before + len(PAUSE.findall(source)), after + len(PAUSE.findall(target))
    if len(source) >= FEW and share < 0.45:
        yield Fault("length", _("la traduction est bien trop courte : il manque une partie du texte"))
    elif 2 <= before > after and parts > others and share < 1:
        text = _("la source a {before} phrases, la traduction {after} : en manque-t-il une ?")
        yield Fault("length", text.format(before=before, after=after), remark=share > 0.7)
