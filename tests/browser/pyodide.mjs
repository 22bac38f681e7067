// Run answers in Pyodide, as the page will. The arguments are the folder `src`, a JSON file of [exercise, answer] pairs
// and the program, in this folder, that runs them; what it found goes out as JSON.
import { readFileSync } from "node:fs";
import { loadPyodide } from "../../src/course/web/node_modules/pyodide/pyodide.mjs";

const python = await loadPyodide();
python.mountNodeFS("/src", process.argv[2]);
python.globals.set("asked", readFileSync(process.argv[3], "utf-8"));
console.log(await python.runPythonAsync(readFileSync(new URL(process.argv[4], import.meta.url), "utf-8")));
