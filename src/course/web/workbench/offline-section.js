// The section of the progress page in which she keeps the whole course, to work without a network.
import { course, keepOffline } from "./offline.js";
import { megabytes, say } from "./wording.js";

export const followOffline = async (root) => {
  const slug = document.documentElement.lang.toLowerCase();
  const section = root.querySelector("[data-offline]");
  if (!section) return;
  const [offer, button, line, status] = ["[data-text]", "[data-keep]", "[data-keeping]", "[role=status]"].map(
    (part) => section.querySelector(part),
  );
  const bar = line.querySelector("progress");
  const found = await course(slug);
  if (!found) return; // nothing can be kept here: the section stays out of the page

  const showKept = () => {
    say(status, "kept");
    offer.hidden = true;
    button.textContent = button.dataset.again;
  };

  const show = (bytes, total) => {
    bar.max = total;
    bar.value = bytes;
  };

  const begin = async () => {
    if (!line.hidden) return; // it is under way
    show(0, found.total);
    line.hidden = false;
    say(status, "begun");
    try {
      const now = await course(slug); // the site may be another since this page was opened
      if (!now) throw new Error("unlisted");
      await keepOffline(slug, now, show);
      showKept();
    } catch (error) {
      say(status, error.message === "QuotaExceededError" ? "full" : "interrupted");
    } finally {
      line.hidden = true;
    }
  };

  say(offer, "text", { size: megabytes(found.total) });
  button.addEventListener("click", begin);
  if (found.kept) showKept();
  section.hidden = false;
};
