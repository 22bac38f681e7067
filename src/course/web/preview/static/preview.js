// A draft seen by its translator: what is left to do is marked, and each text leads to its place in a catalogue.

const bar = document.querySelector(".preview-bar");
const dialog = document.querySelector("dialog.preview-panel");
const token = document.querySelector('meta[name="preview-token"]')?.content; // there where an editor may be opened
const STATES = ["untranslated", "stale", "faulty"];
const SHOWS = '[class*="preview-at-"]';
const CLOSED = "a, button, label, img, .editor"; // no button may stand inside one

let messages = {};
let opener, visited;

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (field, name) => values[name] ?? field);
const copyOf = (name) => bar.querySelector(`template.${name}`).content.firstElementChild.cloneNode(true);
const namesIn = (text) => [...new Set([...text.matchAll(/preview-at-(\w+)/g)].map(([, name]) => name))];
const keys = (element) => namesIn(element.className.baseVal ?? element.className);
const faulty = ({ faults }) => faults.some(({ remark }) => !remark);

function stateOf(name) {
  const message = messages[name];
  if (!message) return "untranslated";
  return message.state === "done" && faulty(message) ? "faulty" : message.state;
}

// The buttons ---------------------------------------------------------------------------------------------------
function before(element) {
  return element.closest("summary")?.parentElement ?? element.closest(CLOSED);
}

function mark(element) {
  if (element.dataset.previewed !== undefined || element.closest(".preview-bar")) return;
  const names = keys(element);
  const outer = element.parentElement.closest(SHOWS);
  if (outer && names.every((name) => keys(outer).includes(name))) return;
  element.dataset.previewed = "";
  element.classList.remove(...STATES);
  const states = names.map(stateOf);
  const worst = STATES.find((state) => states.includes(state));
  if (worst) element.classList.add(worst);
  if (states.every((state) => state === "untranslated")) element.lang = "fr";
  const button = copyOf("preview-button");
  const text = messages[names[0]]?.source[0] ?? element.textContent.trim();
  button.setAttribute("aria-label", fill(button.dataset.name, { text: text.length > 40 ? `${text.slice(0, 40)}…` : text }));
  button.addEventListener("click", () => show(names, button, text));
  const closed = before(element);
  if (closed) closed.before(button);
  else element.prepend(button);
  element.previewButton = button;
}

// What Python says of an answer has no name: it is known by its text, whose code is in elements by now.
function recognise(results) {
  const known = new Map(Object.entries(messages).map(([name, { shown }]) => [shown.replaceAll("`", ""), name]));
  for (const element of results.querySelectorAll("p, span")) {
    const name = !element.querySelector(SHOWS) && !element.closest(SHOWS) && known.get(element.textContent.trim());
    if (name) element.classList.add(`preview-at-${name}`);
  }
}

const keysBelow = (part) => [...part.querySelectorAll(SHOWS)].flatMap(keys).map((name) => `preview-at-${name}`);

function markAll(root = document.querySelector("article")) {
  for (const results of root.querySelectorAll(".results")) recognise(results);
  for (const editor of root.querySelectorAll(".exercise.live .editor")) {
    editor.classList.add(...keysBelow(editor.closest(".exercise").querySelector(".starter"))); // it shows what they say
  }
  root.querySelectorAll(SHOWS).forEach(mark);
}

// The panel -----------------------------------------------------------------------------------------------------
function show(names, button, text) {
  opener = button;
  dialog.querySelector("div").replaceChildren(...names.map((name) => told(messages[name], text)));
  dialog.show();
  dialog.querySelector("button").focus();
}

