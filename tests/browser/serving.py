"""Serve a built site as a static host does, below a prefix."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

PREFIX = "/some/prefix/"


class PrefixedFiles(SimpleHTTPRequestHandler):
    """The files of a folder, below the prefix and nowhere else."""

    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".mjs": "text/javascript", ".wasm": "application/wasm"}

    def translate_path(self, path: str) -> str:
        inside = path.removeprefix(PREFIX) if path.startswith(PREFIX) else "no-such-file"
        return super().translate_path("/" + inside)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-cache")  # a test that changes a file has the browser ask for it again
        super().end_headers()

    def log_message(self, *arguments) -> None:
        pass


@contextmanager
def serving(folder: Path, port: int = 0) -> Iterator[str]:
    """Serve a folder on this machine, on a port or on a free one; gives the address of its root."""
    server = ThreadingHTTPServer(("127.0.0.1", port), partial(PrefixedFiles, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{PREFIX}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
