
// The host serves this page at any depth: the folder of a language in the address tells where the site begins.
const slugs = [...document.querySelectorAll("a[data-slug]")].map((link) => link.dataset.slug);
const parts = location.pathname.split("/");
const rank = parts.findIndex((part) => slugs.includes(part));
if (rank > 0) {
  const prefix = parts.slice(0, rank).join("/") + "/";
  for (const link of document.querySelectorAll("a[data-slug]")) link.href = prefix + link.dataset.slug + "/index.html";
}
