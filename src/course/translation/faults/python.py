"""Python in a code block: only its comments, its docstrings and its sentences are translated."""

import ast
import re
import tokenize
from collections.abc import Iterator
from itertools import zip_longest
from textwrap import dedent

from course.interface import _
from course.translation import codeprose
from course.translation.codeprose import PROMPT
from course.translation.faults.pair import PIECE, Fault, Kind, Pair

SPACE = (tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENCODING, tokenize.ENDMARKER)
SENTENCE = re.compile(r"[^\W\d_]\s+\S|\S\s+[^\W\d_]|[^\x00-\x7f]")
PART = re.compile(r"[^\W\d_]\s|\s[^\W\d_]|[^\x00-\x7f]")  # of a sentence that fields cut in pieces
QUOTES = re.compile(r"[a-zA-Z]*(?:\"{3}|'{3}|[\"'])")
FIELD = re.compile(r"\{[^{}]*\}|%\(?\w*\)?[sdf]")
# Of any language of programs or of settings: a comment that ends a line, a string that is a sentence.
REMARK = re.compile(r"(?:^|(?<=\s))(?:#|//|--|;)\s.*$", re.MULTILINE)
PHRASE = re.compile(r'"[^"\n]*(?:[^\W\d_]\s|\s[^\W\d_]|[^\x00-\x7f])[^"\n]*"')
SIGN = re.compile(r"[=(){}\[\]<>$_|\\/#\"`]|--|\w\.\w")
# What no prose is: several lines, or a word of the language before a name.
STATEMENT = re.compile(
    r"\n|^(?:import|from|def|class|return|for|while|if|with|assert|raise|print\()|^\w+(?:\[.*\])? = "
)


def is_python(text: str) -> bool:
    """Say whether a message is a block of code rather than a sentence."""
    if codeprose.is_session(text):
        return True
    if not STATEMENT.search(text.strip()):
        return False
    try:
        body = ast.parse(dedent(text)).body
    except (SyntaxError, ValueError):
        return False
    return any(not isinstance(node, ast.Expr) or isinstance(node.value, ast.Call) for node in body)


def is_prose(text: str) -> bool:
    """Say whether a block that is no Python holds sentences: without a sign of code, some line ended as they are."""
    return not SIGN.search(text) and re.search(r"[.!?…:»]$", text, re.MULTILINE) is not None


def tokens(text: str) -> list[str]:
    """The text of each token but comments and layout, sentences left blank; of a console session, its output too.

    Raises SyntaxError or TokenError when this is no Python.
    """
    lines = dedent(text).splitlines(keepends=True)
    output = []
    if codeprose.is_session(text):
        output = [line.rstrip() for line in lines if not PROMPT.match(line)]
        lines = [PROMPT.sub("", line) for line in lines if PROMPT.match(line)]
    else:
        ast.parse("".join(lines))
    found, starts = [], True  # whether a statement starts here: a string that does is a docstring
    for token in tokenize.generate_tokens(iter(lines).__next__):
        if token.type in SPACE:
            starts = starts or token.type == tokenize.NEWLINE
            found += [tokenize.tok_name[token.type]] * (token.type in (tokenize.INDENT, tokenize.DEDENT))
        elif token.type == tokenize.ERRORTOKEN:
            raise SyntaxError(token.string)
        elif token.type != tokenize.COMMENT:
            found += skeleton(token, starts)
            starts = False
    return found + output


def skeleton(token: tokenize.TokenInfo, is_docstring: bool) -> list[str]:
    """A token; of a sentence, its quotes and its fields alone."""
    text = token.string
    if tokenize.tok_name[token.type] == "FSTRING_MIDDLE":
        return [] if PART.search(text) else [text]
    if token.type != tokenize.STRING or not (is_docstring or SENTENCE.search(text)):
        return [text]
    return [QUOTES.match(text)[0], *sorted(FIELD.findall(text))]


def faults(pair: Pair) -> Iterator[Fault]:
    """Of a block, give the first token that differs; of its prose, say what would break it."""
    if pair.kind is Kind.COMMENT and codeprose.breaks(pair.target):
        yield Fault("code", _('écrivez cette traduction sur une ligne, sans `"""` et sans `\\` à la fin'))
    if pair.kind is not Kind.PYTHON:
        return
    source, target = tokens_or_none(pair.source), tokens_or_none(pair.target)
    if source is None:
        if bare(pair.source) != bare(pair.target):
            yield Fault("code", _("de ce bloc, seuls les commentaires et les phrases entre guillemets se traduisent"))
    elif target is None:
        yield Fault("code", _("ce n’est plus du Python"))
    elif source != target:
        old, new = next(two for two in zip_longest(source, target, fillvalue="…") if two[0] != two[1])
        yield Fault("code", _("le code a changé : {old} est devenu {new}").format(old=old, new=new))


def bare(text: str) -> list[str]:
    """What is left of a block in another language without its comments and the sentences among its strings."""
    return REMARK.sub("", PHRASE.sub('""', text)).split()


def said(text: str) -> Iterator[str]:
    """What a block says: its comments, its docstrings, the sentences among its strings; nothing if it is no Python."""
    try:
        found, tree = codeprose.passages(text), ast.parse(codeprose.source(text))
    except SyntaxError:
        return
    for passage in found:
        yield from passage.texts
    # A docstring has been given, and so has each piece of a formatted string.
    inside = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            inside.update(map(id, node.values))
            yield "".join(part.value if isinstance(part, ast.Constant) else PIECE for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in inside:
            yield from [node.value] * bool(SENTENCE.search(node.value))


def tokens_or_none(text: str) -> list[str] | None:
    try:
        return tokens(text)
    except (SyntaxError, tokenize.TokenError):
        return None
