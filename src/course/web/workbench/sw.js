// The service worker: the site without a network, and its lasting files without asking again.
// A new one waits, as browsers have it, until no page that the old one serves is open: only then are old files forgotten.
import { addresses, ask, find, forgetOthers, keep, placeOf, put } from "./copies.js";
/* global RUNTIME, PYODIDE, SCRIPTS -- set when this file is bundled */

const PATIENCE = 3000; // milliseconds for the network to answer when there is a copy

const site = self.registration.scope;
const python = `pyodide-${PYODIDE}`;
const scripts = SCRIPTS.map((name) => `runtime/${RUNTIME}/${name}`); // a page imports some of them late
const ahead = [...scripts, "index.html", "offline.html"].map((path) => site + path);

self.addEventListener("install", (event) => event.waitUntil(renew()));

// What an older worker kept is kept of this version too: what worked without a network goes on working. That holds when
// the network fails on the way: what lasts comes before the pages that name it, and last the lists, which vouch for all.
async function renew() {
  const kept = await addresses();
  const needed = new Set([...ahead, ...(await Promise.all(kept.filter(isList).map(listed))).flat()]);
  const rank = (address) => (isList(address) ? 2 : placeOf(address).lasting ? 0 : 1);
  const all = new Set([...kept.map(current), ...needed]);
  for (const address of [...all].sort((one, other) => rank(one) - rank(other))) {
    if (!(await keep(address)) && needed.has(address)) throw new Error(`${address} is missing`);
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

async function listed(address) {
  const answer = await ask(address, "no-cache");
  return answer.ok ? Object.keys(await answer.json()).map((path) => site + path) : [];
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

function relay(event, place) {
  const answer = fetch(event.request);
  // Where it cannot be kept, the page has it all the same.
  event.waitUntil(answer.then((one) => replace(place, one.clone())).catch(() => {}));
  return answer;
}

// A page of another version leaves alone the copy whose runtime is kept: the worker of that version will take both.
async function replace(place, answer) {
  if (place.lasting || !(await find(place)) || !(await isForeign(answer.clone()))) await put(place, answer);
}

async function isForeign(answer) {
  if (!answer.headers.get("content-type")?.startsWith("text/html")) return false;
  const [, folder = RUNTIME] = /"[./]*runtime\/([^/"]+)\/\w+\.js"/.exec(await answer.text()) ?? [];
  return folder !== RUNTIME;
}

async function lasting(event, place) {
  const copy = await find(place);
  if (copy) return copy;
  try {
    return await relay(event, place);
  } catch (error) {
    const other = await find(place, true);
    if (other) return other;
    throw error;
  }
}

async function latest(event, place) {
  const answer = relay(event, place);
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
