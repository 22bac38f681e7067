// Every exercise of the page becomes a workbench.
import { Workbench } from "./bench.js";
import { followLessonProgress } from "./lesson-progress.js";
import { register } from "./offline.js";

register();

const boxes = [...document.querySelectorAll(".exercise .workbench")];
let mounted;
const mountAll = () => {
  mounted ??= Promise.all(boxes.map((box) => new Workbench(box.closest(".exercise"), box).mount()));
  return mounted;
};

// The editor is fetched when an exercise comes near; without it the exercise is read, and done on one's own machine.
const near = new IntersectionObserver(
  (entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    near.disconnect();
    mountAll().catch(console.error);
  },
  { rootMargin: "800px 0px" },
);

// Who goes by the keyboard may be quicker than the eye.
addEventListener("keydown", ({ key }) => key === "Tab" && mountAll().catch(console.error));

followLessonProgress();

const [, received] = /^#code=([a-z0-9_]+)\./.exec(location.hash) ?? [];
for (const box of boxes) {
  near.observe(box.closest(".exercise"));
  if (box.dataset.name === received) box.closest(".exercise").scrollIntoView();
}
