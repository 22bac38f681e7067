// The line of a lesson that says how many of its exercises are done, in this tab or another.
import { onchange, record } from "./store.js";
import { count } from "./wording.js";

// Call it again when a check has passed on this page: the browser tells the other tabs only.
export const showLessonProgress = () => {
  const line = document.querySelector("[data-lesson-progress]");
  if (line) count(line, named(line).filter((name) => record(name)?.passed).length);
};

const named = (line) => line.dataset.lessonProgress.split(" ");

export const followLessonProgress = () => {
  const line = document.querySelector("[data-lesson-progress]");
  if (line) for (const name of named(line)) onchange(name, showLessonProgress);
  addEventListener("pageshow", showLessonProgress); // a page that comes back from the browser's cache too
  showLessonProgress();
};
