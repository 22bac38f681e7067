// Python, in a worker of its own: it boots Pyodide, keeps a snapshot of the memory for the next page, and runs answers.
// No word of the course is here: what comes out is the JSON of course/workbench.py.

import { disarm } from "./disarm.js";
import { getSnapshot, putSnapshot } from "./snapshot.js";

const MEMORY = 512 * 1024 * 1024; // bytes that Python may have
const SNAPSHOT_HEAP = 31457280; // Pyodide restores no heap that has grown: https://github.com/pyodide/pyodide/issues/6254

// Kept here, and taken from the global object before any code of hers runs.
const fetch = self.fetch.bind(self);
const send = self.postMessage.bind(self);
let python, workbench, place;

// Without a bound, a list that grows for ever would take the memory of the whole machine before Python gives up.
const grow = WebAssembly.Memory.prototype.grow;
WebAssembly.Memory.prototype.grow = function (pages) {
  if (this.buffer.byteLength + pages * 65536 > MEMORY) throw new RangeError("no more memory");
  return grow.call(this, pages);
};

const fetched = async (address) => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
};

const bytes = async (address) => new Uint8Array(await (await fetched(address)).arrayBuffer());

// Fetch the heavy files ahead of Pyodide, which then finds them at hand, and tell how far that is.
const download = async () => {
  const total = Object.values(SIZES).reduce((sum, size) => sum + size, 0);
  let done = 0;
  const follow = async (name) => {
    const reader = (await fetched(place.pyodide + name)).body.getReader();
    for (let part; !(part = await reader.read()).done; ) send({ bytes: [(done += part.value.length), total] });
  };
  await Promise.all(Object.keys(SIZES).map(follow));
};

// Python's modules travel packed by gzip, for hosts that pack nothing by themselves.
const unpacked = async (address) => {
  const { body } = await fetched(address);
  return new Response(body.pipeThrough(new DecompressionStream("gzip")));
};

// When the network fails under it, Pyodide leaves its promise pending and the fault unhandled.
let fail = () => {};
self.addEventListener("unhandledrejection", (event) => {
  event.preventDefault();
  fail(event.reason);
});

const load = async (memory) => {
  if (!memory) await download();
  const { loadPyodide } = await import(`${place.pyodide}pyodide.mjs`);
  const loaded = loadPyodide({
    indexURL: place.pyodide,
    stdLibURL: URL.createObjectURL(await (await unpacked(`${place.pyodide}python_stdlib.gzip`)).blob()),
    // The module `js` of Python holds nothing of the browser: her code has no business there.
    jsglobals: { Object, setTimeout, clearTimeout, setInterval, clearInterval },
    ...(memory ? { _loadSnapshot: memory } : { _makeSnapshot: Boolean(place.snapshots) }),
  });
  const fault = new Promise((_, reject) => {
    fail = reject;
  });
  return Promise.race([loaded, fault]);
};

const boot = async (message) => {
  place = message.place;
  const code = unpacked(`${place.runtime}course.gzip`);
  let memory = await getSnapshot(place);
  try {
    python = await load(memory);
  } catch (error) {
    if (!memory) throw error;
    memory = undefined; // damaged perhaps: then another one takes its place
    python = await load();
  }
  python.FS.mkdirTree("/exercises/data");
  python.FS.writeFile("/course.zip", new Uint8Array(await (await code).arrayBuffer()));
  if (!memory) {
    python.runPython(`import sys; sys.path.insert(0, "/course.zip"); sys.dont_write_bytecode = True; import course.workbench`);
    if (place.snapshots && python._module.HEAPU8.length <= SNAPSHOT_HEAP) keep();
  }
  workbench = python.runPython("course.workbench.Workbench").callKwargs({
    folder: "/exercises", language: place.language, direction: place.direction, limit: place.limit,
  });
  const stubborn = disarm();
  if (stubborn.length) throw new Error(`cannot take away ${stubborn}`);
  return { snapshot: Boolean(memory) };
};

const keep = () => putSnapshot(place, python.makeMemorySnapshot());

const messages = async (name) => (await fetched(`${place.runtime}messages/${place.slug}/${name}.json`)).text();

const known = new Set();
const fetchExercise = async ({ name, files }) => {
  if (known.has(name)) return;
  const write = async (path, address) => python.FS.writeFile(path, await bytes(address));
  const said = Promise.all([messages(name), known.size ? "{}" : messages("-")]); // "-": what is said of all exercises
  await Promise.all([
    write(`/exercises/${name}.py`, `${place.runtime}exercises/${name}.py`),
    ...files.map((file) => write(`/exercises/data/${file}`, `${place.runtime}data/${file}`)),
  ]);
  for (const text of await said) workbench.know(text);
  known.add(name);
  send({ loaded: performance.getEntriesByType("resource").map((entry) => entry.name) });
};

const answer = {
  boot,
  async work(message) {
    await fetchExercise(message).catch((error) => {
      throw Object.assign(error, { unreachable: true });
    });
    const progress = (done, total) => send({ id: message.id, done, total });
    return workbench[message.what](message.name, message.code, progress);
  },
};

let queue = Promise.resolve();
self.addEventListener("message", ({ data: message }) => {
  queue = queue.then(async () => {
    try {
      send({ id: message.id, result: await answer[message.do](message) });
    } catch (error) {
      send({ id: message.id, error: String(error), unreachable: Boolean(error.unreachable) });
    }
  });
});
