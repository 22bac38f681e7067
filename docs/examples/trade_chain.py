"""La chaîne du métier, du terrain au système en service et retour."""


def diagram(_):
    """Montre les huit étapes entre les experts, leurs appareils et le système qui sert."""
    return {
        "title": _("La chaîne du métier"),
        "desc": _("Des experts et des appareils nourrissent la première étape, recueillir. Une flèche relie ensuite "
                  "chaque étape à la suivante : repérer, décider, modéliser, coder, évaluer, déployer. Déployer mène "
                  "au système en service ; de ce système on passe à la dernière étape, surveiller, d’où une flèche en "
                  "pointillés ramène au début."),
        "boxes": {
            # Traducteurs : donnez aux huit étapes les mêmes noms que dans les pages « index » et « role ».
            "experts": {"kind": "place", "title": _("Des experts"), "text": _("ce qu’ils savent et ce qu’ils font")},
            "tools": {"kind": "place", "title": _("Des appareils"), "text": _("ce qu’ils mesurent")},
            "collect": {"number": "1", "title": _("Recueillir"), "text": _("écouter, mesurer")},
            "spot": {"number": "2", "title": _("Repérer"), "text": _("les signes qui alertent")},
            "decide": {"number": "3", "title": _("Décider"), "text": _("que faire, selon le cas")},
            "model": {"number": "4", "title": _("Modéliser"), "text": _("des formules et leurs limites")},
            "code": {"number": "5", "title": _("Coder"), "text": _("un programme")},
            "evaluate": {"number": "6", "title": _("Évaluer"), "text": _("sur des cas jamais vus")},
            "deploy": {"number": "7", "title": _("Déployer"), "text": _("là où il sert")},
            "system": {"kind": "end", "title": _("Le système en service"), "text": _("il répond, sur le terrain")},
            "watch": {"number": "8", "title": _("Surveiller"), "text": _("ses erreurs, et corriger")},
        },
        "arrows": [
            ["experts", "collect"], ["tools", "collect"], ["collect", "spot"], ["spot", "decide"], ["decide", "model"],
            ["model", "code"], ["code", "evaluate"], ["evaluate", "deploy"], ["deploy", "system"], ["system", "watch"],
            ["watch", "collect", "again"],
        ],
        "wide": [
            "experts experts tools tools",
            "collect spot decide model",
            "watch deploy evaluate code",
            "system system system system",
        ],
        "narrow": ["experts tools", "collect spot", "model decide", "code evaluate", "watch deploy", "system system"],
    }
