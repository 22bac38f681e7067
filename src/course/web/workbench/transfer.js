// Her work to a file, and from a file; nothing is sent anywhere.
import { fromFile, record, toFile } from "./store.js";
import { say } from "./wording.js";

const LARGEST = 10_000_000; // bytes; all exercises of a course, many times over

const hand = (file, name) => {
  const text = `${JSON.stringify(file, null, 2)}\n`;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // the download has its copy by then
};

const contents = () => toFile(document.documentElement.lang);

// The text of the file as data. Throws an Error whose message is a code, as `fromFile` does.
const read = async (file) => {
  if (file.size > LARGEST) throw new Error("too-large");
  try {
    return JSON.parse((await file.text()).replace(/^\ufeff/, ""));
  } catch {
    throw new Error("unreadable");
  }
};

// `titles` gives the title of each exercise of the course by its name; `changed` is called when the store changed.
export const followTransfer = (root, titles, changed) => {
  const find = (selector) => root.querySelector(selector);
  const status = find("#progress-file-status");
  const alert = find("#progress-file-alert");
  const chosen = find("input[type=file]");
  let last = null; // what the last file held
  let before = null; // her work before it

  const list = (fate, names) => {
    const part = find(`[data-fate="${fate}"]`);
    part.hidden = !names.length;
    part.querySelector("ul").replaceChildren(...names.map((name) => {
      const item = document.createElement("li");
      item.textContent = titles.get(name) ?? name;
      return item;
    }));
  };

  const isReplaced = ([name, { code }]) => record(name)?.code !== code;

  const take = (anyway = []) => {
    before = anyway.length ? before : contents();
    const fates = fromFile(last, { listed: [...titles.keys()], anyway });
    const { taken, kept, unknown } = fates;
    if (taken.length || kept.length || unknown.length) say(status, "taken", { taken: taken.length, kept: kept.length });
    else say(status, "nothing");
    for (const [fate, names] of Object.entries(fates)) list(fate, names);
    find("[data-replaced]").hidden = !Object.entries(before.exercises).some(isReplaced);
    find("[data-fates]").hidden = false;
    changed();
    return kept;
  };

  let kept = [];
  chosen.addEventListener("change", async () => {
    const [file] = chosen.files;
    if (!file) return;
    say(status);
    say(alert);
    find("[data-fates]").hidden = true;
    try {
      last = await read(file);
      kept = take();
    } catch (error) {
      if (!alert.hasAttribute(`data-${error.message}`)) throw error;
      say(alert, error.message);
    } finally {
      chosen.value = ""; // so that the same file can be chosen again
    }
  });
  find("[data-choose]").addEventListener("click", () => chosen.click());
  find("[data-anyway]").addEventListener("click", () => {
    kept = take(kept);
    status.tabIndex = -1; // the button that had the focus is gone
    status.focus();
  });
  find("[data-before]").addEventListener("click", ({ target }) => hand(before, target.dataset.before));
  for (const button of root.querySelectorAll("[data-download]")) {
    button.addEventListener("click", () => {
      hand(contents(), button.dataset.download);
      say(button.closest("[data-tools]").querySelector("[data-downloaded]"), "downloaded", { name: button.dataset.download });
    });
  }
};
