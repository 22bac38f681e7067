"""Les chemins des études avec NetworkX : un graphe orienté, dont chaque flèche porte sa durée."""

import networkx as nx


def graph(arrows):
    """Construit le graphe orienté."""
    made = nx.DiGraph()
    made.add_weighted_edges_from(arrows, weight="years")
    return made


def duration(arrows, way):
    """Additionne les durées le long du chemin ; une flèche absente lève NetworkXNoPath, traduite en LookupError."""
    try:
        return nx.path_weight(graph(arrows), way, weight="years")
    except nx.NetworkXNoPath as error:
        raise LookupError(*error.args) from error


def ways(arrows, start, goal):
    """Énumère les chemins simples, puis les trie ; NetworkX donne aussi le chemin d’une seule étape."""
    made = graph(arrows)
    if start not in made or goal not in made:
        raise LookupError(start, goal)
    found = nx.all_simple_paths(made, start, goal)
    return sorted(found, key=lambda way: (nx.path_weight(made, way, weight="years"), len(way), way))


def cut_off(arrows, start, closed):
    """Compare les descendants de `start` dans le graphe et dans le graphe privé des étapes fermées."""
    made = graph(arrows)
    before = nx.descendants(made, start)
    made.remove_nodes_from(closed)
    return sorted(before - nx.descendants(made, start) - set(closed))
