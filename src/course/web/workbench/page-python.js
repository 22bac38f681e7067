// The Python that all the exercises of the page share. What this page loads of it is kept for when there is no network.
import { keepAll } from "./offline.js";
import { Python } from "./python.js";

// Seconds that a check may last, as on the command line.
export const LIMIT = Number(document.querySelector(".workbench").dataset.limit);

// What the other exercises of the page need, which is small: she may come to them when there is no network.
const needed = () =>
  [...document.querySelectorAll(".workbench")].flatMap(({ dataset: { name, files } }) => [
    `exercises/${name}.py`,
    `messages/${lang.toLowerCase()}/${name}.json`,
    ...files.split(" ").filter(Boolean).map((file) => `data/${file}`),
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
