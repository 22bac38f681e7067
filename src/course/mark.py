"""Draw the marks of a layer: its shapes in the plot and its sample in the legend.

Standard library only: this module also runs in the page and in the grader.
"""


from course.layer import Layer
from course.lettering import short

# Light theme; in the site, the style sheet gives the same classes its own colours, dark or light.
COLOURS = {
    "ink": "#1f2328", "soft": "#57606a", "grid": "#dfe3e8", "bg": "#ffffff",
    "c1": "#1b5fae", "c2": "#b3400c", "c3": "#1d6f42", "c4": "#7a3191", "c5": "#0b6b75", "c6": "#a61c50",
    "l1": "#eaf1fa", "l2": "#bcd3ee", "l3": "#8ab2e0", "l4": "#2f6db5", "l5": "#123f7a",
}
DASHES = ("", "7 4", "0.1 4.5", "9 4 0.1 4", "14 5", "9 4 0.1 4 0.1 4")
SHAPES = (
    "m-3.7 0a3.7 3.7 0 1 0 7.4 0a3.7 3.7 0 1 0-7.4 0",
    "m-3.3-3.3h6.6v6.6h-6.6z",
    "m0-4.6l4.4 7.7h-8.8z",
    "m0-5l4.2 5l-4.2 5l-4.2-5z",
    "m0 4.6l4.4-7.7h-8.8z",
    "m-1.5-4.4h3v2.9h2.9v3h-2.9v2.9h-3v-2.9h-2.9v-3h2.9z",
)
FILLS = ("1", "0.3", "0", "0.6", "0.15", "0.8")  # opacity of bars, whose outline is always full


def paint(fill: str = "", stroke: str = "") -> str:
    """Give the attributes of colour: a class for the style sheet, the colour itself for where there is none."""
    classes = " ".join([f"f-{fill}"] * bool(fill) + [f"s-{stroke}"] * bool(stroke))
    literal = f'fill="{COLOURS[fill]}"' if fill else 'fill="none"'
    return f'class="{classes}" {literal}' + (f' stroke="{COLOURS[stroke]}"' if stroke else "")


def colour(layer: Layer) -> str:
    return f"c{layer.slot % 6 + 1}"


def pen(layer: Layer, width: float = 2.0, fill: str = "") -> str:
    """Give the attributes of a layer's line: colour and dashes, which both tell it from the others."""
    dash = DASHES[(layer.slot + layer.slot // len(DASHES)) % len(DASHES)]
    return (
        f'{paint(fill, colour(layer))} stroke-width="{short(width)}" stroke-linecap="round" stroke-linejoin="round"'
        + (f' stroke-dasharray="{dash}"' if dash else "")
    )


def path(data: str, look: str) -> Iterator[str]:
    if data:
        yield f'<path d="{data}" {look}/>'


def box(left: float, top: float, width: float, height: float) -> str:
    return f"M{short(left)} {short(top)}h{short(width)}v{short(height)}h{short(-width)}z"


def symbol(layer: Layer, places: list[tuple[float, float]]) -> Iterator[str]:
    """Draw a layer's sign at each place, ringed with the background so that neighbours stay apart."""
    sign = SHAPES[layer.slot % len(SHAPES)]
    yield from path(
        "".join(f"M{short(x)} {short(y)}{sign}" for x, y in places), f'{paint(colour(layer), "bg")} stroke-width="1"'
    )


def inside(layer: Layer, x: Axis, y: Axis) -> Iterator[str]:
    """Draw what is cut at the plot's edge."""
    match layer.kind:
        case "line":
            yield from path("".join(map(polyline, runs(x, y, layer.x, layer.y))), pen(layer))
        case "area":
            edges = [list(runs(x, y, layer.x, side)) for side in (layer.y, layer.low)]
            whole = "".join(f"{polyline(top)}L{polyline(foot[::-1])[1:]}z" for top, foot in zip(*edges, strict=True))
            yield from path(whole, f'{paint(colour(layer))} fill-opacity="0.2"')
            band = len(set(layer.low)) > 1
            yield from path("".join(map(polyline, edges[0] + edges[1] * band)), pen(layer))
        case "bars":
            opacity = FILLS[layer.slot % len(FILLS)]
            yield from path("".join(bars(layer, x, y)), f'{pen(layer, 1.3, colour(layer))} fill-opacity="{opacity}"')
        case "rule":
            yield from path(rule(layer, x, y), pen(layer, 1.6))
        case "cells":
            yield from cells(layer, x, y)


def runs(x: Axis, y: Axis, across: Numbers, up: Numbers) -> Iterator[list[tuple[float, float]]]:
    """Give the places of a series, cut where a value is missing."""
    run = []
    for value, level in [*zip(across, up, strict=True), (None, None)]:
        if value is not None and level is not None:
            run.append((x.place(value), y.place(level)))
        elif run:
            yield run
            run = []


def polyline(places: list[tuple[float, float]]) -> str:
    """Give the path of a run; a value alone between two gaps becomes a dot."""
    line = " ".join(f"{short(x)} {short(y)}" for x, y in places)
    return f"M{line}" if len(places) > 1 else f"M{line}h0"


def bars(layer: Layer, x: Axis, y: Axis) -> Iterator[str]:
    for value, level in zip(layer.x, layer.y, strict=True):
        if value is not None and level is not None:
            left, right = sorted(x.place(value + side) for side in layer.sides)
            top, foot = sorted((y.place(level), y.place(0)))
            air = 1 if right - left > 6 else 0
            yield box(left + air, top, right - left - 2 * air, foot - top)


def rule(layer: Layer, x: Axis, y: Axis) -> str:
    """Give the path of a straight line across the plot, nothing when it is out of sight."""
    if layer.x and x.holds(layer.x[0]):
        return f"M{short(x.place(layer.x[0]))} {short(y.end)}V{short(y.start)}"
    if layer.y and y.holds(layer.y[0]):
        return f"M{short(x.end)} {short(y.place(layer.y[0]))}H{short(x.start)}"
    return ""


def above(layer: Layer, x: Axis, y: Axis, language: str) -> Iterator[str]:
    """Draw what may stand across the plot's edge: signs and words."""
    known = [(a, b) for a, b in zip(layer.x, layer.y) if a is not None and b is not None]  # noqa: B905 -- a rule has one
    seen = [(x.place(a), y.place(b)) for a, b in known if x.holds(a) and y.holds(b)]
    match layer.kind:
        case "points":
            yield from symbol(layer, seen)
        case "rule" if rule(layer, x, y):
            yield from symbol(layer, [(x.place(a), y.end) for a in layer.x] + [(x.end, y.place(b)) for b in layer.y])
        case "labels":
            yield from names(layer, x, y)
        case "cells":
            yield from figures(layer, x, y, language)
