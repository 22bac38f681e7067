// Copies of what the site has answered, in the browser's caches. Those are an origin's: their names hold the address of
// the site, as an origin may have several.
const site = self.registration.scope;
const named = (part) => `course ${part} ${site}`;
const PAGES = named("pages");
const SNAPSHOTS = named("snapshots"); // the worker's that runs Python: no answers of the site

// Where the answer of an address is kept: its cache, its key, and whether its name says that it never changes; null for
// an address that is not the site's, or that is of the preview of `course serve`.
export function placeOf(address) {
  const { origin, pathname, search } = new URL(address);
  const plain = origin + pathname;
  if (!plain.startsWith(site) || pathname.startsWith("/-/")) return null;
  const path = plain.slice(site.length);
  const [, folder] = /^runtime\/([^/]+)\/./.exec(path) ?? [];
  if (folder) return { cache: named(folder), key: plain, lasting: true };
  if (path.includes("/_static/") && search.startsWith("?v=")) return { cache: PAGES, key: plain + search, lasting: true };
  return { cache: PAGES, key: plain.replace(/\/$/, "/index.html"), lasting: false };
}

// The copy, undefined where there is none; `anyVersion` takes that of another `?v=`.
export async function find({ cache, key }, anyVersion = false) {
  try {
    return await caches.match(key, { cacheName: cache, ignoreVary: true, ignoreSearch: anyVersion });
  } catch {
    return undefined; // storage is refused
  }
}

// Keep an answer; what the site no longer has is forgotten. Rejects where storage is full or refused.
export async function put({ cache, key }, answer) {
  const copies = await caches.open(cache);
  if (answer.status === 404 || answer.status === 410) await copies.delete(key);
  if (answer.status !== 200) return;
  await copies.put(key, answer.redirected ? direct(answer) : answer);
  for (const { url } of await copies.keys(key, { ignoreSearch: true })) if (url !== key) await copies.delete(url);
}

// A browser takes no answer that was redirected for the page that it navigates to.
const direct = ({ body, status, headers }) => new Response(body, { status, headers });

// Fetch what is not there, or may have changed, and keep it. False when the site does not have it; rejects as `put`
// does, and without a network.
export async function keep(address) {
  const place = placeOf(address);
  if (!place) return false;
  if (place.lasting && (await find(place))) return true;
  const answer = await ask(address, place.lasting ? "default" : "no-cache");
  await put(place, answer);
  return answer.ok;
}

// The answer of the site. Rejects without a network, and where the site cannot answer for the moment.
export async function ask(address, cache) {
  const answer = await fetch(address, { cache });
  if (answer.status === 429 || answer.status >= 500) throw new Error(`${address}: ${answer.status}`);
  return answer;
}

const isOurs = (name) => name.startsWith("course ") && name.endsWith(` ${site}`) && name !== SNAPSHOTS;
const ours = async () => (await caches.keys()).filter(isOurs);

// The address of each copy.
export async function addresses() {
  const copies = await Promise.all((await ours()).map((name) => caches.open(name)));
  const requests = await Promise.all(copies.map((cache) => cache.keys()));
  return requests.flat().map(({ url }) => url);
}

// Forget all but the pages and these folders of `runtime/`.
export async function forgetOthers(folders) {
  const stay = [PAGES, ...folders.map(named)];
  for (const name of await ours()) if (!stay.includes(name)) await caches.delete(name);
}
