// The page's Python: a worker that is started when it is first needed, watched, and started again when it hangs.
// What the exercises ask waits its turn; each may be stopped without the others.

const GRACE = 200; // milliseconds over the limit, in which Python stops by itself

export class Stopped extends Error {} // by her, or at the limit: its message is "stopped" or "limit"
export class Unreachable extends Error {} // Python, or the exercise, could not be fetched

export class Python {
  #worker;
  #ready;
  #booted = false;
  #jobs = []; // the first is under way
  #asked = new Map(); // of the worker, by number
  #next = 1;
  #watch;

  // onload is called with the addresses of what it has loaded. `onbytes(done, total)` may be set: it follows a download.
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

  // Have the workbench do something with an answer; `onprogress(done, total)` follows the checks.
  ask(owner, what, exercise, code, onprogress = () => {}) {
    return new Promise((resolve, reject) => {
      this.#jobs.push({ owner, message: { do: "work", what, ...exercise, code }, onprogress, resolve, reject });
      if (this.#jobs.length === 1) this.#work();
    });
  }

  // End what this owner asked: it is refused with Stopped. Python starts again when next needed.
  stop(owner, reason = "stopped") {
    const rank = this.#jobs.findIndex((job) => job.owner === owner);
    if (rank === 0) this.#end(new Stopped(reason));
    else if (rank > 0) this.#jobs.splice(rank, 1)[0].reject(new Stopped(reason));
  }

  // Forget a Python that is not to be relied upon.
  discard() {
    this.#end(new Stopped("stopped"));
  }

  async #work() {
    while (this.#jobs.length) {
      const [job] = this.#jobs;
      try {
        await this.start();
        job.resolve(JSON.parse(await this.#ask(job.message, job.onprogress)));
      } catch (error) {
        job.reject(error);
      }
      this.#jobs.shift();
    }
  }

  async #boot() {
    // A worker made from a blob: address keeps the page's Content-Security-Policy, one loaded by its own does not.
    const script = URL.createObjectURL(new Blob([`import ${JSON.stringify(this.place.worker)};`], { type: "text/javascript" }));
    this.#worker = new Worker(script, { type: "module" });
    this.#worker.addEventListener("message", ({ data }) => this.#hear(data));
    this.#worker.addEventListener("error", (event) => this.#end(new Unreachable(event.message)));
    try {
      const booted = await this.#ask({ do: "boot", place: this.place });
      this.#booted = true;
      return booted;
    } catch (error) {
      this.#end(error);
      throw error instanceof Stopped ? error : new Unreachable(error.message);
    } finally {
      URL.revokeObjectURL(script);
    }
  }

  #ask(message, onprogress) {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { resolve, reject, onprogress });
      this.#worker.postMessage({ id, ...message });
    });
  }

  #hear({ id, result, error, unreachable, done, total, loaded, bytes }) {
    if (loaded) this.onload(loaded);
    if (bytes) this.onbytes?.(...bytes);
    const asked = this.#asked.get(id);
    if (!asked) return;
    clearTimeout(this.#watch);
    if (total !== undefined) {
      // From here to the next news is one check, which Python stops at its limit; if it cannot, the page does.
      const late = () => this.#end(new Stopped("limit"));
      if (done < total) this.#watch = setTimeout(late, this.place.limit * 1000 + GRACE);
      asked.onprogress(done, total);
      return;
    }
    this.#asked.delete(id);
    if (error === undefined) asked.resolve(result);
    else asked.reject(unreachable ? new Unreachable(error) : new Error(error));
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
