// Light, dark or as the system says: applied before the page is drawn, remembered in this browser.
"use strict";
{
  const ORDER = ["auto", "light", "dark"];

  const stored = () => {
    try {
      const theme = localStorage.getItem("theme");
      return ORDER.includes(theme) ? theme : "auto";
    } catch {
      return "auto"; // storage is forbidden: the choice lasts as long as the page
    }
  };

  const apply = (theme) => {
    document.body.dataset.theme = theme;
    for (const button of document.querySelectorAll(".theme-toggle")) {
      button.setAttribute("aria-label", button.dataset[theme]);
      button.title = button.dataset[theme];
    }
  };

  const change = () => {
    const theme = ORDER[(ORDER.indexOf(document.body.dataset.theme) + 1) % ORDER.length];
    apply(theme);
    try {
      localStorage.setItem("theme", theme);
    } catch {
      // as above
    }
  };

  document.documentElement.classList.add("js");
  // A page opened from a folder may run no module: the exercises then say what to do instead.
  if (location.protocol === "file:") document.documentElement.classList.add("local-file");
  apply(stored());
  document.addEventListener("DOMContentLoaded", () => {
    apply(document.body.dataset.theme);
    for (const button of document.querySelectorAll(".theme-toggle")) button.addEventListener("click", change);
  });
}
