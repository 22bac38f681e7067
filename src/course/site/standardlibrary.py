"""The standard library of the page: that of Pyodide without what cannot serve there, in a form that travels well.

Pyodide's own zip is deflated, which no later compression improves. Stored and then compressed as one piece it is
smaller, and so on every host, also on those that compress no zip; the worker unpacks it.
"""

import ast
import io
import tokenize
import zipfile
from collections.abc import Iterator

from course.site.zipped import one_piece

OLD_ENCODINGS = """
    cp037 cp1006 cp1026 cp1125 cp1140 cp273 cp424 cp500 cp737 cp775 cp855 cp856 cp857 cp860 cp861 cp862 cp863
    cp865 cp866 cp869 cp874 cp875 hp_roman8 kz1048 koi8_t mac_arabic mac_croatian mac_cyrillic mac_farsi
    mac_greek mac_iceland mac_latin2 mac_romanian mac_turkish palmos ptcp154
"""
# What is left out, and why; a name that ends with a slash is a folder.
REMOVED = {
    "A page starts no other process, and no second interpreter.": (
        "concurrent/futures/interpreter.py",
        "concurrent/futures/process.py",
        "concurrent/interpreters/",
        "multiprocessing/",
        "pty.py",
    ),
    "A page opens no socket, and serves nobody.": (
        "ftplib.py",
        "http/server.py",
        "imaplib.py",
        "mailbox.py",
        "netrc.py",
        "poplib.py",
        "smtplib.py",
        "wsgiref/",
        "xmlrpc/",
    ),
    "A page has no terminal to edit lines in; pydoc and pdb need the rest of _pyrepl.": (
        "_pyrepl/__main__.py",
        "_pyrepl/_module_completer.py",
        "_pyrepl/_threading_handler.py",
        "_pyrepl/base_eventqueue.py",
        "_pyrepl/commands.py",
        "_pyrepl/completing_reader.py",
        "_pyrepl/console.py",
        "_pyrepl/fancy_termios.py",
        "_pyrepl/historical_reader.py",
        "_pyrepl/input.py",
        "_pyrepl/keymap.py",
        "_pyrepl/main.py",
        "_pyrepl/mypy.ini",
        "_pyrepl/reader.py",
        "_pyrepl/readline.py",
        "_pyrepl/simple_interact.py",
        "_pyrepl/terminfo.py",
        "_pyrepl/unix_console.py",
        "_pyrepl/unix_eventqueue.py",
        "_pyrepl/windows_console.py",
        "_pyrepl/windows_eventqueue.py",
        "asyncio/__main__.py",
        "asyncio/tools.py",
    ),
    "For Windows and macOS alone.": (
        "asyncio/proactor_events.py",
        "asyncio/windows_events.py",
        "asyncio/windows_utils.py",
        "ctypes/macholib/",
        "encodings/_win_cp_codecs.py",
        "encodings/mbcs.py",
        "encodings/oem.py",
        "nturl2path.py",
    ),
    "Python in place of what this Python has in C.": (
        "_py_abc.py",
        "_pydatetime.py",
        "_pyio.py",
    ),
    "For who makes, packs or measures programs, not for who writes a function.": (
        "compileall.py",
        "modulefinder.py",
        "pickletools.py",
        "pyclbr.py",
        "tabnanny.py",
        "trace.py",
        "zipapp.py",
    ),
    "Examples and jokes that test the import system.": (
        "__hello__.py",
        "__phello__/",
    ),
    "Encodings of other times and machines, which no data of today comes in.": tuple(
        f"encodings/{name}.py" for name in OLD_ENCODINGS.split()
    ),
}


def packed(library: bytes) -> bytes:
    """Pyodide's zip of the standard library, without what is left out, stored, then compressed as one piece."""
    return one_piece(kept(library))


def kept(library: bytes) -> Iterator[tuple[str, bytes]]:
    """Name and content of each file that stays, without its comments: a fifth of what travels."""
    left_out = tuple(name for names in REMOVED.values() for name in names)
    with zipfile.ZipFile(io.BytesIO(library)) as archive:
        for name in archive.namelist():
            if not name.endswith("/") and not name.startswith(left_out):
                content = archive.read(name)
                yield name, uncommented(content.decode()).encode() if name.endswith(".py") else content


def uncommented(source: str) -> str:
    """The same program without its comments, each line in its place, so that a traceback tells the same lines.

    The head of the file, where notices of copyright stand, is left as it is; so is a file in a newer Python than ours.
    """
    try:
        body = ast.parse(source).body
        tokens = [*tokenize.generate_tokens(io.StringIO(source).readline)]
    except (SyntaxError, tokenize.TokenError):
        return source
    head = next((node.lineno for node in body if not is_docstring(node)), len(source))
    lines = source.split("\n")  # `splitlines` would also cut at a form feed
    for token in tokens:
        row, column = token.start
        if token.type == tokenize.COMMENT and row >= head:
            lines[row - 1] = lines[row - 1][:column].rstrip()
    return "\n".join(lines)


def is_docstring(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
