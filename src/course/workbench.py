"""The exercises as the page runs them: made in Pyodide by `worker.js`, it answers in JSON with all that is shown.

Standard library only. Here the learner's code runs in the page's own Python: a verdict is hers to learn from, no mark.
"""

import json
from collections.abc import Callable
from pathlib import Path

from course.checking import runner
from course.checking.carriers import InProcess
from course.checking.report import report, run_report
from course.exercise import Exercise
from course.figure import formatter, pair, table


class Workbench:
    """The exercises of a page, in its language.

    folder: holds `<name>.py` for each, and their `data`; language: a code such as `fr` or `zh_CN`; direction: `ltr` or
    `rtl`; limit: seconds that a check may last.
    """

    def __init__(self, folder: str, language: str, direction: str, limit: float):
        self.folder, self.language, self.direction, self.limit = Path(folder), language, direction, limit
        self.messages: dict[str, str] = {}

    def know(self, messages: str) -> None:
        """Take translations, of an exercise or of what is said of all: JSON, French to the page's language."""
        self.messages |= json.loads(messages)

    def check(self, name: str, answer: str, progress: Callable[[int, int], None]) -> str:
        """Run the checks on an answer; `progress` is told how many have ended, before the first and after each."""
        exercise = self.exercise(name)
        results, total = [], len(exercise.checks)
        progress(0, total)
        for result in runner.results(exercise, answer, **self.place):
            results.append(result)
            progress(len(results), total)
        return json.dumps(report(results, answer, self.translate))

    def run(self, name: str, answer: str, progress: Callable[[int, int], None]) -> str:
        """Run the answer's file and check nothing."""
        progress(0, 1)
        result = runner.load(self.exercise(name), answer, **self.place)
        return json.dumps(run_report(result, answer, self.translate))

    def draw(self, name: str, answer: str, progress: Callable[[int, int], None]) -> str:
        """Draw the exercise's figure of the answer's own result: SVG and table; nothing where it cannot be drawn."""
        fill = formatter(self.translate, self.language)
        progress(0, 1)
        try:
            described = runner.figure(self.exercise(name), answer, fill, **self.place)
            drawing = pair(described, self.language, prefix=f"yours-{name}", direction=self.direction)
            return json.dumps({"drawing": drawing, "table": table(described, self.language)})
        except (runner.Undrawn, LookupError, ValueError):
            return json.dumps(None)

    @property
    def place(self) -> dict:
        return {"data": self.folder / "data", "carrier": InProcess, "limit": self.limit}

    def exercise(self, name: str) -> Exercise:
        return Exercise.read(self.folder / f"{name}.py")

    def translate(self, text: str) -> str:
        return self.messages.get(text) or text
