// The Python that all the exercises of the page share. What this page loads of it is kept for when there is no network.
import { keepAll } from "./offline.js";
import { Python } from "./python.js";

// Seconds that a check may last, as on the command line.
export const LIMIT = Number(document.querySelector(".workbench").dataset.limit);

// The names of the data files of an exercise.
export const filesOf = ({ dataset: { files } }) => files.split(" ").filter(Boolean);

// What the other exercises of the page need, which is small: she may come to them when there is no network.
const needed = () =>
  [...document.querySelectorAll(".workbench")].flatMap((box) => [
    `exercises/${box.dataset.name}.py`,
    `messages/${lang.toLowerCase()}/${box.dataset.name}.json`,
    ...filesOf(box).map((file) => `data/${file}`),
  ]);

const here = new URL(".", import.meta.url);
const { lang, dir } = document.documentElement;

export const python = new Python({
  worker: new URL("worker.js", here).href,
  runtime: here.href,
  pyodide: new URL(`../${PYODIDE}/`, here).href,
  snapshots: self.caches ? new URL("snapshot", here).href : "",
  slug: lang.toLowerCase(),
  language: lang,
  direction: dir,
  limit: LIMIT,
}, (loaded) => keepAll([...loaded, ...needed().map((path) => new URL(path, here).href)]));
