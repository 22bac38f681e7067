"""Serve the site on this machine; rebuild it and reload the page when a source changes."""

import http.server
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

import click
from watchfiles import DefaultFilter, watch

from course.interface import _, current
from course.languages import ROOT
from course.site.build import SITE
from course.site.servedpages import Pages

WATCHED = ("docs", "locales", "src", "conf.py")


class Sources(DefaultFilter):
    """What a rebuild depends on: not the compiled catalogues, which the build itself writes."""

    def __call__(self, change, path: str) -> bool:
        return super().__call__(change, path) and not path.endswith((".mo", "~"))


class Preview:
    """The site as it is built, and how often it has been."""

    sources: DefaultFilter = Sources()

    def __init__(self, port: int, site: Path = SITE) -> None:
        self.port = port
        self.site = site
        self.version = 0
        self.changed = threading.Condition()

    def run(self) -> bool:
        """Build, serve, and rebuild until interrupted. False when the first build or the server fails."""
        changes = self.changes()
        next(changes, None)  # what is saved from now on, during the first build too, is not missed
        if not self.build():
            return False
        try:
            server = self.server()
        except OSError as error:
            click.echo(_("Le serveur ne démarre pas : {error}").format(error=error), err=True)
            return False
        with server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            self.announce(server.server_address[1])
            try:
                for changed in changes:
                    if changed and self.build():
                        self.tell()
            finally:
                server.shutdown()
        return True

    def changes(self) -> Iterator[set]:
        """The changes of the sources as they come, and nothing now and then, at once to begin with."""
        watched = [ROOT / name for name in WATCHED]
        options = {"rust_timeout": 200, "yield_on_timeout": True, "raise_interrupt": False}
        return watch(*watched, watch_filter=self.sources, **options)

    def tell(self) -> None:
        """Have every open page hear the news."""
        with self.changed:
            self.version += 1
            self.changed.notify_all()

    def build(self) -> bool:
        """Build in a fresh process, so that changed code is read again."""
        command = [sys.executable, "-m", "course", "--language", current(), "build"]
        return subprocess.run(command, cwd=ROOT, check=False).returncode == 0

    def news(self) -> bytes:
        """What an open page is told after a build, as a server-sent event: to reload."""
        return b"data: rebuilt\n\n"

    def greeting(self) -> bytes:
        """What a page is told first."""
        return b""

    def handler(self) -> Callable[..., http.server.BaseHTTPRequestHandler]:
        """What answers the requests."""
        return partial(Pages, preview=self, directory=str(self.site))

    def server(self) -> http.server.ThreadingHTTPServer:
        """A server on the wanted port, or on the next free one. Raises OSError when ten in a row are taken."""
        handler = self.handler()
        *ports, last = range(self.port, min(self.port + 10, 65536))
        for port in ports:
            with suppress(OSError):
                return http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)
        return http.server.ThreadingHTTPServer(("127.0.0.1", last), handler)

    def announce(self, port: int) -> None:
        command = Path(sys.executable).with_name("course")
        if command.is_relative_to(ROOT):
            command = command.relative_to(ROOT)
        address = f"http://127.0.0.1:{port}/"
        click.secho(_("Le site est servi sur {address} (Ctrl+C pour arrêter)").format(address=address), bold=True)
        click.echo(_("Pour faire un exercice, dans un autre terminal :"))
        for line in ("list", "start alert_threshold --to my-work", "check my-work/alert_threshold.py"):
            click.echo(f"  {command} {line}")
