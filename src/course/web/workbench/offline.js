// The site without a network: the service worker, and what the page has it keep.

const site = new URL("../../", import.meta.url);
const LANES = 4; // files fetched at a time
const PATIENCE = 300_000; // milliseconds for one file: a browser has its worker be at one message for no longer

// Only the page of a site says where the worker is: an archive is on her machine already, and leaves nothing behind there.
const script = navigator.serviceWorker && document.documentElement.dataset.serviceWorker;

let registered;

// Register the service worker, once; gives whether it could be. Where there can be none (plain http, a private window),
// nothing else changes.
export function register() {
  registered ??= begin().then(() => true, () => false);
  return registered;
}

async function begin() {
  if (!script) throw new Error("none");
  const guest = !navigator.serviceWorker.controller;
  if (document.readyState !== "complete") await new Promise((go) => addEventListener("load", go, { once: true }));
  await navigator.serviceWorker.register(script);
  if (guest) keepVisited(); // the worker has seen nothing of what this page loads
}

function keepVisited() {
  const { content_root: root } = document.documentElement.dataset;
  // With the page, those to which she goes back: the first of the language, and her progress.
  keepAll([location.href, ...["index.html", "about/progress.html"].map((page) => new URL(root + page, location).href)]);
  const isList = (address) => address.endsWith("/offline.json"); // to be kept last, when all that it names is
  const follow = (list) => keepAll(list.getEntries().map(({ name }) => name).filter((name) => !isList(name)));
  new PerformanceObserver(follow).observe({ type: "resource", buffered: true });
}

// Have these addresses kept, those that can be.
export function keepAll(addresses) {
  for (const address of addresses) keep(address).catch(() => {});
}

// The worker in charge. Rejects where there can be none.
async function worker() {
  if (!(await register())) throw new Error("none");
  return (await inTime(navigator.serviceWorker.ready)).active; // never, where it could not be installed
}

// Rejects when it takes too long: a browser may end a worker at any time, and then nobody answers.
function inTime(promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(reject, PATIENCE, new Error("late"));
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

// Have an address kept. Rejects with an Error whose message is "missing", or the name of what went wrong.
async function keep(address) {
  const active = await worker();
  const { port1, port2 } = new MessageChannel();
  const told = new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
  });
  active.postMessage(String(address), [port2]);
  const failure = await inTime(told).finally(() => port1.close());
  if (failure) throw new Error(failure);
}

const listAddress = (language) => new URL(`${language}/offline.json`, site);

// What the course needs in a language: bytes by path, their sum, whether they are kept. Null where nothing can be kept.
export async function course(language) {
  try {
    await worker();
    const address = listAddress(language);
    const kept = await caches.match(address, { ignoreVary: true });
    const answer = await fetch(address, { cache: "no-cache" }).catch(() => kept);
    if (!answer.ok) return null;
    const sizes = await answer.json();
    return { sizes, total: Object.values(sizes).reduce((sum, size) => sum + size, 0), kept: Boolean(kept) };
  } catch {
    return null;
  }
}

// Keep the whole course in a language. `onprogress(bytes, total)` follows; rejects as `keep` does.
export async function keepOffline(language, { sizes, total }, onprogress) {
  navigator.storage.persist?.().catch(() => {}); // or the browser may take its room back; some ask her first
  const files = Object.entries(sizes);
  const isRuntime = ([path]) => path.startsWith("runtime/");
  let done = 0;
  const count = (size) => onprogress((done += size), total);
  // A page takes the place of an older one: by then, what runs its exercises is kept.
  await keepFiles(files.filter(isRuntime), count);
  await keepFiles(files.filter((file) => !isRuntime(file)), count);
  await keep(listAddress(language)); // the sign that all the rest is there
}

// Some at a time; the first that cannot be kept ends it.
async function keepFiles(files, onkept) {
  const waiting = files.values();
  let ended = false;
  const lane = async () => {
    for (const [path, size] of waiting) {
      await keep(new URL(path, site));
      if (ended) return;
      onkept(size);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane)).finally(() => {
    ended = true;
  });
}
