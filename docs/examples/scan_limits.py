"""Ce que la limite échange : les fausses alarmes contre le délai

Le journal est composé pour le cours : `compose` le refait à l’identique, car le hasard part d’une graine fixe.
"""

from random import Random

from exercises import network_scan

DAY = 1440  # minutes
WEB, PUBLIC = [f"198.51.100.{rank}" for rank in range(1, 61)], "203.0.113.10"
DESKS = [f"10.0.0.{rank}" for rank in range(11, 31)]
SERVERS = [f"10.0.1.{rank}" for rank in range(1, 13)]


def compose(seed=0):
    """Compose le journal de deux jours : une liste de tuples (minute, source, destination, port), dans l’ordre."""
    rng, log = Random(seed), []
    for desk in DESKS:  # office hours: a few servers, often the same, and web sites
        usual = [(server, port) for server, port in zip(rng.sample(SERVERS, 5), (53, 443, 445, 993, 9100))]
        for start in (8 * 60, DAY + 8 * 60):
            for _ in range(rng.randrange(20, 36)):
                target = rng.choice(usual) if rng.random() < 0.7 else (rng.choice(WEB), 443)
                log.append((start + rng.randrange(600), desk, *target))
    for rank in range(100, 140):  # visitors of the public server
        for _ in range(rng.randrange(1, 5)):
            log.append((rng.randrange(2 * DAY), f"192.0.2.{rank}", PUBLIC, rng.choice((80, 443))))
    for turn in range(0, 2 * DAY, 15):  # the monitor looks at four services, always among the same twelve
        log += [(turn, "10.0.0.5", SERVERS[(turn // 15 * 4 + step) % 12], 443) for step in range(4)]
    for start in (120, DAY + 120):  # the backup visits each computer, at night
        log += [(start + rank, "10.0.0.6", computer, 22) for rank, computer in enumerate(DESKS + SERVERS)]
    services = [(server, port) for server in SERVERS for port in (22, 80, 443, 445, 3389, 8080)]
    log += [(DAY + 8 * rank, "10.0.0.7", *service) for rank, service in enumerate(services)]  # the inventory
    log += [(15 * 60 + rank // 10, "192.0.2.77", PUBLIC, 20 + rank) for rank in range(70)]  # the fast scan
    unknown = rng.sample([(server, port) for server in SERVERS for port in range(1, 1025)], 400)
    minute = 9 * 60
    while minute < 2 * DAY:  # the slow scan
        log.append((minute, "10.0.0.23", *unknown.pop()))
        minute += rng.randrange(15, 22)
    return sorted(log)


def text(log):
    """Écrit le journal comme le fichier du cours."""
    rows = [",".join(map(str, row)) for row in log]
    return "\n".join(["minute,source,destination,port", *rows, ""])


def figure(_):
    """Montre, pour chaque limite, les fausses alarmes et les balayages trouvés avec une fenêtre d’un jour."""
    log, limits = network_scan.load(), list(range(10, 101, 5))
    alarms = [network_scan.first_alarms(log, DAY, limit) for limit in limits]
    found = [len(set(sources) & set(network_scan.SCANNERS)) for sources in alarms]
    wrong = [len(sources) - hits for sources, hits in zip(alarms, found)]
    return {
        "title": _("Fausses alarmes et balayages trouvés"),
        "desc": _("Fenêtre de 24 heures. Quand la limite passe de {first} à {last}, les fausses alarmes passent de "
                  "{many} à {few} et les balayages trouvés de {all} à {rest}.", first=limits[0], last=limits[-1],
                  many=wrong[0], few=wrong[-1], all=found[0], rest=found[-1]),
        "x": {"title": _("limite : portes différentes en 24 heures")},
        "y": {"title": _("sources")},
        "layers": [
            {"kind": "line", "name": _("fausses alarmes"), "x": limits, "y": wrong},
            {"kind": "line", "name": _("balayages trouvés"), "x": limits, "y": found},
        ],
    }
