"""How far each language is: what is translated, out of date or missing, catalogue by catalogue.

Counted from what there is to translate today and from the catalogues, so that the same files give the same numbers.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from course.contents import pages
from course.languages import ROOT
from course.translation.catalogues import folder, is_done, is_needed
from course.translation.comparison import kind
from course.translation.faults import markup
from course.translation.faults.prose import prose
from course.translation.kept import kept
from course.translation.pofile import Catalogue, ids, messages, strings
from course.translation.provenance import Provenance, provenance, together
from course.translation.templates import Templates

WORD = re.compile(r"\S*[^\W\d_]\S*")
LAST = ("exercises", "sphinx", "click")  # after the pages


@dataclass(frozen=True)
class State:
    """Where the translation of a catalogue is. `fuzzy` messages are out of date: they count as left.

    `words` are those of the source's prose, `words_left` those of the messages left. `title` is the translation of the
    page's, or "". A catalogue that is not there is empty, and its provenance None.
    """

    domain: str
    messages: int
    translated: int
    fuzzy: int
    words: int
    words_left: int
    provenance: Provenance | None
    title: str = ""

    @property
    def left(self) -> int:
        return self.messages - self.translated

    @property
    def missing(self) -> int:
        return self.left - self.fuzzy

    @property
    def percent(self) -> int:
        """The share of the messages that is translated; 100 only when all are."""
        return 100 * self.translated // self.messages if self.messages else 100


def status(
    codes: Iterable[str], templates: Templates, root: Path = ROOT, titles: dict[str, str] | None = None
) -> dict[str, list[State]]:
    """The states of the catalogues of each language, in the order of the templates; `titles` are those of the pages.

    Raises BrokenCatalogue.
    """
    markdown = markup.parser(templates.markdown)
    words = {
        domain: {message.id: count(message, domain, markdown) for message in messages(template)}
        for domain, template in templates.catalogues.items()
    }
    return {
        code: [
            state(domain, counted, kept(folder(code, root) / f"{domain}.po"), (titles or {}).get(domain, ""))
            for domain, counted in words.items()
            if is_needed(code, domain)
        ]
        for code in codes
    }


def state(domain: str, words: dict, catalogue: Catalogue | None, title: str) -> State:
    """The state of a catalogue, given the words of each message that it must have."""
    here = {message.id: message for message in messages(catalogue)} if catalogue else {}
    done = {key for key in words if key in here and is_done(here[key])}
    return State(
        domain,
        messages=len(words),
        translated=len(done),
        fuzzy=sum(key in here and here[key].fuzzy and any(strings(here[key])) for key in words),
        words=sum(words.values()),
        words_left=sum(number for key, number in words.items() if key not in done),
        provenance=provenance(catalogue) if catalogue else None,
        title=here[title].string if title in done else "",
    )


def count(message, domain: str, markdown) -> int:
    """How many words of a message are translated: code, formulas and addresses are left out."""
    read_as = kind(message, domain)
    return sum(len(WORD.findall(prose(text, read_as, markdown))) for text in ids(message))


def total(states: Iterable[State]) -> State:
    """The state of several catalogues together, without a domain."""
    states = list(states)
    fields = ("messages", "translated", "fuzzy", "words", "words_left")
    sums = {field: sum(getattr(one, field) for one in states) for field in fields}
    return State("", **sums, provenance=together(one.provenance for one in states if one.provenance))


def in_order(templates: Templates, index: Path = ROOT / "docs" / "index.md") -> Templates:
    """The same templates: pages as the contents of this page list them, other pages, then what is not a page."""
    listed = [page.relative_to(index.parent).with_suffix("").as_posix() for page in pages(index)]
    rank = {domain: number for number, domain in enumerate(dict.fromkeys(listed))}
    others = len(rank)
    rank |= {domain: others + 1 + number for number, domain in enumerate(LAST)}
    ordered = sorted(templates.catalogues, key=lambda domain: (rank.get(domain, others), domain))
    return Templates({domain: templates.catalogues[domain] for domain in ordered}, templates.markdown)
