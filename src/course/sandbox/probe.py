"""Prove each layer of a sandbox: attack it, and see that it holds."""

import socket
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import gettempdir

from course.checking.failure import Crash, Exhausted, Failure, Limit
from course.checking.proxy import Talk
from course.checking.runner import Carrier
from course.datasets import DATA, EXERCISES

LIMIT = 2.0  # seconds of an attack


def _(text: str) -> str:
    """Mark a text for the catalogue; it is translated when it is used."""
    return text


@dataclass(frozen=True)
class Probe:
    """An attack: what must hold, and the code, whose function `attack` returns only when it gets through.

    ends: how the attack ends where it holds: an OSError or another exception of the answer, or the end of the run.
    """

    holds: str
    code: str
    ends: tuple[type[BaseException], ...] = (Exception,)


MARKS = (Path(gettempdir()) / "course-doctor", DATA / "course-doctor")  # files that must not appear
WRITE = "def attack():\n    open({path!r}, 'w').close()"
READ = "def attack():\n    open({path!r}, 'rb').read(1)"
CONNECT = "import socket\ndef attack():\n    socket.create_connection(('127.0.0.1', PORT), 1).close()"
OTHERS = "import os\ndef attack():\n    open(f'/proc/{os.getppid()}/maps').read()"
FORK = "import os\ndef attack():\n    os.waitpid(os.fork() or os._exit(0), 0)"
EXEC = "import os\ndef attack():\n    os.execv('/bin/true', ['true'])"
THREAD = "import threading\ndef attack():\n    threading.Thread(target=int).start()"
SIGNAL = "import os\ndef attack():\n    os.kill(os.getppid(), 0)"
COMPUTE = "def attack():\n    raise ValueError(sum(range(10)))"
MEMORY = "def attack():\n    return len(bytearray(1 << 30) * 2)"
LOOP = "def attack():\n    while True:\n        pass"
DIE = "import os\ndef attack():\n    os._exit(0)"
PROBES = (
    Probe(_("un calcul s’exécute"), COMPUTE, (ValueError,)),
    Probe(_("aucun fichier n’est écrit"), WRITE.format(path=str(MARKS[0]))),
    Probe(_("aucun fichier n’est écrit à côté des données"), WRITE.format(path=str(MARKS[1]))),
    Probe(_("les fichiers de la machine ne sont pas lus"), READ.format(path="/etc/passwd")),
    Probe(_("les solutions ne sont pas lues"), READ.format(path=str(next(EXERCISES.glob("[a-z]*.py"))))),
    Probe(_("le réseau est fermé"), CONNECT),
    Probe(_("les autres processus ne sont pas lus"), OTHERS),
    Probe(_("aucun processus n’est lancé"), FORK),
    Probe(_("aucun autre programme n’est exécuté"), EXEC),
    Probe(_("aucun fil d’exécution n’est lancé"), THREAD),
    Probe(_("aucun signal n’est envoyé"), SIGNAL),
    Probe(_("la mémoire est bornée"), MEMORY, (Exhausted,)),
    Probe(_("le temps est borné"), LOOP, (Limit,)),
    Probe(_("la mort du processus est vue"), DIE, (Crash,)),
)


def prove(side: Carrier) -> Iterator[tuple[str, bool]]:
    """What must hold, in French, and whether it does, attack by attack."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = f"PORT = {listener.getsockname()[1]}\n"
        for probe in PROBES:
            yield probe.holds, holds(replace(probe, code=port + probe.code), side)
            for mark in MARKS:
                mark.unlink(missing_ok=True)


def holds(probe: Probe, side: Carrier) -> bool:
    """Run an attack; say whether the sandbox held. An attack that cannot even start proves nothing."""
    with side.open(DATA, []) as line:
        talk = Talk(line)
        try:
            with line.deadline(LIMIT):
                talk.load("probe", probe.code)
                talk.call("attack", (), {})
        except Failure:
            return False
        except probe.ends:
            return True
        except (Limit, Exhausted, Crash, Exception):
            return False
    return False
