// The memory of a Python that has booted, kept in the browser for the next page: it then starts in a third of the time.

const store = self.caches; // held here: the global object loses it before any code of hers runs

// An origin may have several sites: each has a cache of its own.
const open = (place) => store.open(`course snapshots ${new URL("../../", place.runtime)}`);

// `place.snapshots` is the name of today's, "" where none can be kept. Undefined when there is none.
export const getSnapshot = async (place) => {
  if (!place.snapshots) return undefined;
  try {
    const cache = await open(place);
    for (const request of await cache.keys()) if (request.url !== place.snapshots) await cache.delete(request);
    return await (await cache.match(place.snapshots))?.arrayBuffer();
  } catch {
    return undefined; // no storage: each page boots Python anew
  }
};

export const putSnapshot = async (place, memory) => {
  const answer = new Response(memory); // at once: the class is taken away while the cache opens
  try {
    await (await open(place)).put(place.snapshots, answer);
  } catch {
    // as above, or the disk is full
  }
};
