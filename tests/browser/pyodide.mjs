// Run answers in Pyodide, as the page will. The arguments are the folder `src` and a JSON file of [exercise, answer]
// pairs; what the checks found goes out as JSON.
import { readFileSync } from "node:fs";
import { loadPyodide } from "../../src/course/web/node_modules/pyodide/pyodide.mjs";

const python = await loadPyodide();
python.mountNodeFS("/src", process.argv[2]);
python.globals.set("asked", readFileSync(process.argv[3], "utf-8"));
console.log(await python.runPythonAsync(readFileSync(new URL("in_pyodide.py", import.meta.url), "utf-8")));
