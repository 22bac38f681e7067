// A walk through steps: one is shown at a time and marked in the diagram, or all of them. All are in the page.
"use strict";
for (const walk of document.querySelectorAll(".walk")) {
  const steps = [...walk.querySelectorAll(".walk-steps > li")];
  const drawings = [...walk.querySelectorAll("svg")].map((drawing) => drawing.querySelectorAll(".box"));
  const said = walk.querySelector(".walk-said");
  const [previous, next, all] = ["previous", "next", "all"].map((name) => walk.querySelector(`.walk-${name}`));
  const backwards = getComputedStyle(walk).direction === "rtl";
  let current = 0;

  const whole = () => all.getAttribute("aria-pressed") === "true";
  const filled = (template, values) => template.replace(/\{(\w+)\}/g, (_field, name) => values[name]);

  const show = () => {
    walk.classList.toggle("whole", whole());
    steps.forEach((step, rank) => {
      const marked = rank === current && !whole();
      step.classList.toggle("current", marked);
      for (const boxes of drawings) boxes[rank].classList.toggle("current", marked);
    });
    // Not `disabled`, which would lose the focus at the last step.
    previous.setAttribute("aria-disabled", whole() || current === 0);
    next.setAttribute("aria-disabled", whole() || current === steps.length - 1);
    const name = steps[current].querySelector("strong").textContent.replace(/[.:\s]+$/, "");
    const values = { number: current + 1, count: steps.length, name };
    said.textContent = filled(whole() ? said.dataset.all : said.dataset.step, values);
  };

  const go = (by) => {
    const wanted = current + by;
    if (whole() || wanted < 0 || wanted >= steps.length) return;
    current = wanted;
    show();
  };

  previous.addEventListener("click", () => go(-1));
  next.addEventListener("click", () => go(1));
  all.addEventListener("click", () => {
    all.setAttribute("aria-pressed", !whole());
    show();
  });
  walk.querySelector(".walk-controls").addEventListener("keydown", (event) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(backwards ? -by : by);
  });
  show();
}
