"""Le plan de livraison avec NumPy, pour les gains, et OR-Tools, qui améliore le premier plan par recherche locale."""

import numpy as np
from ortools.constraint_solver import pywrapcp, routing_enums_pb2


def plan_length(routes, legs):
    """Additionne, pour chaque tournée, les distances de chaque étape à la suivante."""
    legs = np.asarray(legs)
    stops = [np.array([0, *route, 0]) for route in routes]
    return int(sum(legs[stop[:-1], stop[1:]].sum() for stop in stops))


def savings(legs):
    """Calcule tous les gains d’un coup ; `triu_indices` donne les couples, `lexsort` les range."""
    legs = np.asarray(legs)
    i, j = (ranks + 1 for ranks in np.triu_indices(len(legs) - 1, k=1))
    gains = legs[0, i] + legs[0, j] - legs[i, j]
    order = np.lexsort((j, i, -gains))
    return [(int(gains[k]), int(i[k]), int(j[k])) for k in order if gains[k] > 0]


def plan(legs, demands, capacity):
    """Part des gains, puis améliore les tournées tant qu’un changement simple les raccourcit."""
    if max(demands) > capacity:
        raise ValueError(demands)
    vehicles = len(legs) - 1
    manager = pywrapcp.RoutingIndexManager(len(legs), vehicles, 0)
    model = pywrapcp.RoutingModel(manager)
    model.SetArcCostEvaluatorOfAllVehicles(model.RegisterTransitMatrix(legs))
    model.AddDimension(model.RegisterUnaryTransitVector(demands), 0, capacity, True, "load")
    parameters = pywrapcp.DefaultRoutingSearchParameters()
    parameters.first_solution_strategy = routing_enums_pb2.FirstSolutionStrategy.SAVINGS
    solution = model.SolveWithParameters(parameters)
    routes = []
    for vehicle in range(vehicles):
        route, index = [], solution.Value(model.NextVar(model.Start(vehicle)))
        while not model.IsEnd(index):
            route.append(manager.IndexToNode(index))
            index = solution.Value(model.NextVar(index))
        routes += [route] if route else []
    return routes
