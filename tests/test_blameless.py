"""Programs that an explanation could blame wrongly: of these nothing is said."""

import sys
import textwrap

import pytest
from answers import result

from course.checking.carriers import Subprocess
from course.checking.explaining import explain
from course.checking.runner import Result

# Each ends, or may end for all that the file tells: its call may still be stopped, as slow.
ENDING = {
    "while-break": "while values:\n    if values[0] > 3:\n        break\n    print(values[0])",
    "while-return": "while values:\n    return 1",
    "while-yield": "while True:\n    yield values",
    "while-exit": "while True:\n    exit()",
    "while-assert": "while True:\n    assert values",
    "while-error": "try:\n    while True:\n        next(values)\nexcept StopIteration:\n    return 3",
    "attribute": "while values.left > 0:\n    values.left -= 1",
    "element-of-element": "while values[0][0] > 0:\n    values[0][0] -= 1",
    "deleted": "while values:\n    del values[0]",
    "captured": "x = 1\nwhile x:\n    match values:\n        case [x]:\n            pass",
    "keyword": "while values:\n    empty(rows=values)",
    "other-name": "rows = values\nwhile values:\n    rows.pop()",
    "part": "row = values[0]\nwhile values[0]:\n    row.pop()",
    "inner-function": "n = 3\ndef step():\n    nonlocal n\n    n -= 1\nwhile n > 0:\n    step()",
    "outer-name": "while left:\n    step()\n\nleft = [1]\ndef step():\n    left.pop()",
    "other-condition": "while ready(values):\n    pass",
    "method-condition": "while not values.done():\n    pass",
    "given-in-condition": "while (values := values - 1) > 0:\n    pass",
    "under-if": "n = 5\nwhile n > 0:\n    if values:\n        n += 1",
    "continue-of-inner-loop": "i = 0\nwhile i < 3:\n    for x in values:\n        if x: continue\n    i += 1",
    "continue-once": "i = n = 0\nwhile i < 3:\n    n += 1\n    if n < 3:\n        continue\n    i += 1",
    "continue-on-next": "i = 0\nwhile i < 3:\n    x = next(values)\n    if x:\n        continue\n    i += 1",
    "breadth-first": (
        "queue = [1]\nfor n in queue:\n    for m in values[n]:\n        if m not in queue: queue.append(m)"
    ),
    "append-under-if": "for n in values:\n    if n > 3:\n        values.append(n // 2)",
    "append-after-continue": "for n in values:\n    if n < 3:\n        continue\n    values.append(n // 2)",
    "append-until": "for n in values:\n    values.append(n)\n    if len(values) > 9:\n        break",
    "append-and-pop": "for n in values:\n    values.append(n)\n    values.pop()",
    "extend-by-nothing": "for n in values:\n    values.extend([1] * n)",
    "append-to-another": "for n in values:\n    values = []\n    values.append(n)",
    "recursive-twice": "return near(values) + far(values)\n\ndef near(n): return near(n)\ndef far(n): return far(n)",
}
# What a check finds is true, and why is not known.
UNSURE = {
    "sorting-key": "return sorted(values, key=3)",
    "method-key": "values.sort(key=3)",
    "mapped": "return list(map(3, values))",
    "class-in-series": "return min(float)",
    "no-division": "return divmod(3, 0)",
    "format-key": "return '{nom}'.format(age=3)",
    "this": "return [x for x in values if x][0][0]",
    "none-by-name": "best = None\nif values:\n    return best\nelse:\n    return 3",
    "none-by-get": "if values:\n    return {}.get(3)\nelse:\n    return 3",
    "none-by-function": (
        "if values:\n    return helper()\nelse:\n    return 3\n\ndef helper():\n    if not 1:\n        return 2"
    ),
    "which-function": "x = values.copy\nif len(x()) > 9:\n    return x\nreturn values.sort",
    "function-received": "give = max if len(values) > 9 else min\nreturn give",
    "loop-name": "for values in range(3):\n    pass\nfor later in later:\n    pass",
    "complex": "return complex(1, 2)",
    "other-error": "if not values:\n    return ValueError()\nreturn object",
    "filter": "return sorted([v for {} in values if v > 0], key=lambda v: v)",
    "as-number": "with open('a') as 3:\n    pass",
}


def answered(body: str) -> str:
    """A file whose f(values) has this body; a blank line ends it."""
    body, _, rest = body.partition("\n\n")
    return f"def f(values):\n{textwrap.indent(body, '    ')}\n{rest}\n"


@pytest.mark.parametrize("kind", ["limit", "memory"])
@pytest.mark.parametrize("name", ENDING)
def test_loop_that_may_end_is_not_blamed(name, kind):
    """A call that was stopped may be slow: no loop is said endless that has an end."""
    found = Result("test", "", "", False, kind, {"call": "f([1])", "limit": "5"})
    assert explain(found, answered(ENDING[name])) is None


def test_recursion_is_not_blamed_on_one_of_two():
    """Of two functions that call themselves, which one went too far is not known."""
    found = Result("test", "", "", False, "raised", {"call": "f(1)", "error": "RecursionError", "text": ""})
    assert explain(found, answered(ENDING["recursive-twice"])) is None


@pytest.mark.parametrize("name", UNSURE)
def test_nothing_is_said_where_the_cause_is_not_known(name):
    """An error with several possible causes gets none of them."""
    answer = answered(UNSURE[name])
    assert explain(result("assert f([3, 1, 2]) == 5", answer, Subprocess), answer) is None


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="This Python reads a text in a text.")
@pytest.mark.parametrize("text", ['f"{values["a"]}"', 'f"total : {", ".join(values)}"', "f'{values['a']}'"])
def test_text_in_a_text_is_told_as_such(text):
    """Before Python 3.12 the same quote ends an f-string even between braces: its braces are not at fault."""
    answer = f"def f(values):\n    return {text}"
    template, facts = explain(result("f(1)", answer), answer)
    assert "l’autre sorte de guillemets" in template
    assert facts["quote"] == text[1]


def test_open_brace_of_a_text_is_still_told():
    """A brace that is not closed is no text in a text."""
    answer = 'def f(values):\n    return f"total {values" + f"{values}"'
    template, _ = explain(result("f(1)", answer), answer)
    assert "l’autre sorte de guillemets" not in template
