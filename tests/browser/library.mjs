// Boot Pyodide on the standard library that the page gets, and import the modules named in a JSON file. The arguments
// are the folder of Pyodide in the site, and that file; the names of what cannot be imported go out as JSON, with why.
import { readFileSync } from "node:fs";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";

const [folder, asked] = process.argv.slice(2);
const stdLibURL = join(mkdtempSync(join(tmpdir(), "library-")), "python_stdlib.zip");
writeFileSync(stdLibURL, gunzipSync(readFileSync(join(folder, "python_stdlib.gzip"))));
const { loadPyodide } = await import(pathToFileURL(join(folder, "pyodide.mjs")));
const python = await loadPyodide({ indexURL: `${folder}/`, stdLibURL });
python.globals.set("asked", readFileSync(asked, "utf-8"));
console.log(python.runPython(`
import importlib, json

def failure(name):
    try:
        importlib.import_module(name)
    except Exception as error:
        return f"{type(error).__name__}: {error}"

json.dumps({name: said for name in json.loads(asked) if (said := failure(name))})
`));
