// Erase all her work, once she has confirmed it in the page.
import { forgetAll } from "./store.js";
import { say } from "./wording.js";

export const followErasure = (root, changed) => {
  const opener = root.querySelector("[data-erase]");
  const confirmation = root.querySelector("#progress-confirm");
  const status = root.querySelector("#progress-erase-status");

  const open = (opened) => {
    opener.setAttribute("aria-expanded", String(opened));
    confirmation.hidden = !opened;
    (opened ? confirmation.querySelector("button") : opener).focus();
  };

  opener.addEventListener("click", () => {
    say(status);
    open(confirmation.hidden);
  });
  confirmation.addEventListener("keydown", ({ key }) => key === "Escape" && open(false));
  root.querySelector("[data-cancel]").addEventListener("click", () => open(false));
  root.querySelector("[data-confirm]").addEventListener("click", () => {
    forgetAll();
    open(false);
    say(status, "erased");
    changed();
  });
};
