// What can be explored: the slider chooses the figure, the sentence and the row of the table. All are in the page.
"use strict";
for (const box of document.querySelectorAll(".explore")) {
  const PAUSE = 500; // ms without a move before the sentence changes: a screen reader says it once, after the value
  const slider = box.querySelector("input");
  const value = box.querySelector(".explore-value");
  const result = box.querySelector(".explore-result");
  const rows = [...box.querySelectorAll("tbody tr")];
  const own = box.querySelectorAll("[data-step]");
  let waiting = 0;

  const show = () => {
    const { spoken, sentence } = rows[slider.value].dataset;
    slider.setAttribute("aria-valuetext", spoken);
    value.textContent = spoken;
    for (const part of own) {
      if (part.dataset.step === slider.value) part.removeAttribute("display");
      else part.setAttribute("display", "none");
    }
    for (const desc of box.querySelectorAll("desc")) desc.textContent = sentence;
    rows.forEach((row, rank) => {
      if (rank === slider.valueAsNumber) row.setAttribute("aria-current", "true");
      else row.removeAttribute("aria-current");
    });
    clearTimeout(waiting);
    waiting = setTimeout(() => { result.textContent = sentence; }, PAUSE);
  };

  slider.addEventListener("input", show);
  box.querySelector(".explore-control").hidden = false;
}
