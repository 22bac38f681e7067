// One exercise at work: an editor, Python, what it finds. Words come from the page or from Python.
import { Draft } from "./draft.js";
import { tellEnd } from "./end.js";
import { Keeping } from "./keeping.js";
import { Loading } from "./loading.js";
import { leadOn } from "./next-step.js";
import { filesOf, LIMIT, python } from "./page-python.js";
import { showLessonProgress } from "./lesson-progress.js";
import { makeStale, say, showPicture, showReport, words } from "./results.js";
import { Solution } from "./solution.js";

const plain = (text) => [[text, false]];

export class Workbench {
  constructor(section, box) {
    Object.assign(this, { section, box });
    this.exercise = { name: box.dataset.name, files: filesOf(box) };
    this.starter = section.querySelector(".starter pre").textContent;
    this.solution = new Solution(section, box, () => this.editor.code);
    this.loading = new Loading(box, python);
  }

  async mount() {
    const { Editor } = await import("./editor.js");
    const label = this.box.querySelector("template.label");
    const on = { change: (typed) => this.changed(typed), check: () => this.check() };
    this.editor = new Editor(this.box.querySelector(".editor"), this.starter, label, on);
    this.draft = new Draft(this.box, this.starter, this.editor, () => this.keeping.tell());
    this.keeping = new Keeping(this.box, this.editor, this.draft);
    this.wire();
    leadOn(this.section, this.box);
    this.box.hidden = false;
    const held = this.section.querySelector(".starter").contains(document.activeElement);
    this.section.classList.add("live"); // what the editor replaces is hidden
    if (held) this.editor.focus();
    this.section.setAttribute("aria-labelledby", this.section.querySelector("[id]").id);
    await this.keeping.receive();
  }

  wire() {
    const press = (name, action) => this.box.querySelector(name).addEventListener("click", action);
    press(".check", () => this.check());
    press(".run", () => this.run());
    press(".stop", () => python.stop(this));
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

  // What is put in place of her code is kept by whoever put it there.
  changed(typed) {
    makeStale(this.box);
    if (typed) this.draft.change();
  }

  async check() {
    const report = await this.ask("check", "checking");
    if (!report) return;
    if (report.passed) this.draft.pass();
    this.keeping.tell();
    this.solution.tried(report.passed);
    this.box.querySelector(".after")?.toggleAttribute("hidden", !report.passed);
    showLessonProgress();
    if (report.drawable) showPicture(this.box, await python.ask(this, "draw", this.exercise, this.tried).catch(() => null));
  }

  run() {
    return this.ask("run", "running");
  }

  // What Python reports of her code, shown; undefined when it was stopped or cannot start.
  async ask(what, word) {
    if (this.busy) return undefined;
    this.setBusy(true);
    this.tried = this.editor.code;
    this.draft.flush();
    this.editor.point(0);
    try {
      const report = await python.ask(this, what, this.exercise, this.tried, this.follow(word));
      this.show(report);
      return report;
    } catch (error) {
      if (tellEnd(this.box, error, LIMIT)) python.discard();
      makeStale(this.box);
      return undefined;
    } finally {
      this.loading.hide();
      this.setBusy(false);
    }
  }

  // Say that Python loads, then that it works: what is called at each news of it.
  follow(word) {
    this.loading.show();
    let heard = false;
    return () => {
      this.loading.hide();
      if (!heard) say(this.box, plain(this.box.querySelector(".status").dataset[word]), false);
      heard = true;
    };
  }

  show(report) {
    showReport(this.box, report);
    showPicture(this.box, null);
    say(this.box, report.verdict, !report.passed);
    const first = report.items.find((item) => !item.passed);
    if (first?.line && this.editor.code === this.tried) this.editor.point(first.line, words(report.verdict));
    if (this.editor.code !== this.tried) makeStale(this.box);
    if (report.broken) python.discard();
  }

  setBusy(busy) {
    this.busy = busy;
    for (const name of [".check", ".run"]) this.box.querySelector(name).setAttribute("aria-disabled", busy);
    this.box.querySelector(".stop").setAttribute("aria-disabled", !busy);
    this.box.dataset.busy = busy;
    this.box.querySelector(".results").setAttribute("aria-busy", busy);
  }
}
