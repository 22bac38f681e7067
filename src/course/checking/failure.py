"""What went wrong, as facts: the failure of a check, the exception that a learner's function raised, the end of a run.

No sentence is written here: see `course.checking.words`.
"""

import builtins

FACT = 200  # characters of what the learner's side says


class Failure(BaseException):
    """A check failed: a kind and named facts. Not an Exception, so that no `except` of a check stops it."""

    def __init__(self, kind: str, **fields: str):
        super().__init__(kind)
        self.kind, self.fields = kind, fields


class Limit(BaseException):
    """The time is over. Not an Exception: no check can take it for a learner's error."""


class Exhausted(BaseException):
    """The learner's code asked for more memory than there is."""


class Crash(BaseException):
    """The learner's side no longer answers, or answers nonsense."""


def facts_of(error: dict) -> dict[str, str]:
    """Give the facts of an exception as text: `error` (its type), `text`, and `line` when it is known."""
    facts = {"error": str(error["type"])[:FACT], "text": str(error["text"])[:FACT]}
    return facts | {"line": str(error["line"])[:FACT]} if error["line"] is not None else facts


def rebuild(error: dict) -> Exception | None:
    """Make the first builtin exception, among the types of hers, that can be made of a text; None for SystemExit."""
    for name in error["bases"]:
        kind = getattr(builtins, name, None)
        # StopIteration would become another exception on its way through a generator.
        if isinstance(kind, type) and issubclass(kind, Exception) and kind is not StopIteration:
            try:
                return kind(str(error["text"]))
            except TypeError:
                continue
    return None
