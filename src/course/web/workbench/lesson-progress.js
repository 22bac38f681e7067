// The line of a lesson that says how many of its exercises are done, in this tab or another.
import { onchange, record } from "./store.js";
import { count } from "./wording.js";

const find = () => document.querySelector("[data-lesson-progress]");

const exercises = (line) => line.dataset.lessonProgress.split(" ");

// Call it again when an answer passes on this page: the browser tells the other tabs only.
export const showLessonProgress = () => {
  const line = find();
  if (line) count(line, exercises(line).filter((name) => record(name)?.passed).length);
};

export const followLessonProgress = () => {
  const line = find();
  if (!line) return;
  for (const name of exercises(line)) onchange(name, showLessonProgress);
  addEventListener("pageshow", showLessonProgress); // it may come back from the browser's cache
  showLessonProgress();
};
