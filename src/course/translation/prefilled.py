"""What others have translated already: Sphinx's own words, in the languages that it speaks."""

import gettext
from pathlib import Path

import sphinx.locale


def prefilled(code: str) -> dict[str, str]:
    """Sphinx's translations by their English text; none where it does not speak the language."""
    folder = Path(sphinx.locale.__file__).parent
    try:
        known = gettext.translation("sphinx", folder, [code])
    except FileNotFoundError:
        return {}
    return {text: given for text, given in known._catalog.items() if isinstance(text, str) and text and given}
