// A drawing or a table as elements that do nothing: what Python drew may have been made by code that a link brought.

const KEPT = new Set(
  `svg g path rect line circle ellipse polyline polygon text tspan title desc defs clipPath use
  table caption thead tbody tr th td div p span`.toLowerCase().split(/\s+/),
);
const ATTRIBUTES = /^(?!on|style$|href$|src|xlink:)/i;

export const inert = (markup) => {
  const { body } = new DOMParser().parseFromString(markup, "text/html"); // parsed, it loads and runs nothing
  for (const element of body.querySelectorAll("*")) {
    if (!KEPT.has(element.localName.toLowerCase())) element.remove();
    for (const { name } of [...element.attributes]) if (!ATTRIBUTES.test(name)) element.removeAttribute(name);
  }
  return [...body.childNodes];
};
