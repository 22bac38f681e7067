// Her code, to keep or to pass on: the date of the last save, a file, a link that carries it.
import { show } from "./notice.js";
import { say } from "./results.js";
import * as store from "./store.js";
import { download, fromFragment, toFragment } from "./transmit.js";

export class Keeping {
  constructor(box, editor, draft) {
    Object.assign(this, { box, editor, draft, name: box.dataset.name });
    box.querySelector(".download").addEventListener("click", () => download(`${this.name}.py`, editor.code));
    box.querySelector(".share").addEventListener("click", () => this.#share());
    addEventListener("hashchange", () => this.receive());
    this.tell();
  }

  // Say when her code was last kept in this browser, or that it cannot be.
  tell() {
    const place = this.box.querySelector(".saved");
    const record = store.record(this.name);
    if (!store.durable()) {
      place.textContent = place.dataset.fleeting;
    } else if (record) {
      const { lang } = document.documentElement;
      const date = new Intl.DateTimeFormat(lang, { dateStyle: "long", timeStyle: "short" }).format(new Date(record.saved));
      place.textContent = place.dataset.saved.replace("{date}", date);
    }
  }

  async #share() {
    const link = new URL(await toFragment(this.name, this.editor.code), location).href;
    const row = this.box.querySelector(".link");
    row.hidden = false;
    row.querySelector("input").value = link;
    row.querySelector("input").select();
    try {
      await navigator.clipboard.writeText(link);
      say(this.box, [[this.box.querySelector(".status").dataset.copied, false]], false);
    } catch {
      // the clipboard is forbidden: the link stands there, selected
    }
  }

  // Show the code that a link brought.
  async receive() {
    const code = await fromFragment(this.name, location.hash);
    if (code === undefined) return;
    if (code === null) show(this.box, "damaged");
    else this.draft.borrow(code);
    // The address shown is again the exercise's: a reload keeps what she did since.
    history.replaceState(null, "", `#${this.box.closest("section").querySelector("[id]").id}`);
    this.box.scrollIntoView();
  }
}
