// Show what Python found, in the places that the page has for it; every word comes from there or from Python.
import { inert } from "./inert.js";
import { say as tell } from "./wording.js";

const write = (place, pieces) =>
  place.replaceChildren(
    ...pieces.map(([text, isCode]) => {
      if (!isCode) return text;
      const code = document.createElement("code");
      code.className = "literal";
      code.dir = "ltr";
      code.translate = false;
      code.textContent = text;
      return code;
    }),
  );

const fill = (place, pieces) => {
  write(place, pieces);
  place.hidden = !pieces.length;
};

const plain = (text) => (text ? [[text, false]] : []);
const code = (text) => (text ? [[text, true]] : []);

// A value as code, the part that differs from the other one marked.
const mark = (place, [before, differing, after]) => {
  fill(place, [[" ", true]]);
  const part = document.createElement("mark");
  part.textContent = differing;
  place.firstChild.replaceChildren(before, ...(differing ? [part] : []), after);
};

const showPrinted = (box, printed) => {
  box.hidden = !printed;
  if (!printed) return;
  box.querySelector("pre").textContent = printed.text;
  fill(box.querySelector(".cut"), plain(printed.cut));
};

const showCompared = (failure, compared) => {
  const list = failure.querySelector(".compared");
  list.hidden = !compared;
  fill(failure.querySelector(".where"), plain(compared?.where));
  if (!compared) return;
  failure.querySelector(".sentence").hidden = true;
  fill(list.querySelector(".call"), [...code(compared.call), ...(compared.last_call ? [[" · ", false], [compared.last_call, true]] : [])]);
  mark(list.querySelector(".got"), compared.got);
  if (compared.expected) mark(list.querySelector(".expected"), compared.expected);
  else fill(list.querySelector(".expected"), compared.expected_text);
};

const clone = (workbench, name) => workbench.querySelector(`template.${name}`).content.firstElementChild.cloneNode(true);

const failed = (workbench, item) => {
  const failure = clone(workbench, "failure");
  const rule = failure.querySelector(".rule");
  const isWhole = !item.rule.length; // it is told of the whole file
  fill(rule, isWhole ? item.sentence : item.rule);
  fill(failure.querySelector(".sentence"), isWhole ? [] : item.sentence);
  showCompared(failure, item.compared);
  fill(failure.querySelector(".explanation"), item.explanation);
  showPrinted(failure.querySelector(".printed"), item.output);
  const clue = failure.querySelector(".clue");
  clue.hidden = !item.hint.length;
  fill(clue.querySelector("p"), item.hint);
  return failure;
};

const skipped = (workbench, item) => {
  const line = clone(workbench, "skipped");
  fill(line.querySelector(".rule"), item.rule);
  return line;
};

export const showReport = (workbench, report) => {
  const results = workbench.querySelector(".results");
  const failures = report.items.filter((item) => !item.passed);
  const shown = failures.map((item) => (item.skipped ? skipped : failed)(workbench, item));
  results.querySelector(".failures").replaceChildren(...shown);
  const first = results.querySelector(".failed");
  if (first) first.open = true;
  const rules = report.items.filter((item) => item.passed).map((item) => {
    const line = document.createElement("li");
    fill(line, item.rule);
    return line;
  });
  const successes = results.querySelector(".successes");
  successes.hidden = !rules.length;
  tell(successes.querySelector("summary"), "count", { count: rules.length });
  successes.querySelector("ul").replaceChildren(...rules);
  showPrinted(results.querySelector(":scope > .printed"), report.output);
  results.querySelector(".stale").hidden = true;
  results.hidden = !(report.items.length || report.output);
};

// The picture of her own result.
export const showPicture = (workbench, drawn) => {
  const picture = workbench.querySelector(".picture");
  picture.hidden = !drawn;
  picture.querySelector("figure").replaceChildren(...inert(drawn?.drawing ?? ""));
  picture.querySelector(".figure-data div").replaceChildren(...inert(drawn?.table ?? ""));
  if (drawn) workbench.querySelector(".results").hidden = false;
};

export const makeStale = (workbench) => {
  const results = workbench.querySelector(".results");
  results.querySelector(".stale").hidden = results.hidden;
};

export const words = (pieces) => pieces.map(([text]) => text).join("");

const waiting = new WeakMap();

// Say a sentence: good news politely, bad news at once. Emptied first, so that the same words are said again.
export const say = (workbench, pieces, isBad) => {
  const [status, alert] = [workbench.querySelector(".status"), workbench.querySelector(".alert")];
  write(status, []);
  write(alert, []);
  clearTimeout(waiting.get(workbench));
  waiting.set(workbench, setTimeout(() => {
    write(isBad ? alert : status, pieces);
    (isBad ? alert : status).scrollIntoView({ block: "nearest" });
  }, 100));
};
