// The link of the stored choice, else of the first of the browser's languages that the site has.
const links = [...document.querySelectorAll("a.language")];
const find = (tag) =>
  links.find((link) => link.hreflang.toLowerCase() === tag.toLowerCase()) ??
  links.find((link) => link.hreflang.split("-")[0] === tag.toLowerCase().split("-")[0]);
let stored = null;
try { stored = localStorage.getItem("language"); } catch { /* storage may be refused */ }
const wanted = [stored, ...navigator.languages].filter(Boolean).map(find).find(Boolean);
