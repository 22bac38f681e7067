// The service worker: the site without a network, and its lasting files without asking again.
// A new one waits, as browsers have it, until no page that the old one serves is open: only then are old files forgotten.
import { addresses, find, forgetOthers, keep, placeOf, put } from "./copies.js";
/* global RUNTIME, PYODIDE, SCRIPTS -- set when this file is bundled */

const PATIENCE = 3000; // milliseconds for the network to answer when there is a copy

const site = self.registration.scope;
const python = `pyodide-${PYODIDE}`;
const scripts = SCRIPTS.map((name) => `runtime/${RUNTIME}/${name}`); // a page imports some of them late

self.addEventListener("install", (event) => event.waitUntil(renew().then(prepare)));

async function prepare() {
  for (const path of [...scripts, "index.html", "offline.html"]) {
    if (!(await keep(site + path))) throw new Error(`${path} is missing`);
  }
}

// What an older worker kept is kept of this version too: what worked without a network goes on working.
async function renew() {
  for (const address of await addresses()) {
    await keep(current(address));
    if (isList(address)) await keepCourse(address);
  }
}

// The address in this version of a file of the runtime; of any other file, its own.
const current = (address) => {
  const [runtime, folder, ...rest] = address.slice(site.length).split("/");
  if (runtime !== "runtime") return address;
  return [`${site}runtime`, folder.startsWith("pyodide-") ? python : RUNTIME, ...rest].join("/");
};

// What the course needs in a language, which she asked to keep; see offline.js.
const isList = (address) => address.endsWith("/offline.json");

async function keepCourse(address) {
  const list = await find(placeOf(address));
  for (const path of Object.keys(list ? await list.json() : {})) await keep(site + path);
}

self.addEventListener("activate", (event) => event.waitUntil(takeOver()));

async function takeOver() {
  await self.clients.claim();
  await forgetOthers([RUNTIME, python]);
}

// A page asks to keep an address, and is told "", or why it is not kept.
self.addEventListener("message", (event) => {
  const outcome = keep(event.data).then((there) => (there ? "" : "missing"), ({ name }) => name);
  event.waitUntil(outcome.then((told) => event.ports[0].postMessage(told)));
});

self.addEventListener("fetch", (event) => {
  const place = isPlain(event.request) && placeOf(event.request.url);
  if (place) event.respondWith((place.lasting ? lasting : latest)(event, place));
});

// A list is there when all that it names is: who reads one keeps none.
const isPlain = ({ method, headers, url }) =>
  method === "GET" && !headers.has("range") && headers.get("accept") !== "text/event-stream" && !isList(url);

function ask(event, place) {
  const answer = fetch(event.request);
  // Where it cannot be kept, the page has it all the same.
  event.waitUntil(answer.then((one) => put(place, one.clone())).catch(() => {}));
  return answer;
}

async function lasting(event, place) {
  const copy = await find(place);
  if (copy) return copy;
  try {
    return await ask(event, place);
  } catch (error) {
    const other = await find(place, true);
    if (other) return other;
    throw error;
  }
}

async function latest(event, place) {
  const answer = ask(event, place);
  const copy = await find(place);
  if (!copy) return answer.catch((error) => instead(event.request, error));
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, copy));
  return Promise.race([late, answer.then((one) => (one.status < 500 ? one : copy)).catch(() => copy)]);
}

// Without a network nor a copy: a page that says so.
async function instead(request, error) {
  const page = request.mode === "navigate" && (await find(placeOf(`${site}offline.html`)));
  if (page) return page;
  throw error;
}
