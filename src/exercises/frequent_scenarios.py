"""Les scénarios fréquents d’un journal sans fin

Une ligne d’emballage écrit un code à chaque incident. Quels codes reviennent le plus ? Le journal ne s’arrête jamais,
les codes rares sont innombrables, et le petit calculateur de la machine n’a de place que pour quelques compteurs.

L’algorithme de Misra et Gries lit le journal une seule fois avec k compteurs, jamais plus. Il se trompe, mais jamais
plus qu’une borne connue d’avance. Une seconde lecture donne ensuite les nombres exacts des quelques codes retenus.

Le journal est fabriqué par un programme pour le cours : 12 000 lignes, 768 codes. Les codes rares y arrivent par
trois ; les autres, isolés.
"""

from collections import Counter
from pathlib import Path


def update(counters, code, k):
    """Renvoie les compteurs après un incident de plus, selon l’algorithme de Misra et Gries.

    Si le code a déjà un compteur, il augmente de 1. Sinon, s’il y a moins de k compteurs, le code reçoit un compteur
    qui vaut 1. Sinon, chaque compteur diminue de 1 ; ceux qui tombent à 0 disparaissent, et le nouveau code n’en
    reçoit pas.

    counters : dictionnaire {code : nombre}, au plus k codes, nombres d’au moins 1 ; vous pouvez le modifier
    ou en renvoyer un autre ; code : texte ; k : au moins 1.

    Source : J. Misra, D. Gries, « Finding repeated elements », Science of Computer Programming 2, 1982.
    """
    # solution
    if code in counters or len(counters) < k:
        return {**counters, code: counters.get(code, 0) + 1}
    return {kept: count - 1 for kept, count in counters.items() if count > 1}


def summarise(codes, k):
    """Renvoie un résumé du journal : un dictionnaire d’au plus k compteurs, obtenu en une seule lecture.

    Soit n le nombre d’incidents. Le compteur d’un code, ou 0 s’il n’en a pas, ne dépasse jamais son nombre exact
    d’incidents, et il lui manque au plus n / (k + 1). Commencer sans compteur et appeler `update` pour chaque code,
    dans l’ordre, y suffit.

    codes : liste de textes ; une liste vide donne un dictionnaire vide ; k : au moins 1.
    """
    # solution
    counters = {}
    for code in codes:
        counters = update(counters, code, k)
    return counters


def frequent(codes, k):
    """Renvoie les codes présents strictement plus de n / (k + 1) fois, avec leur nombre exact, en deux lectures.

    La première lecture donne des candidats par `summarise` ; la seconde ne compte que les candidats. Le résultat est
    une liste de couples (code, nombre), du plus fréquent au moins fréquent ; à égalité, dans l’ordre alphabétique.

    codes et k : comme pour `summarise` ; n : nombre d’incidents. Une liste vide donne une liste vide.
    """
    # solution
    candidates = summarise(codes, k)
    counts = Counter(code for code in codes if code in candidates)
    found = [(code, count) for code, count in counts.items() if count * (k + 1) > len(codes)]
    return sorted(found, key=lambda pair: (-pair[1], pair[0]))


def load():
    """Lit le journal : la liste des codes, dans l’ordre du temps."""
    path = Path(__file__).parent / "data" / "event_log.txt"
    return path.read_text(encoding="utf-8").split()


def figure(_):
    """Montre, pour chaque code retenu avec 19 compteurs, l’estimation contre le nombre exact."""
    codes, k = load(), 19
    counts, counters, bound = Counter(codes), summarise(codes, k), len(codes) / (k + 1)
    kept = sorted(counters, key=lambda code: -counts[code])
    exact, estimates = [counts[code] for code in kept], [counters[code] for code in kept]
    named = [code for code in kept if counts[code] > bound]
    top = max(counts.values())
    return {
        "title": _("Ce que le résumé retient du journal"),
        "desc": _("Codes retenus : {kept}, dont au-dessus de {bound} incidents : {named}. Plus grande erreur sur tous "
                  "les codes : {error}. Borne : {bound}.", kept=len(kept), named=len(named), bound=bound,
                  error=max(abs(count - counters.get(code, 0)) for code, count in counts.items())),
        "x": {"title": _("nombre exact d’incidents"), "range": [0, top + 200]},
        "y": {"title": _("compteur du résumé")},
        "layers": [
            {"kind": "line", "name": _("sans erreur"), "x": [0, top], "y": [0, top]},
            {"kind": "line", "name": _("borne : exact − {bound}", bound=bound),
             "x": [bound, top], "y": [0, top - bound]},
            {"kind": "points", "name": _("codes retenus"), "x": exact, "y": estimates},
            {"kind": "labels", "x": [counts[code] for code in named], "y": [counters[code] for code in named],
             "text": named},
        ],
    }


def test_known_code():
    """Un code qui a déjà un compteur l’augmente de 1, même si toutes les places sont prises.

    Regardez d’abord si le code est connu ; la question des places ne se pose que pour un code nouveau.
    """
    assert update({"jam": 2, "leak": 1}, "jam", k=5) == {"jam": 3, "leak": 1}
    assert update({"jam": 2, "leak": 1}, "leak", k=2) == {"jam": 2, "leak": 2}


