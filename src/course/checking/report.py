"""What a page shows of the results of an answer: plain data, its words in the reader's language.

A text that mixes words and code is a list of [text, is code] pieces, as `words.pieces` gives them.
"""

from collections.abc import Iterator
from dataclasses import replace

from course.checking.difference import common, first_difference, marked
from course.checking.explaining import explain
from course.checking.runner import Result
from course.checking.stage import PRINTED
from course.checking.words import _, fill, pieces
from course.exercise import Translate

COMPARED = ("differs", "pair", "close", "order")  # kinds that set what came beside what was expected
HINTLESS = ("missing", "signature", "skipped", "load", "broken", "limit", "memory", "crash")
# Errors of the language, whatever the rule.
SLIPS = ("NameError", "UnboundLocalError", "AttributeError", "ImportError", "ModuleNotFoundError")
BREAKING = ("broken", "crash", "memory")  # after these the Python that ran the answer is not to be relied upon
Pieces = list[tuple[str, bool]]


ALL_PASS = _("Tous les contrôles passent : {total} sur {total}.")
SOME_FAIL = _("Contrôles réussis : {count} sur {total}. Premier échec : {rule}")
RAN = _("Votre fichier s’exécute sans erreur.")
PRINTS_NOTHING = _("Votre fichier s’exécute sans erreur et n’affiche rien.")
ABOUT = _("environ {expected}")
AT_INDEX = _("Le premier écart est à l’indice {rank}.")
CUT = _("Seuls les {limit} premiers caractères affichés sont montrés.")


def shows_hint(result: Result) -> bool:
    """A hint speaks of how a rule was broken: there is none while the function is not written or does not run."""
    return not result.passed and result.kind not in HINTLESS and result.fields.get("error") not in SLIPS


def report(results: list[Result], answer: str, translate: Translate) -> dict:
    """All that a page shows once the checks have run: the verdict in a sentence, what each check found, the output.

    What holds for the whole file, an error that keeps it from running, a function still to write, is told once.
    """
    shown = [replace(results[0], rule="", hint="")] if one_for_all(results) else results
    output = common_output(shown)
    items = [item(result, answer, translate, output) for result in shown]
    failed = next((one for one in items if not one["passed"]), None)
    count = sum(result.passed for result in results)
    return {
        "passed": failed is None,
        "count": count,
        "total": len(results),
        "verdict": verdict(items, failed, count, len(results), translate),
        "items": items,
        "output": printed(output, all(map(is_cut, shown)), translate),
        "broken": any(result.kind in BREAKING for result in results),
        "drawable": not any(result.kind in (*BREAKING, "limit", "load", "missing") for result in results),
    }


def run_report(result: Result, answer: str, translate: Translate) -> dict:
    """What a page shows once the file has run without any check."""
    shown = item(result, answer, translate, result.output)
    words = (RAN if result.output else PRINTS_NOTHING) if result.passed else None
    return {
        "passed": result.passed,
        "verdict": [(translate(words), False)] if words else shown["sentence"],
        "items": [] if result.passed else [shown],
        "output": printed(result.output, is_cut(result), translate),
        "broken": result.kind in BREAKING,
    }


def one_for_all(results: list[Result]) -> bool:
    """Say whether every check tells the same of the whole file: it does not run, or all stop at the same error."""
    facts = [(one.kind, *(one.fields.get(name) for name in ("function", "error", "text", "line"))) for one in results]
    return results[0].kind in ("load", "missing", "raised") and len(set(facts)) == 1 and len(facts) > 1


def common_output(results: list[Result]) -> str:
    """The lines that the file prints for each check: those that it prints as it loads."""
    first, *others = (result.output.splitlines(keepends=True) for result in results)
    return "".join(first[: min((common(first, other) for other in others), default=len(first))])


def item(result: Result, answer: str, translate: Translate, told: str) -> dict:
    """What one check found; `told` is the output that is told elsewhere."""
    explanation = explain(result, answer)
    line = "" if result.kind == "broken" else result.fields.get("line", "")
    return {
        "check": result.name,
        "passed": result.passed,
        "skipped": result.kind == "skipped",
        "kind": result.kind,
        "rule": list(prose(translate(result.rule))) if result.rule else [],
        "sentence": list(pieces(result, translate)),
        "compared": compared(result, translate),
        "explanation": list(fill(translate(explanation[0]), explanation[1])) if explanation else [],
        "hint": list(prose(translate(result.hint))) if result.hint and shows_hint(result) else [],
        "output": printed(result.output.removeprefix(told), is_cut(result), translate),
        "line": int(line) if line.isdecimal() else 0,
    }


def compared(result: Result, translate: Translate) -> dict | None:
    """The call, what came and what was expected, the difference marked; None for the kinds that compare nothing."""
    if result.passed or result.kind not in COMPARED:
        return None
    facts = result.fields
    got, expected = marked(facts["got"], facts["expected"])
    if result.kind == "close":
        expected_text = list(fill(translate(ABOUT), facts))
    else:
        expected_text = [(f"{facts.get('operator', '')} {facts['expected']}".strip(), True)]
    rank = first_difference(facts["got"], facts["expected"]) if result.kind in ("differs", "pair") else None
    return {
        "call": facts["expression"],
        "got": got,
        "expected": expected if result.kind in ("differs", "pair") else None,
        "expected_text": expected_text,
        "last_call": facts.get("call", ""),
        "where": "" if rank is None else translate(AT_INDEX).format(rank=rank),
    }


def verdict(items: list[dict], failed: dict | None, count: int, total: int, translate: Translate) -> Pieces:
    """The one sentence that is read aloud: all pass, or how many and the first rule that fails."""
    if failed is None:
        return [(translate(ALL_PASS).format(total=total), False)]
    if not failed["rule"]:
        return failed["explanation"] or failed["sentence"]
    words, _rule, rest = translate(SOME_FAIL).partition("{rule}")
    counts = {"count": count, "total": total}
    return [(words.format(**counts), False), *failed["rule"], (rest.format(**counts), False)]


def printed(output: str, cut: bool, translate: Translate) -> dict | None:
    """What her program printed, and a word when there was more than is kept; None when it printed nothing."""
    return {"text": output, "cut": translate(CUT).format(limit=PRINTED) if cut else ""} if output else None


def is_cut(result: Result) -> bool:
    """Say whether the program printed as much as is kept, hence probably more."""
    return len(result.output) >= PRINTED


def prose(text: str) -> Iterator[tuple[str, bool]]:
    """The pieces of a text in which code stands between backticks."""
    for rank, part in enumerate(text.split("`")):
        if part:
            yield part, bool(rank % 2)
