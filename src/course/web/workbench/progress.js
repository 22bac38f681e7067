// The progress page: the plan of the exercises, filled with what the store knows.
import { followErasure } from "./erasure.js";
import { followOffline } from "./offline-section.js";
import { onchange, durable, record } from "./store.js";
import { followTransfer } from "./transfer.js";
import { count, day, fill, say } from "./wording.js";

const root = document.getElementById("progress");
const rows = [...root.querySelectorAll("[data-exercise]")];
const find = (selector) => root.querySelector(selector);

const stateOf = (name) => {
  const found = record(name);
  if (found?.passed) return { state: "passed", date: day(found.passed) };
  return { state: found ? "started" : "todo" };
};

const isDone = (row) => row.dataset.state === "passed";

const showStates = () => {
  for (const row of rows) {
    const { state, date } = stateOf(row.dataset.exercise);
    row.dataset.state = state;
    row.querySelector(".progress-state").textContent = fill(root.dataset[state], { date });
  }
};

const showCounts = () => {
  count(find("[data-count]"), rows.filter(isDone).length);
  for (const lesson of root.querySelectorAll("[data-lesson]")) {
    count(lesson.querySelector("[data-count]"), lesson.querySelectorAll('[data-state="passed"]').length);
  }
};

const showNext = () => {
  const next = (rows.find((row) => row.dataset.state === "started") ?? rows.find((row) => !isDone(row)))?.querySelector("a");
  find("[data-next]").hidden = !next;
  find("[data-finished]").hidden = Boolean(next) || !rows.length;
  if (next) {
    const link = find("[data-next] a");
    link.href = next.href;
    link.textContent = next.textContent;
  }
};

const cell = (name, text) => {
  const made = document.createElement(name);
  if (name === "th") made.scope = "row";
  made.textContent = text;
  return made;
};

const showRecord = () => {
  const done = rows.filter(isDone);
  const lines = done.map((row) => {
    const line = document.createElement("tr");
    const lesson = row.closest("[data-lesson]").querySelector("h3").textContent;
    const { date } = stateOf(row.dataset.exercise);
    line.append(cell("th", row.querySelector("a").textContent), cell("td", lesson), cell("td", date));
    return line;
  });
  find("tbody").replaceChildren(...lines);
  find("[data-passed-table]").hidden = !done.length;
  find("[data-empty]").hidden = Boolean(done.length);
  say(find("[data-honest]"), "text", { date: day(Date.now()) });
};

const show = () => {
  showStates();
  showCounts();
  showNext();
  showRecord();
  find("[data-forgetful]").hidden = durable();
};

const printRecord = () => {
  const { classList } = document.documentElement;
  classList.add("record-alone");
  addEventListener("afterprint", () => classList.remove("record-alone"), { once: true });
  print();
};

const titles = new Map(rows.map((row) => [row.dataset.exercise, row.querySelector("a").textContent]));
for (const name of titles.keys()) onchange(name, show);
addEventListener("pageshow", ({ persisted }) => persisted && show()); // it comes back from the browser's cache
find("[data-print]").addEventListener("click", printRecord);
followTransfer(root, titles, show);
followErasure(root, show);
followOffline(root);
for (const tools of root.querySelectorAll("[data-tools]")) tools.hidden = false;
show();
