// The exercises of a page: the editor is fetched when one is about to be used.
for (const exercise of document.querySelectorAll("section.exercise")) {
  exercise.addEventListener("focusin", () => import("./editor.js"), { once: true });
}
