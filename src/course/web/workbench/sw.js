// What the exercises need is kept once fetched: the names of the two folders change with what they hold.
/* global RUNTIME, PYODIDE -- set when this file is bundled */
const KEPT = [`pyodide-${PYODIDE}`, RUNTIME];

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => event.waitUntil(forget()));

async function forget() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith("course-") && !KEPT.includes(name.replace("course-", "")));
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

self.addEventListener("fetch", (event) => {
  const folder = KEPT.find((name) => event.request.url.startsWith(`${self.registration.scope}runtime/${name}/`));
  if (folder && event.request.method === "GET") {
    event.respondWith(kept(`course-${folder}`, event.request));
  }
});

async function kept(name, request) {
  const cache = await caches.open(name);
  const known = await cache.match(request);
  if (known) {
    return known;
  }
  const answer = await fetch(request);
  if (answer.ok) {
    await cache.put(request, answer.clone());
  }
  return answer;
}