function told(message, text) {
  const section = copyOf("preview-message");
  const say = (word) => {
    section.querySelector("[role=status]").textContent = word;
  };
  const part = (name, texts) => {
    const place = section.querySelector(`[data-part=${name}]`);
    place.replaceChildren(...texts.filter(Boolean).map((one) => {
      const line = document.createElement("p");
      return Object.assign(line, { textContent: one, ...(name === "faults" ? { dir: "auto" } : {}) });
    }));
    if (!place.childElementCount) for (const element of [place.previousElementSibling, place]) element.remove();
  };
  const { source, previous, target, faults } = message ?? { source: [text], previous: [], target: [], faults: [] };
  part("source", source);
  part("previous", previous);
  part("target", target);
  part("faults", message ? faults.map((fault) => fault.text) : [section.dataset.missing]);
  const state = section.querySelector(".preview-state");
  const known = message ? (message.state === "done" && faulty(message) ? "faulty" : message.state) : "untranslated";
  state.textContent = state.getAttribute(`data-${known}`);
  state.classList.add("preview-sign", known);
  const place = section.querySelector("code");
  if (!message) {
    section.querySelector(".preview-actions").remove();
    return section;
  }
  place.textContent = `${message.file}:${message.line}`;
  section.querySelector("[data-copy]").addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(place.textContent);
      say(section.dataset.copied);
    } catch {
      getSelection().selectAllChildren(place); // plain http from another machine: no clipboard
      say(section.dataset.selected);
    }
  });
  const open = section.querySelector("[data-open]");
  open.hidden = !token;
  open.addEventListener("click", async () => {
    const asked = { token, file: message.file, line: message.line };
    const headers = { "Content-Type": "application/json" };
    const answer = await fetch("/-/open", { method: "POST", headers, body: JSON.stringify(asked) }).catch(() => null);
    say(answer?.ok ? section.dataset.opened : (await answer?.text()) || section.dataset.refused);
  });
  return section;
}

function close() {
  dialog.close();
  opener?.focus();
}

// The bar ---------------------------------------------------------------------------------------------------------
function count(next) {
  const left = Object.keys(messages).filter((name) => stateOf(name) !== "done");
  for (const state of STATES) {
    const line = bar.querySelector(`[data-state=${state}]`);
    const found = left.filter((name) => stateOf(name) === state).length;
    line.querySelector(".preview-count").textContent = found;
    line.hidden = !found;
  }
  bar.querySelector("[data-nothing]").hidden = left.length > 0;
  const canBeSeen = (one) => one.checkVisibility() || one.closest("details:not([open])")?.checkVisibility();
  const seen = new Set([...document.querySelectorAll(`article ${SHOWS}`)].filter(canBeSeen).flatMap(keys));
  listUnseen(left.filter((name) => !seen.has(name)));
  if (next) {
    const link = bar.querySelector(".preview-next");
    Object.assign(link, { href: next.link, textContent: fill(link.dataset.text, next), hidden: false });
  }
}

function listUnseen(names) {
  const unseen = bar.querySelector(".preview-unseen");
  const summary = unseen.querySelector("summary");
  summary.textContent = fill(summary.dataset.text, { count: names.length });
  unseen.querySelector("ul").replaceChildren(...names.map((name) => {
    const [text] = messages[name].source;
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: text, lang: "fr" });
    button.addEventListener("click", () => show([name], button, text));
    const item = document.createElement("li");
    item.classList.add(stateOf(name));
    item.append(button);
    return item;
  }));
  unseen.hidden = !names.length;
}

// From a mark to the next one that can be seen; those in a part that is closed have it opened.
function step(by) {
  const marks = [...document.querySelectorAll(`article :is(.${STATES.join(", .")})`)].filter((one) => one.previewButton);
  let at = marks.indexOf(visited);
  if (at < 0) {
    const below = marks.findIndex((one) => one.getBoundingClientRect().top > 0);
    at = (below < 0 ? marks.length : below) - (by > 0 ? 1 : 0);
  }
  for (let tried = 0; tried < marks.length; tried++) {
    at = (at + by + marks.length) % marks.length;
    const one = marks[at];
    for (let part = one.closest("details"); part; part = part.parentElement.closest("details")) {
      if (!one.closest("summary") || one.closest("summary").parentElement !== part) part.open = true;
    }
    if (!one.checkVisibility()) continue;
    visited = one;
    one.scrollIntoView({ block: "center" });
    one.previewButton.focus({ preventScroll: true });
    return;
  }
}

async function start() {
  bar.hidden = false;
  const answer = await fetch(bar.dataset.messages).catch(() => null);
  const said = answer?.ok && (await answer.json());
  if (!said) {
    const alert = bar.querySelector(".preview-alert");
    alert.textContent = alert.dataset.unreachable;
    return;
  }
  messages = said.messages;
  markAll();
  count(said.next);
  new MutationObserver(() => markAll()).observe(document.querySelector("article"), { childList: true, subtree: true });
}

dialog.querySelector("[data-close]").addEventListener("click", close);
for (const button of bar.querySelectorAll("[data-step]")) {
  button.addEventListener("click", () => step(Number(button.dataset.step)));
}
addEventListener("keydown", (event) => {
  if (event.key === "F8" && !event.ctrlKey && !event.altKey && !event.metaKey) {
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  } else if (event.key === "Escape" && dialog.open) {
    close();
  }
});
document.body.append(dialog); // above all that the page stacks
start();
