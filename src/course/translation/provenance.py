"""Who translated a catalogue and who reviewed it, as its header says."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from email.message import Message

from babel.messages.catalog import Catalog

from course.interface import _

MACHINE, HUMAN, MIXED = "machine", "human", "mixed"
KINDS = (MACHINE, HUMAN)
# What the catalogues said before there were two fields.
BEFORE = "machine translation, not reviewed by a native speaker"
PERSON = re.compile(r"(?P<name>[^<>]*?)\s*(?:<(?P<address>[^<>]*)>)?[,;.]?")
CREDIT = re.compile(r"#\s*(?P<person>[^<>]+<[^<>]+>),?\s*\d{4}(?:\s*[-–,]\s*\d{4})*\s*[.,;]?\s*")
# What tools write where they know nobody: msginit, Babel, the robots of Weblate.
NOBODY = ("FULL NAME", "FIRST AUTHOR", "Automatically generated", "Anonymous")


@dataclass(frozen=True)
class Provenance:
    """How a catalogue was translated (`machine`, `human`; several, `mixed`), and names of people, no address."""

    kind: str
    translators: tuple[str, ...] = ()
    reviewers: tuple[str, ...] = ()


def provenance(catalogue: Catalog) -> Provenance:
    """Read it from a catalogue of ours. What is neither `machine` nor `human` counts as `machine`, so as to promise
    no more than is known; `faults` tells of it.
    """
    credits = map(CREDIT.fullmatch, catalogue.header_comment.splitlines())
    people = [*(found["person"] for found in credits if found), catalogue.last_translator]
    return Provenance(
        catalogue.provenance if catalogue.provenance in KINDS else MACHINE,
        unique(map(name, people)),
        unique(map(name, parts(catalogue.reviewers))),
    )


def together(several: Iterable[Provenance]) -> Provenance | None:
    """The provenance of several catalogues; None when there is no catalogue."""
    several = list(several)
    if not several:
        return None
    kinds = {one.kind for one in several}
    return Provenance(
        MIXED if len(kinds) > 1 else kinds.pop(),
        unique(name for one in several for name in one.translators),
        unique(name for one in several for name in one.reviewers),
    )


def unique(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, names)))


def parts(value: str) -> list[str]:
    """The parts of `Name; Name`."""
    return [part.strip() for part in re.split("[;；؛]", value) if part.strip()]


def name(person: str) -> str:
    """The name in `Name <address>`, or "" where there is none, or it is nobody's."""
    found = PERSON.fullmatch(person.strip())
    if not found or "@" in found["name"] or (found["address"] or "").startswith("noreply"):
        return ""
    return "" if found["name"] in NOBODY else found["name"].strip("\"' ")


def fields(header: Message) -> tuple[str, str]:
    """`X-Provenance` and `X-Reviewers` of a header, in their one form; what is not understood is left as it is."""
    said, reviewers = (" ".join(str(header.get(field, "")).split()) for field in ("X-Provenance", "X-Reviewers"))
    kind = MACHINE if said == BEFORE else said.lower() if said.lower() in KINDS else said
    return kind, "; ".join(parts(reviewers))


def faults(catalogue: Catalog) -> Iterator[str]:
    """A sentence for each thing wrong in what the header says of people."""
    if catalogue.provenance not in (*KINDS, ""):
        text = _("« X-Provenance » dit « {value} » : écrivez « machine » ou « human », et les noms dans X-Reviewers")
        yield text.format(value=catalogue.provenance)
    if re.search("[@<>]", catalogue.reviewers):
        yield _("« X-Reviewers » est public : écrivez des noms séparés par « ; », sans adresse")
