"""A time limit for code that runs in this very process.

Works from Python 3.12 on, by `sys.monitoring`; Python 3.11 has no means that stops `while True: pass`, so there
nothing is limited. What waits inside one call of the standard library is not stopped either.
"""

import contextlib
import sys
from collections.abc import Iterator
from time import monotonic

OURS = (__file__, contextlib.__file__)
TOOL = 4  # free: Python gives 0, 1, 2 and 5 to debuggers, coverage, profilers and optimisers
EVERY = 1024  # events between two looks at the clock


class Overtime(BaseException):
    """The time is over. Not an Exception, so that `except Exception` does not stop it."""


@contextlib.contextmanager
def clock(until: float | None) -> Iterator[None]:
    """Raise Overtime in the code below once `time.monotonic()` is past `until`, again and again until it ends."""
    monitoring = getattr(sys, "monitoring", None)
    if until is None or monitoring is None or monitoring.get_tool(TOOL):
        yield
        return
    events = (monitoring.events.JUMP, monitoring.events.PY_START)
    count = 0

    def tick(code, *_):
        nonlocal count
        count += 1
        # Never in the few lines that stop the clock: it would then run on.
        if count % EVERY == 0 and monotonic() > until and code.co_filename not in OURS:
            raise Overtime

    monitoring.use_tool_id(TOOL, "course")
    for event in events:
        monitoring.register_callback(TOOL, event, tick)
    monitoring.set_events(TOOL, sum(events))
    try:
        yield
    finally:
        monitoring.set_events(TOOL, 0)
        for event in events:
            monitoring.register_callback(TOOL, event, None)
        monitoring.free_tool_id(TOOL)
