"""The learner's side: load her file as a fresh module, call her functions, answer with plain text.

It runs in the learner's process and is made to run in the page and in the sandbox too; it never knows a check nor an
expected value. A message is one line: a JSON header, then values packed as text, separated by tabs.

    {"do": "load", "name": …, "source": …}                  make a fresh module
    {"do": "call", "name": …, "keys": [null, …, "limit"]}   call a function: a packed value a key, null for a position

The answer's header says what went wrong, if anything did (`error`, `signature`, `missing` or `foreign`), which
arguments have `changed`, and the `output` printed meanwhile. The packed result and changed arguments follow it.
"""

import ast
import builtins
import json
import os
from collections.abc import Callable, Iterator

from course.checking.clock import Overtime, clock
from course.checking.stage import Output, fresh_module, stage
from course.checking.values import Foreign, pack, unpack

TEXT = 200  # characters kept of an error's text


class Missing(LookupError):
    """A function that is not there, or whose body is still `...`."""


class Learner:
    """One learner's file. `home` is the folder where her module believes to be, beside its `data`.

    `until` is the moment, on the monotonic clock, after which her code is stopped in this very process.
    """

    def __init__(self, home: str):
        self.home = home
        self.until: float | None = None
        self.output = Output()
        self.source = None

    def answer(self, message: str) -> str:
        """Do what the message asks and say what happened. Raises Overtime or MemoryError: the run must then end."""
        header, *parts = message.split("\t")
        order = json.loads(header)
        if order["do"] == "load":
            self.file = os.path.join(self.home, order["name"] + ".py")
            self.module = fresh_module(order["name"], self.file)
        self.output.drain()
        with stage(self.module, self.output):
            facts, values = self.load(order["source"]) if order["do"] == "load" else self.call(order, parts)
        return "\t".join([json.dumps({**facts, "output": self.output.drain()}), *values])

    def load(self, source: str):
        """Run the source, compiled once, in the fresh module."""

        def execute():
            if source != self.source:
                self.code = compile(source, self.file, "exec", dont_inherit=True)
                self.blank = set(blank_lines(source)) if "..." in source else set()
                self.source = source
            exec(self.code, vars(self.module))

        return self.attempt(execute)[0], []

    def call(self, order, parts: list[str]):
        """Call a function; give back its result and the arguments that it changed."""
        try:
            function = self.find(order["name"])
            values = [unpack(part, self.find) for part in parts]
        except Missing as error:
            return {"missing": str(error)}, []
        keys = order["keys"]
        args = [value for key, value in zip(keys, values) if key is None]
        kwargs = {key: value for key, value in zip(keys, values) if key is not None}
        facts, result = self.attempt(lambda: function(*args, **kwargs))
        error = facts.get("error")
        if error and "TypeError" in error["bases"] and error["line"] is None:
            return {"signature": error["text"]}, []  # her function was never entered
        changed = []
        try:
            packed = [pack(result)]
            for rank, (value, part) in enumerate(zip(values, parts)):
                # Only texts that start so are of values that can change.
                if part[0] in "[{" and not part.startswith('{"f"') and (text := pack(value)) != part:
                    changed.append(rank)
                    packed.append(text)
        except Foreign as error:
            return {"foreign": str(error)}, []
        return {**facts, "changed": changed}, packed

    def find(self, name: str) -> Callable:
        """Give her function of that name. Raises Missing."""
        function = vars(self.module).get(name)
        code = getattr(function, "__code__", None)
        if not callable(function) or (code and code.co_filename == self.file and code.co_firstlineno in self.blank):
            raise Missing(name)
        return function

    def attempt(self, action: Callable[[], object]) -> tuple[dict, object]:
        """Run her code: the facts of what it raised and None, or no fact and its result."""
        try:
            with clock(self.until):
                return {}, action()
        except (Overtime, MemoryError):
            raise
        except SystemError as error:
            # What Python makes of memory that runs out under the clock.
            if isinstance(error.__cause__ or error.__context__, MemoryError):
                raise MemoryError from error
            return self.explain(error), None
        except BaseException as error:
            return self.explain(error), None

    def explain(self, error: BaseException) -> dict:
        """Give the facts of an exception: its type, the builtin types it derives from, line in her file, text."""
        names = [kind.__name__ for kind in type(error).__mro__ if getattr(builtins, kind.__name__, None) is kind]
        lines = list(self.lines(error))
        try:
            text = error.msg if isinstance(error, SyntaxError) else str(error)
            text = spelled(text.replace(self.home + os.sep, "")[:TEXT])
        except Exception:
            text = ""
        # How deep a recursion was stopped, hence on which line, depends on what runs below.
        line = None if isinstance(error, RecursionError) or not lines else lines[-1]
        return {"error": {"type": type(error).__name__, "bases": names, "line": line, "text": text}}

    def lines(self, error: BaseException) -> Iterator[int]:
        """Give the lines of her file that the exception went through, the one that raised it last."""
        trace = error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename == self.file:
                yield trace.tb_lineno
            trace = trace.tb_next
        if isinstance(error, SyntaxError) and error.filename == self.file and error.lineno:
            yield error.lineno


def spelled(text: str) -> str:
    """The text, what is not seen in it written as Python writes it: a sign that turns the line around, a null byte."""
    return "".join(sign if sign.isprintable() else repr(sign)[1:-1] for sign in text)


def blank_lines(source: str) -> Iterator[int]:
    """Give the first line of each function whose body, after its docstring, is only `...`."""
    for node in ast.parse(source).body:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            body = node.body[1:] if ast.get_docstring(node, clean=False) is not None else node.body
            if len(body) == 1 and isinstance(body[0], ast.Expr) and getattr(body[0].value, "value", None) is ...:
                yield node.lineno
