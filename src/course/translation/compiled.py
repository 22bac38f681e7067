"""A catalogue as gettext reads it: compiled from its .po, without what could not be filled in."""

import io
from datetime import UTC, datetime
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Message
from babel.messages.mofile import write_mo

from course.translation.pofile import Catalogue, read

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def compiled(path: Path, only: frozenset[str] = frozenset()) -> bytes:
    """Compile the catalogue at `path`, whole or only these messages. Raises BrokenCatalogue.

    A message that cannot be filled in as its source is stays in the source's language. Same catalogue, same bytes.
    """
    messages = read(path)
    for message in messages:
        if message.id and message.string and (not keeps_fields(message) or (only and message.id not in only)):
            message.string = ""
    return written(messages)


def written(messages: Catalogue) -> bytes:
    """The bytes of a compiled catalogue, its dates left out."""
    messages.creation_date = messages.revision_date = EPOCH
    file = io.BytesIO()
    write_mo(file, messages)
    return file.getvalue()


def keeps_fields(message: Message) -> bool:
    """Say whether `str.format` takes a translation as it takes its source.

    A plural form may leave a field out, not have one of its own. Braces of the source that are no fields are prose.
    """
    sources, targets = ((text,) if isinstance(text, str) else text for text in (message.id, message.string))
    try:
        expected = set().union(*map(fields, sources))
    except ValueError:
        return True
    if not all(name.isidentifier() and " " not in spec for name, spec, _conversion in expected):
        return True
    try:
        given = [fields(target) for target in targets if target]
    except ValueError:
        return False
    return all(one <= expected if message.pluralizable else one == expected for one in given)


def fields(text: str) -> set[tuple[str, str, str | None]]:
    """The name, format and conversion of each field. Raises ValueError for a brace alone."""
    return {(name, spec, how) for _text, name, spec, how in Formatter().parse(text) if name is not None}
