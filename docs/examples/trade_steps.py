"""Les huit étapes du métier, en petit : la leçon y marque celle que l’on suit."""

from itertools import pairwise

from trade_chain import diagram as chain


def diagram(_):
    """Montre les huit étapes et leur retour."""
    boxes = chain(_)["boxes"]
    steps = [name for name, box in boxes.items() if "number" in box]
    return {
        "title": _("Les huit étapes"),
        "desc": _("Huit cases en boucle, de recueillir à surveiller ; une flèche en pointillés ramène de la dernière "
                  "à la première."),
        "boxes": {name: {key: boxes[name][key] for key in ("number", "title")} for name in steps},
        "arrows": [*map(list, pairwise(steps)), ["watch", "collect", "again"]],
        "wide": ["collect spot decide model", "watch deploy evaluate code"],
        "narrow": ["collect spot", "model decide", "code evaluate", "watch deploy"],
    }
