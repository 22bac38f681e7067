// Every exercise of the page becomes a workbench: an editor, Python, what it finds. Words come from the page or from Python.
import { Draft } from "./draft.js";
import { Keeping } from "./keeping.js";
import { leadOn } from "./next-step.js";
import { register } from "./offline.js";
import { LIMIT, python } from "./page-python.js";
import { Stopped } from "./python.js";
import { followLessonProgress, showLessonProgress } from "./lesson-progress.js";
import { makeStale, say, showPicture, showReport, words } from "./results.js";
import { Solution } from "./solution.js";

const plain = (text) => [[text, false]];

class Workbench {
  constructor(section, box) {
    Object.assign(this, { section, box });
    const { name, files } = box.dataset;
    this.exercise = { name, files: files.split(" ").filter(Boolean) };
    this.starter = section.querySelector(".starter pre").textContent;
    this.solution = new Solution(section, box, () => this.editor.code);
    this.loading = box.querySelector(".loading");
  }

  async mount() {
    const { Editor } = await import("./editor.js");
    const label = this.box.querySelector("template.label");
    const on = { change: () => this.changed(), check: () => this.check() };
    this.editor = new Editor(this.box.querySelector(".editor"), this.starter, label, on);
    this.draft = new Draft(this.box, this.starter, this.editor, () => this.keeping.tell());
    this.keeping = new Keeping(this.box, this.editor, this.draft);
    this.wire();
    leadOn(this.section, this.box);
    this.box.hidden = false;
    this.section.classList.add("live");
    await this.keeping.receive();
  }

  wire() {
    const press = (name, action) => this.box.querySelector(name).addEventListener("click", action);
    press(".check", () => this.check());
    press(".run", () => this.run());
    press(".stop", () => python.stop());
    press(".reset", () => this.draft.reset());
    addEventListener("beforeprint", () => this.print());
    for (const key of this.box.querySelectorAll("[data-insert]")) {
      key.addEventListener("click", () => this.editor.insert(key.dataset.insert));
    }
    for (const key of this.box.querySelectorAll("[data-command]")) {
      key.addEventListener("click", () => this.editor[key.dataset.command]());
    }
    // She begins: Python starts meanwhile, unless she spares her data.
    this.box.querySelector(".editor").addEventListener("focusin", () => {
      if (!navigator.connection?.saveData) python.start().catch(() => {});
    }, { once: true });
  }

  // On paper there is all of her code; on the screen the editor draws what is seen of it.
  print() {
    this.box.querySelector(".paper").textContent = this.editor.code;
  }

  changed() {
    makeStale(this.box);
    this.draft.change();
  }

  async check() {
    const report = await this.ask("check", "checking");
    if (!report) return;
    if (report.passed) this.draft.pass();
    this.keeping.tell();
    this.solution.tried(report.passed);
    this.box.querySelector(".after")?.toggleAttribute("hidden", !report.passed);
    showLessonProgress();
    if (report.drawable) showPicture(this.box, await python.ask("draw", this.exercise, this.tried).catch(() => null));
  }

  run() {
    return this.ask("run", "running");
  }

  // What Python reports of her code, shown; undefined when it was stopped or cannot start.
  async ask(what, word) {
    if (this.busy) return undefined;
    this.setBusy(true);
    const [status, alert] = [this.box.querySelector(".status"), this.box.querySelector(".alert")];
    this.tried = this.editor.code;
    this.draft.flush();
    this.editor.point(0);
    try {
      this.loading.hidden = python.ready;
      say(this.box, plain(status.dataset[word]), false);
      const report = await python.ask(what, this.exercise, this.tried, () => {
        this.loading.hidden = true;
      });
      this.show(report);
      return report;
    } catch (error) {
      if (error instanceof Stopped && error.message !== "limit") say(this.box, plain(status.dataset.stopped), false);
      else if (error instanceof Stopped) say(this.box, plain(alert.dataset.limit.replace("{limit}", LIMIT)), true);
      else say(this.box, plain(alert.dataset.unavailable), true);
      return undefined;
    } finally {
      this.loading.hidden = true;
      this.setBusy(false);
    }
  }

  show(report) {
    showReport(this.box, report);
    showPicture(this.box, null);
    say(this.box, report.verdict, !report.passed);
    const fault = report.items.find((item) => item.line);
    if (fault && this.editor.code === this.tried) this.editor.point(fault.line, words(fault.sentence));
    if (this.editor.code !== this.tried) makeStale(this.box);
    if (report.broken) python.stop(); // what is left of that Python is not to be relied upon
  }

  setBusy(busy) {
    this.busy = busy;
    for (const name of [".check", ".run"]) this.box.querySelector(name).setAttribute("aria-disabled", busy);
    this.box.querySelector(".stop").setAttribute("aria-disabled", !busy);
    this.box.setAttribute("aria-busy", busy);
  }
}

register();

const near = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      new Workbench(target, target.querySelector(".workbench")).mount();
    }
  },
  { rootMargin: "800px 0px" },
);

followLessonProgress();

const [, received] = /^#code=([a-z0-9_]+)\./.exec(location.hash) ?? [];
for (const box of document.querySelectorAll(".exercise .workbench")) {
  const section = box.closest(".exercise");
  near.observe(section);
  if (box.dataset.name === received) section.scrollIntoView();
}
