"""Les voies d’études, dessinées d’après les données de l’exercice

Les douze étapes des données font huit sortes : les trois licences, les deux masters, le BTS et les classes
préparatoires y sont réunis. Une sorte mène à une autre quand l’une de ses étapes y mène.
"""

from exercises.study_paths import load

KINDS = {
    "bac": "bac", "bts": "short", "prepa": "short", "but": "but",
    "licence_cs": "licence", "licence_maths": "licence", "licence_both": "licence",
    "engineer": "engineer", "master_cs": "master", "master_maths": "master",
    "specialised": "specialised", "doctorate": "doctorate",
}  # fmt: skip


def arrows():
    """Renvoie les flèches entre sortes, chacune une fois : (sorte, sorte suivante, années)."""
    return sorted({(KINDS[step], KINDS[after], years) for step, after, years in load()})


def diagram(_):
    """Montre les sortes de diplômes, du bac au doctorat, et les années de chaque passage."""
    found = arrows()
    return {
        "title": _("Des voies d’études vers l’IA"),
        "desc": _("Du bac, des flèches mènent au BTS ou aux classes préparatoires, à la licence, au BUT et à l’école "
                  "d’ingénieurs ; de là au master et au diplôme d’ingénieur ; de ces deux-là au Mastère Spécialisé et "
                  "au doctorat. Chacune des {count} flèches porte sa durée ordinaire en années.", count=len(found)),
        # Traducteurs : des noms courts, sans article ; sur un téléphone, un mot de plus de neuf lettres serait coupé.
        "boxes": {
            "bac": {"kind": "place", "title": _("Bac")},
            "short": {"title": _("BTS ou prépa"), "text": _("bac+2")},
            # Traducteurs : le diplôme de fin de L3, non une licence d’usage.
            "licence": {"title": _("Licence (L3)"), "text": _("bac+3")},
            "but": {"title": _("BUT"), "text": _("bac+3")},
            "engineer": {"title": _("Diplôme d’ingénieur"), "text": _("bac+5")},
            "master": {"title": _("Master"), "text": _("bac+5")},
            "specialised": {"kind": "end", "title": _("Mastère Spécialisé"), "text": _("bac+6")},
            "doctorate": {"kind": "end", "title": _("Doctorat"), "text": _("bac+8")},
        },
        "arrows": [[start, end, f"+{years}"] for start, end, years in found],
        "wide": (grid := [
            "bac bac bac bac",
            ". short licence but",
            "engineer engineer engineer master",
            "specialised specialised specialised doctorate",
        ]),
        "narrow": grid,
    }
