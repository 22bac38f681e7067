// Her code, to keep or to pass on: the date of the last save, a file, a link that carries it.
import { show } from "./notice.js";
import * as store from "./store.js";
import { download, fromFragment, toFragment } from "./transmit.js";
import { day, moment, say } from "./wording.js";

export class Keeping {
  constructor(box, editor, draft) {
    Object.assign(this, { box, editor, draft, name: box.dataset.name });
    box.querySelector(".download").addEventListener("click", () => download(`${this.name}.py`, editor.code));
    box.querySelector(".share").addEventListener("click", () => this.#share());
    addEventListener("hashchange", () => this.receive());
    this.tell();
  }

  // Say when her code was last kept in this browser, or that it cannot be; and when she passed.
  tell() {
    const [state, saved] = [this.box.querySelector(".state"), this.box.querySelector(".saved")];
    const record = store.record(this.name);
    if (!store.durable()) this.#warn(saved);
    else if (record) say(saved, "saved", { date: moment(record.saved) });
    state.hidden = !record?.passed;
    if (record?.passed) say(state, "passed", { date: day(record.passed) });
  }

  #warn(saved) {
    if (saved.textContent === saved.dataset.fleeting) return; // she has been told
    say(saved, "fleeting");
    show(this.box, "fleeting");
  }

  async #share() {
    const link = new URL(await toFragment(this.name, this.editor.code), location).href;
    const row = this.box.querySelector(".link");
    row.hidden = false;
    row.querySelector("input").value = link;
    row.querySelector("input").select();
    try {
      await navigator.clipboard.writeText(link);
      say(this.box.querySelector(".copied"), "copied");
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
    this.box.querySelector(".notices button")?.focus();
  }
}
