"""The colours, dashes and signs that tell the layers of a drawing apart, whether or not the eye sees colours."""

from collections.abc import Iterator

from course.figure.layer import Layer
from course.figure.lettering import short

# Light theme. In the site the style sheet gives the same classes its own colours; a book only has these.
COLOURS = {
    "ink": "#1f2328", "soft": "#57606a", "grid": "#dfe3e8", "bg": "#ffffff",
    "c1": "#1b5fae", "c2": "#b3400c", "c3": "#1d6f42", "c4": "#7a3191", "c5": "#0b6b75", "c6": "#a61c50",
    "l1": "#eaf1fa", "l2": "#bcd3ee", "l3": "#8ab2e0", "l4": "#2f6db5", "l5": "#123f7a",
}  # fmt: skip
LEVELS = 5
DASHES = ("", "7 4.5", "0.1 4.2", "9 4.5 0.1 4.5", "15 6", "9 4.5 0.1 4.5 0.1 4.5")
SIGNS = (
    "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0",
    "m-3.6-3.6h7.2v7.2h-7.2z",
    "m0-5.2l4.8 8.4h-9.6z",
    "m0-5.4l4.6 5.4l-4.6 5.4l-4.6-5.4z",
    "m0 5.2l4.8-8.4h-9.6z",
    "m-1.5-4.4h3v2.9h2.9v3h-2.9v2.9h-3v-2.9h-2.9v-3h2.9z",
)
OPACITIES = ("1", "0.25", "0", "0.6", "0.12", "0.8")  # of bars; their outline is always full


def paint(fill: str = "", stroke: str = "") -> str:
    """Give the attributes of colour: a class for the style sheet, the colour itself for where there is none."""
    classes = " ".join([f"f-{fill}"] * bool(fill) + [f"s-{stroke}"] * bool(stroke))
    literal = f'fill="{COLOURS[fill]}"' if fill else 'fill="none"'
    return f'class="{classes}" {literal}' + (f' stroke="{COLOURS[stroke]}"' if stroke else "")


def colour(layer: Layer) -> str:
    """Name the layer's own colour."""
    return f"c{layer.slot % 6 + 1}"


def pen(layer: Layer, width: float = 2.0) -> str:
    """Give the attributes of a layer's line, which colour and dashes both tell from the others."""
    # From the seventh layer on the colours come back, with other dashes.
    dash = DASHES[(layer.slot + layer.slot // len(DASHES)) % len(DASHES)]
    ends = f'stroke-width="{short(width)}" stroke-linecap="round" stroke-linejoin="round"'
    return f"{paint(stroke=colour(layer))} {ends}" + (f' stroke-dasharray="{dash}"' if dash else "")


def path(data: str, look: str) -> Iterator[str]:
    """Draw a path, unless it is empty."""
    if data:
        yield f'<path d="{data}" {look}/>'


def box(left: float, top: float, width: float, height: float) -> str:
    """Give the path of a rectangle."""
    return f"M{short(left)} {short(top)}h{short(width)}v{short(height)}h{short(-width)}z"


def surface(data: str, layer: Layer) -> Iterator[str]:
    """Draw what bars cover: full for one layer, pale for another, hollow for a third; the grid never shows through."""
    opacity = OPACITIES[layer.slot % len(OPACITIES)]
    if opacity != "1":
        yield from path(data, paint("bg"))
    look = f'{paint(colour(layer), colour(layer))} stroke-width="1.3" stroke-linejoin="round"'
    yield from path(data, f'{look} fill-opacity="{opacity}"')


def signs(layer: Layer, places: list[tuple[float, float]]) -> Iterator[str]:
    """Draw a layer's sign at each place, ringed with the background so that neighbours stay apart."""
    sign = SIGNS[layer.slot % len(SIGNS)]
    ring = f'{paint(colour(layer), "bg")} stroke-width="2" paint-order="stroke"'
    yield from path("".join(f"M{short(x)} {short(y)}{sign}" for x, y in places), ring)
