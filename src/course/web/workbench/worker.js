// Python, in a thread of its own: the page sends where Pyodide is, and gets the version of Python that runs.
addEventListener("message", async ({ data }) => {
  const { loadPyodide } = await import(`${data}pyodide.mjs`);
  const packed = await fetch(`${data}python_stdlib.gzip`);
  const library = await new Response(packed.body.pipeThrough(new DecompressionStream("gzip"))).blob();
  const python = await loadPyodide({ indexURL: data, stdLibURL: URL.createObjectURL(library) });
  postMessage(python.runPython("import sys; sys.version"));
});