def test_free_place():
    """Tant qu’il y a moins de k compteurs, un code nouveau en reçoit un, qui vaut 1.

    Comptez les places : avec k compteurs, le dictionnaire est plein. Avec k − 1, il reste une place.
    """
    assert update({}, "jam", k=1) == {"jam": 1}
    assert update({"jam": 2}, "leak", k=2) == {"jam": 2, "leak": 1}


def test_full_table():
    """Quand les k places sont prises, un code nouveau fait baisser chaque compteur de 1 et n’est pas gardé.

    Chasser le plus petit compteur paraît naturel, mais un code fréquent qui repartirait chaque fois de 1 se perdrait.
    Ici, tous paient, et il n’y a jamais plus de k compteurs.
    """
    assert update({"jam": 4, "leak": 2}, "cut", k=2) == {"jam": 3, "leak": 1}


def test_zero_leaves():
    """Un compteur qui tombe à 0 disparaît ; le code nouveau ne prend pas sa place.

    La place libérée servira à l’incident suivant. Un compteur à 0 occuperait une place pour rien. Attention : Python
    refuse de retirer une clé d’un dictionnaire que l’on est en train de parcourir.
    """
    assert update({"jam": 3, "leak": 1, "cut": 1}, "heat", k=3) == {"jam": 2}


def test_at_most_k():
    """Le résumé n’a jamais plus de k compteurs, et un journal vide n’en a aucun.

    Un compteur de trop : cherchez où votre code vérifie qu’il reste une place. Un code perdu : toute la liste est-elle
    lue, et les k places servent-elles ?
    """
    codes = ["jam", "leak", "jam", "cut"]
    assert "jam" in summarise(codes, 2)
    assert len(summarise(codes, 2)) <= 2
    assert summarise([], 2) == {}


def test_never_too_high():
    """Aucun compteur ne dépasse le nombre exact d’incidents de son code.

    Un code qui revient après une absence repart de 1 : il n’hérite du compteur de personne.
    """
    codes = ["jam", "leak", "cut", "heat", "fire", "heat", "fire", "fire"]
    counters = summarise(codes, 2)
    assert len(counters) >= 1
    for code, count in counters.items():
        assert count <= codes.count(code)


def test_error_bound():
    """Il manque au plus n / (k + 1) incidents à un compteur ; un code sans compteur vaut 0.

    Sept incidents et deux compteurs : l’erreur est d’au plus 2 et un tiers. Un code vu trois fois doit donc rester,
    même si son compteur est petit. Si la borne est plus petite que 1, aucun incident ne peut manquer.
    """
    codes = ["jam", "leak", "jam", "cut", "cut", "jam", "cut"]
    counters = summarise(codes, 2)
    for code in ("jam", "leak", "cut"):
        assert counters.get(code, 0) >= codes.count(code) - 7 / 3
    assert summarise(["jam", "leak", "leak"], 3) == {"jam": 1, "leak": 2}


def test_strictly_more():
    """Un code présent exactement n / (k + 1) fois n’est pas fréquent.

    Relisez le contrat : « strictement ». Le dénominateur est k + 1, et n compte tous les incidents du journal.
    Comparez le nombre exact, pas le compteur du résumé.
    """
    assert frequent(["jam", "jam", "jam", "leak", "leak", "cut"], k=2) == [("jam", 3)]
    assert frequent(["jam", "leak", "jam", "leak"], k=1) == []


def test_exact_counts_in_order():
    """Les nombres sont exacts, du plus grand au plus petit ; à égalité, l’ordre alphabétique décide.

    Un compteur du résumé peut être trop petit : la seconde lecture recompte tout depuis le début, et c’est elle qui
    donne l’ordre. Un journal vide n’a aucun code fréquent.
    """
    codes = ["leak", "cut", "jam", "oil", "jam", "heat", "leak", "cut", "cut", "jam", "cut", "leak"]
    assert frequent(codes, k=4) == [("cut", 4), ("jam", 3), ("leak", 3)]
    codes = ["jam"] * 5 + ["oil", "heat", "fire", "wait", "stop", "leak"] + ["cut"] * 4
    assert frequent(codes, k=3) == [("jam", 5), ("cut", 4)]
    assert frequent([], k=4) == []


def test_real_bound():
    """Sur le journal entier, avec 19 compteurs, aucun compteur ne s’écarte du nombre exact de plus de 600.

    Le journal est rangé pour tromper un résumé qui chasse le plus petit compteur : quel code votre résumé a-t-il
    perdu, et à quel moment ?
    """
    codes = load()
    counters = summarise(codes, 19)
    assert len(counters) <= 19
    for code, count in Counter(codes).items():
        assert count - 600 <= counters.get(code, 0) <= count


def test_real_frequent():
    """Quatre codes dépassent 600 incidents sur 12 000 ; C417 vient en tête avec 1 641.

    Ce sont les nombres exacts qui se comparent à n / (k + 1), pas les compteurs du résumé. Si un code manque, vérifiez
    que la seconde lecture commence au début.
    """
    assert frequent(load(), 19) == [("C417", 1641), ("F682", 1112), ("A233", 812), ("H590", 693)]
