// The host serves this page at any depth: the folder of a language in the address tells where the site begins.
const parts = location.pathname.split("/");
const rank = parts.findIndex((part) => links.some((link) => link.dataset.slug === part));
if (rank > 0) {
  const prefix = parts.slice(0, rank).join("/") + "/";
  for (const link of links) link.href = prefix + link.dataset.slug + "/index.html";
}

// The language of that folder comes first, else the one wanted.
const section = (links.find((link) => link.dataset.slug === parts[rank]) ?? wanted)?.closest("section");
if (section) {
  document.querySelector("main").prepend(section);
  for (const [place, heading] of document.querySelectorAll("h1, h2").entries()) {
    const made = document.createElement(place ? "h2" : "h1");
    made.append(...heading.childNodes);
    heading.replaceWith(made);
  }
  document.title = section.dataset.title;
  Object.assign(document.documentElement, { lang: section.lang, dir: section.dir });
}
