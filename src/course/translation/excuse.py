"""What a translator excuses in place: `# check: number, glossary: the journal prints it so`."""

import re
from collections.abc import Iterable, Iterator

from babel.messages.catalog import Message

from course.interface import _
from course.translation.faults.pair import Fault

EXCUSE = re.compile(r"check\s*:\s*(?P<codes>[\w,،，、 -]*?)\s*(?::\s*(?P<reason>.*))?$", re.IGNORECASE)
NEVER = ("fields", "html", "bidi", "code")  # what breaks a page or a program has no excuse


def excuses(message: Message) -> dict[str, str]:
    """The reason given for each code that the message's comments excuse; "" where there is none."""
    matches = (EXCUSE.match(comment.strip()) for comment in message.user_comments)
    return {
        code: (match["reason"] or "").strip()
        for match in matches
        if match
        for code in re.split(r"[\s,،，、]+", match["codes"])
        if code
    }


def applied(message: Message, faults: Iterable[Fault]) -> Iterator[Fault]:
    """The faults that nothing excuses, then what is wrong with the excuses themselves."""
    given, used, never = excuses(message), set(), set(NEVER)
    for fault in faults:
        if fault.barred:
            never.add(fault.code)
        if given.get(fault.code) and fault.code not in never:
            used.add(fault.code)
        else:
            yield fault
    for code, reason in given.items():
        if code in never:
            yield Fault("excuse", _("« {code} » ne s’excuse pas : corrigez la traduction").format(code=code))
        elif not reason:
            text = _("dites pourquoi vous excusez « {code} » : `# check: {code}: …`")
            yield Fault("excuse", text.format(code=code))
        elif code not in used:
            yield Fault("excuse", _("plus rien à excuser : retirez « {code} »").format(code=code), remark=True)
