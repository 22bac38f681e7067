"""The one way to the learner's functions: a call becomes a message, its answer a value or an exception.

A check holds a Proxy for each function asked for. All the calls of one check are one Talk,
which remembers the last of them, so that a failure can be told.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass

from course.checking.failure import FACT, Crash, Failure, facts_of, rebuild
from course.checking.spelling import show
from course.checking.stage import PRINTED
from course.checking.values import SIZE, Foreign, Named, pack, unpack

ARGUMENT = 40  # characters of an argument
TROUBLE = {"missing": "function", "foreign": "type", "signature": "text"}
MALFORMED = (ValueError, TypeError, LookupError, AttributeError, RecursionError)


@dataclass(frozen=True)
class Request:
    """A call, its arguments packed: it is written out only if a sentence needs it."""

    name: str
    keys: list[str | None]
    parts: list[str]

    def __str__(self) -> str:
        """The call as one would write it with the values of its arguments."""
        shown = [show(unpack(part, Named), ARGUMENT) for part in self.parts]
        return f"{self.name}({', '.join(f'{key}={text}' if key else text for key, text in zip(self.keys, shown))})"


class Talk:
    """The messages of one check. `carrier` carries them; the functions of `crossing` may be passed by their name."""

    def __init__(self, carrier):
        self.carrier = carrier
        self.crossing: dict[str, Callable] = {}
        self.request: Request | None = None  # the last call
        self.result: str | None = None  # its packed result
        self.raised: Exception | None = None  # or its exception, as it was raised here
        self.fault: dict[str, str] = {}  # and the facts of that
        self.output = ""

    def load(self, name: str, source: str):
        """Make a fresh module of the learner's file. Raises Failure when it does not load."""
        self.ask({"do": "load", "name": name, "source": source}, [])
        if self.fault:
            raise Failure("load", **self.fault)

    def call(self, name: str, args: tuple, kwargs: dict) -> object:
        """Call a function of hers, refill the arguments that it changed, return its result or raise its exception."""
        values, keys = [*args, *kwargs.values()], [*[None for _ in args], *kwargs]
        try:
            parts = [pack(value, self.name_of) for value in values]
        except Foreign as error:
            raise Failure("broken", error="Foreign", text=f"{name}: {error}") from None
        self.request, self.result = Request(name, keys, parts), None
        facts, answers = self.ask({"do": "call", "name": name, "keys": keys}, parts)
        for kind, fact in TROUBLE.items():
            if kind in facts:
                raise Failure(kind, call=str(self.request), **{fact: str(facts[kind])[:FACT]})
        try:
            result = unpack(answers[0])
            for rank, text in zip(facts["changed"], answers[1:]):
                refill(values[rank], unpack(text))
        except MALFORMED as error:
            raise Crash from error
        if not self.fault:
            self.result = answers[0]
            return result
        if self.raised is None:
            raise self.failure
        raise self.raised

    def ask(self, header: dict, parts: list[str]) -> tuple[dict, list[str]]:
        """Send a message; give the answer's facts and packed values. What comes back may be anything."""
        self.fault, self.raised = {}, None
        head, *answers = self.carrier.ask("\t".join([json.dumps(header), *parts])).split("\t")
        try:
            facts = json.loads(head)
            self.output = (self.output + str(facts["output"]))[:PRINTED]
            if "error" in facts:
                self.fault, self.raised = facts_of(facts["error"]), rebuild(facts["error"])
        except MALFORMED as error:
            raise Crash from error
        if any(len(text) > SIZE for text in answers):
            raise Crash
        return facts, answers

    def name_of(self, value: object) -> str | None:
        name = getattr(value, "__name__", None)
        return name if isinstance(name, str) and self.crossing.get(name) is value else None

    @property
    def got(self) -> str:
        """What the last call gave: its result, or the type of its exception."""
        return show(unpack(self.result)) if self.result is not None else self.fault.get("error", "…")

    @property
    def failure(self) -> Failure:
        """The learner's last exception as the failure of the check."""
        return Failure("raised", call=str(self.request), **self.fault)


class Proxy:
    """A function of the learner's, as a check sees it."""

    def __init__(self, talk: Talk, name: str):
        self.talk, self.__name__ = talk, name

    def __call__(self, /, *args, **kwargs):
        return self.talk.call(self.__name__, args, kwargs)


def refill(old, new):
    """Put into a list, dict or set what the learner's function made of it; tuples hold no change of their own."""
    if isinstance(old, list):
        old[:] = new
    elif isinstance(old, (dict, set)):
        old.clear()
        old.update(new)
