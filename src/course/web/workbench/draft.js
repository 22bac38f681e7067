// Her code between the editor and the store: kept as she types, never written over what another tab or another version of
// the exercise left.
import { show, withdraw } from "./notice.js";
import * as store from "./store.js";

const PAUSE = 400; // milliseconds without a key before her code is kept

export class Draft {
  #revision;
  #timer;
  #paused = false; // another tab has other code: she chooses first
  #borrowed; // code that a link brought: it is hers once she changes it
  #hers; // what it hides
  #touched = false; // she has changed something here

  // onsaved is called when her code has been kept, or could not be.
  constructor(box, starter, editor, onsaved) {
    Object.assign(this, { box, starter, editor, onsaved, name: box.dataset.name, version: box.dataset.version });
    const record = store.record(this.name);
    this.#revision = record?.revision ?? 0;
    if (record && record.version !== this.version && record.code !== starter) store.keepOlder(this.name, record.code);
    if (record?.version === this.version) editor.replace(record.code, false);
    if (store.older(this.name)) this.#offerOlder();
    store.onchange(this.name, (theirs) => this.#hear(theirs));
    addEventListener("pagehide", () => this.flush());
  }

  // Called at each change that she makes.
  change() {
    this.#touched = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), PAUSE);
  }

  flush() {
    clearTimeout(this.#timer);
    const { code } = this.editor;
    const before = store.record(this.name);
    if (this.#paused || !this.#touched || [before?.code ?? this.starter, this.#borrowed].includes(code)) return;
    const saved = store.save(this.name, { code, version: this.version }, this.#revision);
    if (saved) this.#revision = saved.revision;
    else this.#conflict();
    this.onsaved();
  }

  pass() {
    this.flush();
    if (store.record(this.name)?.code === this.editor.code) store.pass(this.name);
  }

  // Show code that is not hers.
  borrow(code) {
    if (code === this.editor.code) return;
    if (this.editor.code !== this.#borrowed) this.#hers = this.editor.code; // not what another link brought
    this.#borrowed = code;
    this.editor.replace(code);
    show(this.box, "received", { take: () => this.#put(this.#hers) });
  }

  // Back to the code of the start; she can undo it, from a button too.
  reset() {
    const hers = this.editor.code;
    if (hers === this.starter) return;
    this.#put(this.starter);
    show(this.box, "undo", { take: () => this.#put(hers) });
  }

  #put(code) {
    this.#touched = true;
    this.editor.replace(code);
    this.flush();
    this.editor.focus();
  }

  #offerOlder() {
    const code = store.older(this.name);
    show(this.box, "older", {
      take: () => {
        this.#put(code);
        store.forgetOlder(this.name);
      },
      keep: () => store.forgetOlder(this.name),
    });
  }

  #hear(theirs) {
    if (!theirs) {
      // She erased everything: nothing here may bring it back.
      clearTimeout(this.#timer);
      this.#revision = 0;
      this.#touched = false;
      this.editor.replace(this.starter, false);
    } else if (theirs.code === this.editor.code) {
      this.#revision = theirs.revision;
    } else if (!this.#paused && (document.hidden || !this.#touched)) {
      // She works in the other tab: this one follows.
      this.#revision = theirs.revision;
      this.editor.replace(theirs.code);
    } else {
      this.#conflict();
    }
  }

  #conflict() {
    this.#paused = true;
    const settle = (theirs) => {
      const record = store.record(this.name);
      this.#paused = false;
      this.#revision = record?.revision ?? 0;
      if (theirs && record) this.editor.replace(record.code);
      this.flush();
      withdraw(this.box, "elsewhere");
    };
    show(this.box, "elsewhere", { take: () => settle(true), keep: () => settle(false) });
  }
}
