"""Hostile answers to an exercise, and sound ones that look unusual: each with the status that a marker must give it."""

from dataclasses import dataclass
from textwrap import dedent

EXERCISE = "alert_threshold"
SOUND = '''
def first_alert(readings, threshold, duration):
    run = 0
    for rank, reading in enumerate(readings):
        run = run + 1 if reading > threshold else 0
        if run == duration:
            return rank - duration + 1
    return None
'''
NEVER = "def first_alert(readings, threshold, duration):\n    return None\n"  # wrong, and passes a check or two


@dataclass(frozen=True)
class Answer:
    """A file handed in: its name here, the status it deserves, or several where systems differ, its code."""

    name: str
    status: str
    code: str


def calls(body: str) -> str:
    """A file whose function does this when it is called."""
    lines = dedent(body).strip().splitlines()
    return "def first_alert(readings, threshold, duration):\n" + "".join(f"    {line}\n" for line in lines)


def loads(body: str, then: str = NEVER) -> str:
    """A file that does this as it is run, then defines the function."""
    return f"{dedent(body).strip()}\n{then}"


ENDLESS = [
    Answer("loop as it loads", "timeout", "while True: pass"),
    Answer("loop when called", "timeout", calls("while True: pass")),
    Answer(
        "loop that swallows all",
        "timeout",
        calls("""
            while True:
                try:
                    while True: pass
                except BaseException:
                    pass
        """),
    ),
    Answer("loop inside C: a sum", "timeout", calls("return sum(range(10**15))")),
    Answer("loop inside C: a power", "timeout", calls("return 7 ** 10**9 % 10")),
    Answer("loop inside C: a regular expression", "timeout", calls("import re; return re.match('(a+)+$', 'a' * 60 + 'b')")),
    Answer("sleep", "timeout", calls("import time; time.sleep(3600)")),
    Answer("wait for input on the channel", "timeout", calls("import os; os.read(3, 1); return None")),
    Answer("a loop in __repr__ of an error", "timeout", "class E(Exception):\n def __str__(self):\n  while True: pass\nraise E"),
    Answer("a loop in __del__", "timeout", calls("class D:\n    def __del__(self):\n        while True: pass\ndel [D()][0]")),
    Answer("a loop in a signal handler", "timeout", loads("""
        import signal
        for number in range(1, 32):
            try: signal.signal(number, lambda *_: None)
            except (OSError, ValueError): pass
        while True: pass
    """)),
]  # fmt: skip
HUNGRY = [
    Answer("a list that grows", "limit|timeout", calls("kept = []\nwhile True: kept.append('x' * 10**6)")),
    Answer("a text that doubles", "limit|timeout", calls("text = 'x'\nwhile True: text += text")),
    Answer("one huge array", "limit", calls("return len(bytearray(1 << 40))")),
    Answer("two gigabytes, never touched", "limit", calls("return len(bytearray(2 << 30))")),
    Answer("a hundred files", "error", "kept = [open('/dev/null') for _ in range(100)]"),
    Answer("memory as it loads", "limit|timeout", "kept = [0] * 10**10"),
    Answer("memory, swallowed", "incorrect", calls("try: bytearray(1 << 40)\nexcept MemoryError: return None")),
    Answer("a map of the machine's memory", "error", "import mmap\nmmap.mmap(-1, 1 << 42)"),
    Answer("a million files", "error", "kept = [open('/dev/null') for _ in range(10**6)]"),
    Answer("limits raised", "error", "import resource\nresource.setrlimit(resource.RLIMIT_AS, (-1, -1))"),
]
LEAVING = [
    Answer("sys.exit as it loads", "error", "import sys\nsys.exit(0)"),
    Answer("exit() as it loads", "error", "exit(0)"),
    Answer("sys.exit when called", "incorrect", calls("import sys; sys.exit(0)")),
    Answer("os._exit as it loads", "crash", "import os\nos._exit(0)"),
    Answer("os._exit when called", "crash", calls("import os; os._exit(0)")),
    Answer("the code that tells of memory", "limit", calls("import os; os._exit(77)")),
    Answer("abort", "crash", calls("import os; os.abort()")),
    Answer("a null pointer", "crash", calls("import ctypes; ctypes.string_at(0)")),
    Answer("no limit to recursion", "crash|timeout|limit", calls("import sys; sys.setrecursionlimit(10**9); return first_alert([], 0, 1)")),
    Answer("recursion", "incorrect", calls("return first_alert(readings, threshold, duration)")),
    Answer("KeyboardInterrupt", "incorrect", calls("raise KeyboardInterrupt")),
    Answer("GeneratorExit", "error", "raise GeneratorExit"),
    Answer("atexit", "incorrect", loads("import atexit\natexit.register(lambda: open('/tmp/x', 'w'))")),
    Answer("every descriptor closed", "crash", calls("import os; os.closerange(0, 64); return 0")),
]  # fmt: skip
PROCESSES = [
    Answer("fork", "error", "import os\nos.fork()"),
    Answer("a fork bomb", "timeout", calls("import os\nwhile True:\n    try: os.fork() or os._exit(0)\n    except OSError: pass")),
    Answer("a thread", "error", "import threading\nthreading.Thread(target=print).start()"),
    Answer("a thread bomb", "timeout", calls("""
        import threading
        while True:
            try: threading.Thread(target=first_alert, args=(0, 0, 0)).start()
            except RuntimeError: pass
    """)),
    Answer("a program that stays", "error", "import subprocess\nsubprocess.Popen(['sleep', '60'], start_new_session=True)"),
    Answer("os.system", "incorrect", calls("import os; return os.system('touch /tmp/x')")),
    Answer("posix_spawn", "error", "import os\nos.posix_spawn('/bin/true', ['true'], {})"),
    Answer("exec", "error", "import os\nos.execv('/bin/true', ['true'])"),
    Answer("multiprocessing", "error", "import multiprocessing\nmultiprocessing.Pool(2)"),
    Answer("the parent killed", "error", "import os\nos.kill(os.getppid(), 9)"),
    # Signal 0 asks for the same right and kills nobody, should the sandbox fail on the machine of who runs this.
    Answer("everyone killed", "error", "import os\nos.kill(-1, 0)"),
    Answer("the group killed", "error", "import os\nos.killpg(0, 9)"),
    Answer("a signal by fcntl", "error", "import fcntl, os\nfcntl.fcntl(3, 8, os.getppid())"),
    Answer("a terminal typed in", "error", "import fcntl\nfcntl.ioctl(3, 0x5412, b'x')"),
    Answer("ptrace by hand", "incorrect", calls("import ctypes, os; return ctypes.CDLL(None).ptrace(16, os.getppid(), 0, 0)")),
    Answer("fork by hand, in another ABI", "crash|incorrect", calls("""
        import ctypes
        return ctypes.CDLL(None).syscall(57 | 0x40000000)
    """)),
    Answer("io_uring by hand", "incorrect", calls("import ctypes; return ctypes.CDLL(None).syscall(425, 1, 0)")),
    Answer("prctl by hand", "incorrect", calls("import ctypes; return ctypes.CDLL(None).prctl(1, 0)")),
]  # fmt: skip
FORGERIES = [
    Answer("a report on the standard output", "incorrect", loads("""
        import json, sys
        for stream in (sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__):
            if stream:
                print(json.dumps({"passed": True, "status": "correct", "score": 1}), file=stream)
        print("10 passed in 0.01s")
    """)),
    Answer("a report on every descriptor", "crash", calls("""
        import json, os
        for number in range(64):
            try: os.write(number, (json.dumps([False, "test_equal", "passed", {}, ""]) + "\\n").encode())
            except OSError: pass
        return None
    """)),
    Answer("an end on every descriptor", "crash", calls("""
        import os
        for number in range(64):
            try: os.write(number, b'{"code": 0, "cpu": 0}\\n{"seconds": 0, "lost": false}\\n')
            except OSError: pass
        return None
    """)),
    Answer("endless text on the channel", "crash", calls("import os\nwhile True: os.write(3, b'x' * 65536)")),
    Answer("a deep text on the channel", "crash", calls("import os\nos.write(3, b'[' * 10**6 + b'\\n')")),
    Answer("a forged answer: an argument that is not there", "crash", calls(
        """import os\nos.write(3, b'{"output": "", "changed": [-9]}\\t1\\t2\\n')\nreturn None"""
    )),
    Answer("a forged answer: no value", "crash", calls("""import os\nos.write(3, b'{"output": "", "changed": []}\\n')""")),
    Answer("a forged answer: a tag of two", "crash", calls(
        """import os\nos.write(3, b'{"output": "", "changed": []}\\t{"t": [], "s": []}\\n')"""
    )),
    Answer("a forged answer: a function", "crash", calls(
        """import os\nos.write(3, b'{"output": "", "changed": []}\\t{"f": "first_alert"}\\n')"""
    )),
    Answer("a forged set whose hashes are all the same", "timeout|crash", calls("""
        import json, os
        text = '{"output": "", "changed": []}\\t' + json.dumps({"s": [k * (2**61 - 1) for k in range(1, 38000)]})
        os.write(3, text.encode() + b"\\n")
    """)),
    Answer("a forged value of many megabytes", "crash", calls("""
        import os
        os.write(3, b'{"output": "", "changed": []}\\t[' + b'[],' * 2 * 10**6 + b'[]]\\n')
    """)),
    Answer("a forged error: KeyboardInterrupt", "crash", calls("""
        import os
        error = b'{"type": "E", "bases": ["KeyboardInterrupt", "SystemExit"], "line": 1, "text": "x"}'
        os.write(3, b'{"output": "", "changed": [], "error": ' + error + b'}\\tnull\\n')
    """)),
    Answer("checks of one's own", "incorrect", loads("def test_equal(): pass\ndef figure(*_): return {}\n__witness__ = None")),
    Answer("stdin", "error", "raise SystemExit(input())"),
]  # fmt: skip
TRICKS = [
    Answer("equal to everything", "incorrect", calls("""
        class Any:
            def __eq__(self, other): return True
            def __hash__(self): return 0
        return Any()
    """)),
    Answer("an int equal to everything", "incorrect", calls("""
        class Any(int):
            def __eq__(self, other): return True
            def __hash__(self): return 0
            def __int__(self): return 1
            def __index__(self): return 1
        return Any(99)
    """)),
    Answer("a list that lies", "incorrect", calls("""
        class Liar(list):
            def __iter__(self): return iter([0])
            def __eq__(self, other): return True
            def __len__(self): return 1
        return Liar([9])
    """)),
    Answer("a type that lies", "incorrect", calls("""
        class Liar:
            @property
            def __class__(self): return int
        return Liar()
    """)),
    Answer("a type of a lying type", "crash", calls("""
        class Meta(type):
            __mro__ = ()
            def __instancecheck__(cls, one): return True
            def __eq__(cls, other): return True
            def __hash__(cls): return hash(int)
        return Meta("int", (), {})()
    """)),
    Answer("builtins replaced", "crash", loads("""
        import builtins
        for name in ("len", "isinstance", "issubclass", "type", "list", "dict", "getattr", "all", "str"):
            setattr(builtins, name, lambda *_, **__: True)
    """)),
    Answer("json replaced", "incorrect", loads("""
        import json
        json.JSONEncoder.encode = lambda *_: "0"
        json.dumps = lambda *_, **__: '{"output": "", "changed": []}'
    """)),
    Answer("what writes values, found and replaced", "crash", calls("""
        import sys
        frame = sys._getframe()
        while frame:
            if "pack" in frame.f_globals:
                frame.f_globals["pack"].__code__ = (lambda value, name_of=None: "no value").__code__
            frame = frame.f_back
    """)),
    Answer("frames walked", "incorrect", calls("""
        import sys
        frame = sys._getframe()
        while frame:
            for name, value in {**frame.f_globals, **frame.f_locals}.items():
                if "expect" in name or name.startswith("test_"):
                    return value
            frame = frame.f_back
    """)),
    Answer("objects walked", "incorrect", calls("""
        import gc
        for one in gc.get_objects():
            if isinstance(one, dict) and any(str(key).startswith("test_") for key in list(one)):
                return 1
    """)),
    Answer("a trace", "incorrect", loads("""
        import sys
        sys.settrace(lambda *_: None); sys.setprofile(lambda *_: None)
    """)),
    Answer("an audit hook", "crash", loads("""
        import os, sys
        sys.addaudithook(lambda event, _: os._exit(0) if event == "compile" else None)
        compile("1", "", "eval")
    """)),
    Answer("an import hook", "error", "import sys\nsys.meta_path.insert(0, None)\nimport course"),
    Answer("chance patched", "incorrect", loads("import random\nrandom.seed = random.random = lambda *_: 0")),
    Answer("an error that cannot be told", "incorrect", calls("""
        class E(Exception):
            def __str__(self): raise RuntimeError("no")
        raise E
    """)),
    Answer("an error of a million letters", "incorrect", calls("raise ValueError('x' * 10**6)")),
    Answer("a coroutine", "incorrect", "async def first_alert(readings, threshold, duration): return None"),
    Answer("a builtin instead of a function", "incorrect", "first_alert = max"),
    Answer("a class instead of a function", "incorrect", "class first_alert:\n    def __init__(*_): pass"),
]
VALUES = [
    Answer("a generator", "incorrect", calls("return (one for one in readings)")),
    Answer("a huge list", "incorrect", calls("return [0] * 10**7")),
    Answer("a huge text", "incorrect", calls("return 'x' * 10**7")),
    Answer("a deep list", "incorrect", calls("deep = []\nfor _ in range(10**5): deep = [deep]\nreturn deep")),
    Answer("a list in itself", "incorrect", calls("loop = []\nloop.append(loop)\nreturn loop")),
    Answer("a huge number", "incorrect", calls("return 10 ** 10**5")),
    Answer("not a number", "incorrect", calls("return float('nan')")),
    Answer("half a pair of surrogates", "incorrect", calls("return '\\ud800'")),
    Answer("an error with half a pair", "incorrect", calls("raise ValueError('\\ud800')")),
    Answer("bytes, pickled", "incorrect", calls("import pickle; return pickle.dumps(print)")),
    Answer("an object that reduces", "incorrect", calls(
        "class R:\n    def __reduce__(self): return (print, ('x',))\nreturn R()"
    )),
    Answer("control signs", "incorrect", calls("print('\\x1b[2J::error::x'); return '\\x1b]0;x\\x07=cmd|x'")),
    Answer("a set whose hashes are all the same", "incorrect", calls("return {k * (2**61 - 1) for k in range(1, 3000)}")),
    Answer("an argument made foreign", "incorrect", calls("readings[:] = [object()]; return None")),
    Answer("a flood of output", "incorrect", loads("for _ in range(10**5): print('x' * 100)")),
]  # fmt: skip
FILES = [
    Answer("its own file", "error", "open(__file__).read()"),
    Answer("the solution", "error", "import pathlib\nexec(pathlib.Path(__file__).read_text().split('def test_')[0])"),
    Answer("the exercises as a package", "error", "from exercises.alert_threshold import first_alert"),
    Answer("the course as a package", "error", "import course.checking"),
    Answer("the folder listed", "error", "import os\nos.listdir('.')"),
    Answer("what another hands in", "error", "open({canary!r}).read()"),
    Answer("what another hands in, listed", "error", "import os\nos.listdir(os.path.dirname({canary!r}))"),
    Answer("passwords", "error", "open('/etc/passwd').read()"),
    Answer("the environment of others", "error", "import os\nopen(f'/proc/{{os.getppid()}}/environ').read()"),
    Answer("the memory of others", "error", "import os\nopen(f'/proc/{{os.getppid()}}/mem', 'rb')"),
    Answer("a file written", "error", "open({canary!r}, 'w').write('x')"),
    Answer("a file written in the temporary folder", "error", "import tempfile\ntempfile.mkdtemp()"),
    Answer("a file without a name", "error", "import os\nos.memfd_create('x')"),
    Answer("shared memory", "error", "from multiprocessing import shared_memory\nshared_memory.SharedMemory(create=True, size=9)"),
    Answer("a file removed", "error", "import os\nos.unlink({canary!r})"),
    Answer("a file renamed", "error", "import os\nos.rename({canary!r}, {canary!r} + '.x')"),
    Answer("a mode changed", "error", "import os\nos.chmod({canary!r}, 0)"),
    Answer("a date changed", "error", "import os\nos.utime({canary!r}, (0, 0))"),
    Answer("an owner changed", "error", "import os\nos.chown({canary!r}, 1, 1)"),
    Answer("a link", "error", "import os\nos.symlink('/etc/passwd', {canary!r} + '.link')"),
    Answer("a pipe", "error", "import os\nos.mkfifo({canary!r} + '.fifo')"),
    Answer("data written", "error", "import pathlib\n(pathlib.Path(__file__).parent / 'data' / 'x.csv').write_text('x')"),
]  # fmt: skip
NETWORK = [
    Answer("a connection", "error", "import socket\nsocket.create_connection(('127.0.0.1', {port}), 1)"),
    Answer("a datagram", "error", "import socket\nsocket.socket(type=socket.SOCK_DGRAM).sendto(b'x', ('127.0.0.1', {port}))"),
    Answer("a Unix socket", "error", "import socket\nsocket.socket(socket.AF_UNIX).connect('\\0x')"),
    Answer("a page", "error", "import urllib.request\nurllib.request.urlopen('http://127.0.0.1:{port}/', timeout=1)"),
    Answer("a pair", "error", "import socket\nsocket.socketpair()"),
]  # fmt: skip
HOSTILE = [*ENDLESS, *HUNGRY, *LEAVING, *PROCESSES, *FORGERIES, *TRICKS, *VALUES, *FILES, *NETWORK]

