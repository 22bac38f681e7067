"""La tournée avec NetworkX, pour le plus proche voisin, et OR-Tools, pour la recherche locale."""

import networkx as nx
import numpy as np
from ortools.constraint_solver import pywrapcp, routing_enums_pb2


def tour_length(tour, legs):
    """Additionne les étapes d’un coup ; `np.roll` donne à chaque ville celle qui la suit."""
    if sorted(tour) != list(range(len(legs))):
        raise ValueError(tour)
    return int(np.asarray(legs)[tour, np.roll(tour, -1)].sum())


def nearest_neighbour(legs, start):
    """Confie la tournée à `greedy_tsp`, qui répète la ville de départ à la fin."""
    graph = nx.from_numpy_array(np.asarray(legs))
    return nx.approximation.greedy_tsp(graph, source=start)[:-1]


def two_opt(tour, legs):
    """Améliore la tournée par recherche locale, jusqu’à ce qu’aucune tournée voisine ne soit plus courte.

    OR-Tools essaie d’autres changements que les retournements : ses tournées sont donc souvent plus courtes.
    """
    manager = pywrapcp.RoutingIndexManager(len(tour), 1, tour[0])
    model = pywrapcp.RoutingModel(manager)
    cost = model.RegisterTransitMatrix(legs)
    model.SetArcCostEvaluatorOfAllVehicles(cost)
    parameters = pywrapcp.DefaultRoutingSearchParameters()
    parameters.local_search_metaheuristic = routing_enums_pb2.LocalSearchMetaheuristic.GREEDY_DESCENT
    model.CloseModelWithParameters(parameters)
    first = model.ReadAssignmentFromRoutes([tour[1:]], True)
    best = model.SolveFromAssignmentWithParameters(first, parameters)
    found, index = [], model.Start(0)
    while not model.IsEnd(index):
        found.append(manager.IndexToNode(index))
        index = best.Value(model.NextVar(index))
    return found
