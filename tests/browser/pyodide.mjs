// Run answers in Pyodide, as the page will: the folder `src` is the argument, {exercise, answer} pairs come in as JSON,
// what the checks found goes out as JSON.
import { readFileSync } from "node:fs";
import { loadPyodide } from "pyodide";

const python = await loadPyodide();
python.mountNodeFS("/src", process.argv[2]);
python.globals.set("asked", readFileSync(0, "utf-8"));
console.log(await python.runPythonAsync(readFileSync(new URL("in_pyodide.py", import.meta.url), "utf-8")));
