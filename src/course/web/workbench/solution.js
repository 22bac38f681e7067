// The solution opens freely once she has passed or failed three times; sooner, she is asked first. Her code stands below it.
import { show, withdraw } from "./notice.js";

const TRIES = 3;

export class Solution {
  #failures = 0;
  #earned = false;

  constructor(section, box, code) {
    Object.assign(this, { box, code });
    for (const part of section.querySelectorAll("details.solution, details.professional")) {
      part.querySelector("summary").addEventListener("click", (event) => this.#open(event, part));
    }
    this.solution = section.querySelector("details.solution");
  }

  tried(passed) {
    this.#failures += passed ? 0 : 1;
    this.#earned ||= passed || this.#failures >= TRIES;
    if (this.#earned) withdraw(this.box, "early");
  }

  #open(event, part) {
    if (part.open) return;
    if (!this.#earned) {
      event.preventDefault();
      show(this.box, "early", { take: () => this.#show(part), keep: () => {} });
      this.box.querySelector('.notices [data-kind="early"] .keep').focus();
      return;
    }
    this.#compare(part);
  }

  #show(part) {
    this.#earned = true;
    this.#compare(part);
    part.open = true;
    part.querySelector("summary").focus();
  }

  #compare(part) {
    if (part !== this.solution) return;
    part.querySelector(".hers")?.remove();
    const hers = this.box.querySelector("template.comparison").content.firstElementChild.cloneNode(true);
    hers.querySelector("pre").textContent = this.code();
    part.querySelector(":scope > div").append(hers);
  }
}
