"""A trial of an answer: an exercise's own function is called, and what that told of the answer comes back as facts."""

import traceback
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import CodeType

from course.checking.asserts import WITNESS, rewrite
from course.checking.failure import Crash, Exhausted, Failure, Limit
from course.checking.proxy import Proxy, Talk
from course.checking.witness import Witness
from course.exercise import Exercise


@dataclass(frozen=True)
class Trial:
    """What is tried: an answer to an exercise, with the folder of its data and the seconds that a call may last."""

    exercise: Exercise
    answer: str
    data: Path
    limit: float

    def call(self, talk: Talk, name: str, *arguments: object) -> tuple[str, dict[str, str], object]:
        """Load the answer and call the exercise's function `name` on it: kind, facts and what it returned."""
        return self.told(talk, lambda: self.namespace(talk)[name](*arguments))

    def load(self, talk: Talk) -> tuple[str, dict[str, str]]:
        """Load the answer and call nothing: kind and facts."""
        kind, fields, _ = self.told(talk, lambda: None)
        return kind, fields

    def told(self, talk: Talk, action: Callable[[], object]) -> tuple[str, dict[str, str], object]:
        """Load the answer, do the action, and tell what came of it."""
        try:
            with talk.carrier.deadline(self.limit):
                talk.load(self.exercise.name, self.answer)
                return "passed", {}, action()
        except Failure as failure:
            line = {"line": self.line(failure)} if failure.kind == "broken" else {}
            return failure.kind, failure.fields | line, None
        except Limit:
            return "limit", {**self.last(talk), "limit": f"{self.limit:g}"}, None
        except (Exhausted, MemoryError):
            return "memory", self.last(talk), None
        except Crash:
            return "crash", self.last(talk), None
        except Exception as error:
            if error is talk.raised:
                return "raised", talk.failure.fields, None
            fields = {"error": type(error).__name__, "text": str(error)[:200]}
            if talk.result is not None:
                return "unusable", {"call": str(talk.request), "got": talk.got, **fields}, None
            return "broken", {**fields, "line": self.line(error)}, None

    def namespace(self, talk: Talk) -> dict[str, object]:
        """Run the exercise's module afresh; the functions asked for are then the learner's, the others its own."""
        name, file = self.exercise.name, str(self.data.parent / f"{self.exercise.name}.py")
        space = {"__name__": name, "__file__": file, WITNESS: Witness(talk)}
        exec(compiled(self.exercise), space)
        space |= {asked: Proxy(talk, asked) for asked in self.exercise.asked}
        talk.crossing = {function.name: space[function.name] for function in self.exercise.functions}
        return space

    def last(self, talk: Talk) -> dict[str, str]:
        """Give the call made last, or nothing while the file itself is run."""
        return {"call": str(talk.request)} if talk.request else {}

    def line(self, error: BaseException) -> str:
        """Give the line of the exercise's file where the exception arose, or nothing."""
        frames = traceback.extract_tb(error.__traceback__)
        file = f"{self.exercise.name}.py"
        return next((str(frame.lineno) for frame in reversed(frames) if frame.filename == file), "")


@cache
def compiled(exercise: Exercise) -> CodeType:
    return compile(rewrite(exercise), f"{exercise.name}.py", "exec", dont_inherit=True)
