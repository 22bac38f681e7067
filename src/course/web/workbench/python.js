// The page's Python: a worker that is started when it is first needed, watched, and started again when it hangs.

const GRACE = 200; // milliseconds over the limit, in which Python stops by itself

export class Stopped extends Error {}

export class Python {
  #worker;
  #ready;
  #booted = false;
  #asked = new Map();
  #next = 1;
  #watch;

  // onload is called with the addresses of what it has loaded.
  constructor(place, onload) {
    Object.assign(this, { place, onload });
  }

  // Start Python, once; resolves when it is ready.
  start() {
    this.#ready ??= this.#boot();
    return this.#ready;
  }

  // Whether it has started.
  get ready() {
    return this.#booted;
  }

  async #boot() {
    // A worker made from a blob: address keeps the page's Content-Security-Policy, one loaded by its own does not.
    const script = URL.createObjectURL(new Blob([`import ${JSON.stringify(this.place.worker)};`], { type: "text/javascript" }));
    this.#worker = new Worker(script, { type: "module" });
    this.#worker.addEventListener("message", ({ data }) => this.#hear(data));
    this.#worker.addEventListener("error", (event) => this.#end(new Error(event.message)));
    try {
      const booted = await this.#ask({ do: "boot", place: this.place });
      this.#booted = true;
      return booted;
    } catch (error) {
      this.#end(error);
      throw error;
    } finally {
      URL.revokeObjectURL(script);
    }
  }

  // Have the workbench do something with an answer; `onprogress(done, total)` follows the checks.
  async ask(what, exercise, code, onprogress = () => {}) {
    await this.start();
    return JSON.parse(await this.#ask({ do: "check", what, ...exercise, code }, onprogress));
  }

  // End Python now: what was asked is refused with Stopped; it starts again when next needed.
  stop(reason = "stopped") {
    this.#end(new Stopped(reason));
  }

  #ask(message, onprogress) {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { resolve, reject, onprogress });
      this.#worker.postMessage({ id, ...message });
    });
  }

  #hear({ id, result, error, done, total, loaded }) {
    if (loaded) this.onload(loaded);
    const asked = this.#asked.get(id);
    if (!asked) return;
    clearTimeout(this.#watch);
    if (total !== undefined) {
      // From here to the next news is one check, which Python stops at its limit; if it cannot, the page does.
      if (done < total) this.#watch = setTimeout(() => this.stop("limit"), this.place.limit * 1000 + GRACE);
      asked.onprogress(done, total);
      return;
    }
    this.#asked.delete(id);
    if (error === undefined) asked.resolve(result);
    else asked.reject(new Error(error));
  }

  #end(error) {
    clearTimeout(this.#watch);
    this.#worker?.terminate();
    this.#worker = this.#ready = undefined;
    this.#booted = false;
    for (const { reject } of this.#asked.values()) reject(error);
    this.#asked.clear();
  }
}