SOUNDS = [
    Answer("the solution", "correct", SOUND),
    Answer("it prints", "correct", loads("print('été')", SOUND)),
    Answer("it imports", "correct", loads("import collections, decimal, statistics, typing, itertools", SOUND)),
    Answer("it discards", "correct", loads("import os\nwith open(os.devnull, 'w') as out: print('x', file=out)", SOUND)),
    Answer("it lists its data", "correct", loads("import pathlib\nlist((pathlib.Path(__file__).parent / 'data').iterdir())", SOUND)),
    Answer("it has a main part", "correct", f"{SOUND}\nif __name__ == '__main__':\n    1 / 0"),
    Answer("other alphabets", "correct", loads("# هذا حلّي 这是我的\nété = 'déjà'", SOUND)),
    Answer("a cache of its own", "correct", f"SEEN = {{}}\n{SOUND}\nSEEN[1] = first_alert"),
    Answer("a helper", "correct", """
class Run:
    def __init__(self): self.length = 0
    def read(self, over):
        self.length = self.length + 1 if over else 0
        return self.length

def first_alert(readings, threshold, duration):
    run = Run()
    return next((rank - duration + 1 for rank, one in enumerate(readings) if run.read(one > threshold) == duration), None)
"""),
    Answer("recursion that ends", "correct", """
def first_alert(readings, threshold, duration, rank=0):
    if rank + duration > len(readings):
        return None
    if all(one > threshold for one in readings[rank : rank + duration]):
        return rank
    return first_alert(readings, threshold, duration, rank + 1)
"""),
]  # fmt: skip
