"""Un entretien à côté de la machine : une question ouverte, un cas raconté."""

import re

PAIR = re.compile(r"(-?[\d.]+) (-?[\d.]+)")
AXIS = 587  # the operator sits as the interviewer does, on the other side of the table


def turned(data):
    """Renvoie le tracé vu dans un miroir ; `data` n’a que des commandes absolues."""
    return PAIR.sub(lambda found: f"{AXIS - float(found[1]):g} {found[2]}", data)


def disc(x, y, radius):
    """Renvoie le tracé d’un cercle."""
    return f"M{x - radius} {y}a{radius} {radius} 0 1 0 {2 * radius} 0a{radius} {radius} 0 1 0 {-2 * radius} 0z"


STOOL = "M108 180L174 180L174 187L108 187z"
STOOL_LEG = "M141 187L141 234M116 236L166 236"
LEGS = (
    "M118 150L190 150Q210 150 210 168L210 222L226 230Q230 236 224 236L190 236L188 182L130 182Q118 182 118 168z"
)
BODY = "M118 166Q108 100 134 80L150 78Q170 90 170 166Q144 174 118 166z"
ARM = "M138 98Q150 88 158 102L176 124L220 116Q230 118 226 127L176 142Q164 142 158 134L138 112Q134 104 138 98z"
NECK = "M134 66L134 82Q142 90 151 80L151 68z"
FACE = "M160 46L166 55L160 57M152 63Q156 65 159 62"
HAIR = "M121 58Q116 32 140 31Q160 30 161 46Q150 50 138 44Q136 56 130 66Q122 64 121 58z"
CAP = "M160 40Q158 28 142 28Q122 30 120 48Q134 40 160 42L174 44Q174 40 160 40z"
POINTING = "M448 96Q440 104 450 110L476 120Q484 122 490 116L506 102Q506 96 498 98L480 106L462 94Q454 92 448 96z"

STROKES = [
    ("M6 237L594 237", "thin"),
    # The milling machine: base, column, head, spindle, table and its knee, the part that is cut, the lamp.
    ("M500 236L500 202L590 202L590 236z", "metal"),
    ("M558 202L558 40L590 40L590 202z", "metal"),
    ("M512 78L512 40L574 40L574 78z", "metal"),
    ("M520 78L540 78L540 100L520 100z", "metal"),
    ("M526 100L534 100L530 116z", "ink"),
    ("M518 118L546 118L546 132L518 132z", "coat"),
    ("M504 132L572 132L572 146L504 146z", "metal"),
    ("M528 146L558 146L558 202L528 202z", "metal"),
    (disc(566, 60, 5), "bright"),
    (disc(516, 168, 11), "paper"),
    ("M516 157L516 179M505 168L527 168", "thin"),
    # Who asks.
    (STOOL_LEG, "line"), (STOOL, "metal"), (LEGS, "coat"), (BODY, "cloth"), (NECK, "paper"),
    (disc(141, 50, 20), "paper"), (HAIR, "ink"), (disc(121, 36, 8), "ink"), (FACE, "line"),
    (disc(153, 50, 1.8), "ink"),
    # Who tells, pointing at the machine.
    (turned(STOOL_LEG), "line"), (turned(STOOL), "metal"), (turned(LEGS), "cloth"), (turned(BODY), "coat"),
    (turned(NECK), "paper"), (disc(AXIS - 141, 50, 20), "paper"), (turned(CAP), "bright"), (turned(FACE), "line"),
    (disc(AXIS - 153, 50, 1.8), "ink"), (POINTING, "coat"), (disc(507, 98, 6), "paper"),
    # The table, the notebook and the pen, a cup.
    ("M226 134L226 236M361 134L361 236", "line"),
    ("M206 127L381 127L381 135L206 135z", "paper"),
    ("M236 127L248 117L300 117L290 127z", "paper"), ("M252 120L292 120M248 124L288 124", "thin"),
    ("M318 127L316 110L334 110L332 127z", "paper"), ("M334 113Q342 114 340 119Q338 123 333 122", "line"),
    (ARM, "cloth"), (disc(228, 120, 6), "paper"), ("M224 108L237 125", "line"),
]


def diagram(_):
    """Montre deux personnes assises, une machine et un carnet, et ce qu’elles se disent."""
    return {
        "title": _("Un entretien près de la machine"),
        "desc": _("Dessin : deux personnes sont assises à une table. L’une interroge et tient un stylo au-dessus d’un "
                  "carnet ; l’autre, en casquette, répond en montrant la fraiseuse derrière elle."),
        "boxes": {
            "question": {"kind": "said", "title": _("Une question ouverte"),
                         "text": _("« La dernière fois que vous l’avez arrêtée, qu’aviez-vous remarqué ? »")},
            "case": {"kind": "said", "title": _("Un cas raconté"),
                     "text": _("« Mardi, le bruit a changé. J’ai ralenti, puis regardé l’outil : il était usé. »")},
            "scene": {"kind": "scene", "drawing": {"size": [600, 240], "strokes": STROKES}},
        },
        "arrows": [],
        "wide": (grid := ["question case", "scene scene"]),
        "narrow": grid,
    }
