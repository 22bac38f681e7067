// The site without a network: the service worker, and what the page has it keep.

const site = new URL("../../", import.meta.url);
const LANES = 4; // files fetched at a time

let registered;

// Register the service worker, once. Where there can be none (plain http, a private window), nothing else changes.
export function register() {
  registered ??= begin().catch(() => {});
  return registered;
}

async function begin() {
  const guest = !navigator.serviceWorker.controller;
  if (document.readyState !== "complete") await new Promise((go) => addEventListener("load", go, { once: true }));
  await navigator.serviceWorker.register(new URL("sw.js", site));
  if (guest) keepVisited(); // the worker has seen nothing of what this page loads
}

function keepVisited() {
  keepAll([location.href]);
  const isList = (address) => address.endsWith("/offline.json"); // to be kept last, when all that it names is
  const follow = (list) => keepAll(list.getEntries().map(({ name }) => name).filter((name) => !isList(name)));
  new PerformanceObserver(follow).observe({ type: "resource", buffered: true });
}

// Have these addresses kept, those that can be.
export function keepAll(addresses) {
  for (const address of addresses) keep(address).catch(() => {});
}

// Have an address kept. Rejects with an Error whose message is "missing", or the name of what went wrong.
async function keep(address) {
  await register();
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  active.postMessage(String(address), [port2]);
  const failure = await new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
  });
  port1.close();
  if (failure) throw new Error(failure);
}

const listAddress = (language) => new URL(`${language}/offline.json`, site);

// What the course needs in a language: bytes by path, their sum, whether they are kept. Null where nothing can be kept.
export async function course(language) {
  if (!navigator.serviceWorker) return null;
  await register();
  await navigator.serviceWorker.ready; // never, where it could not be installed
  try {
    const address = listAddress(language);
    const kept = await caches.match(address, { ignoreVary: true });
    const answer = await fetch(address).catch(() => kept);
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
  const waiting = Object.entries(sizes).values();
  let done = 0;
  const lane = async () => {
    for (const [path, size] of waiting) {
      await keep(new URL(path, site));
      onprogress((done += size), total);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  await keep(listAddress(language)); // the sign that all the rest is there
}
