// The drawers of small screens, the folded parts of the menu, the section being read, and the language links.
"use strict";
{
  const overlay = document.querySelector(".overlay");
  const openers = (drawer) => document.querySelectorAll(`button[aria-controls="${drawer.id}"]`);

  // Drawers --------------------------------------------------------------------------------------------------
  let opened = null; // {drawer, button} while one is open

  const close = ({ giveFocusBack = true } = {}) => {
    if (!opened) return;
    const { drawer, button } = opened;
    opened = null;
    drawer.classList.remove("open");
    overlay.hidden = true;
    for (const opener of openers(drawer)) opener.setAttribute("aria-expanded", "false");
    if (giveFocusBack) button.focus();
  };

  const open = (drawer, button) => {
    close({ giveFocusBack: false });
    opened = { drawer, button };
    drawer.classList.add("open");
    overlay.hidden = false;
    button.setAttribute("aria-expanded", "true");
    drawer.querySelector(".drawer-close").focus();
  };

  for (const drawer of document.querySelectorAll(".sidebar-drawer, .toc-drawer")) {
    for (const button of openers(drawer)) {
      button.addEventListener("click", () => (opened?.drawer === drawer ? close() : open(drawer, button)));
    }
    drawer.querySelector(".drawer-close").addEventListener("click", () => close());
    drawer.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget && opened?.drawer === drawer && !drawer.contains(relatedTarget)) {
        close({ giveFocusBack: false });
      }
    });
    drawer.addEventListener("click", ({ target }) => {
      if (target.closest("a[href]")) close({ giveFocusBack: false });
    });
  }
  overlay.addEventListener("click", () => close());

  const languageMenu = document.querySelector(".header-languages");
  document.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    if (languageMenu?.open) {
      languageMenu.open = false;
      languageMenu.querySelector("summary").focus();
    }
    close();
  });
  document.addEventListener("click", ({ target }) => {
    if (languageMenu?.open && !languageMenu.contains(target)) languageMenu.open = false;
  });

  // Parts of the menu ------------------------------------------------------------------------------------------
  for (const button of document.querySelectorAll(".expander")) {
    button.addEventListener("click", () => {
      button.setAttribute("aria-expanded", button.getAttribute("aria-expanded") === "false");
    });
  }
  const menu = document.querySelector(".sidebar-scroll");
  const shown = menu.querySelector("[aria-current=page]");
  if (shown) {
    // Not scrollIntoView, which may scroll the page too.
    const below = shown.getBoundingClientRect().bottom - menu.getBoundingClientRect().bottom;
    if (below > 0) menu.scrollTop += below + menu.clientHeight / 2;
  }

  // The section being read -------------------------------------------------------------------------------------
  const links = new Map(
    [...document.querySelectorAll(".toc-tree a[href^='#']")].map((link) => [
      document.getElementById(decodeURIComponent(link.hash.slice(1))),
      link,
    ]),
  );
  links.delete(null);
  const mark = () => {
    const read = [...links.keys()].filter((heading) => heading.getBoundingClientRect().top < 160).pop();
    for (const [heading, link] of links) {
      if (heading === read) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  let waiting = false;
  const onScroll = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      mark();
    });
  };
  if (links.size) {
    addEventListener("scroll", onScroll, { passive: true });
    mark();
  }

  // Languages: the same section in the other language, and the choice remembered for the root page ---------------
  for (const link of document.querySelectorAll("a[data-language]")) {
    const page = link.getAttribute("href");
    const follow = () => link.setAttribute("href", page + location.search + location.hash);
    follow();
    addEventListener("hashchange", follow);
    link.addEventListener("click", () => {
      follow();
      try {
        localStorage.setItem("language", link.dataset.language);
      } catch {
        // storage is forbidden: the root page then goes by the browser's languages
      }
    });
  }
}
