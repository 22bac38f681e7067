// What scrolls sideways can be reached and scrolled with the keyboard, and only while it does scroll.
"use strict";
{
  const article = document.getElementById("main-content");
  const label = article.dataset.scrollLabel;

  const update = (box) => {
    const scrolls = box.scrollWidth > box.clientWidth + 1;
    if (scrolls === box.hasAttribute("tabindex")) return;
    if (scrolls) {
      box.tabIndex = 0;
      box.setAttribute("role", "group");
      box.setAttribute("aria-label", label);
    } else {
      for (const name of ["tabindex", "role", "aria-label"]) box.removeAttribute(name);
    }
  };

  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) update(target);
  });
  const boxes = "pre:not([tabindex]), .table-wrapper, .math-wrapper, .exercise-figure, details > div";
  for (const box of article.querySelectorAll(boxes)) observer.observe(box);
}
