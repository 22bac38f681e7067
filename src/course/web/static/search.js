// The search page. Pagefind is loaded when it is first needed; every word shown comes from the page.
"use strict";
{
  const PAGES = 8; // pages shown at a time
  const SECTIONS = 3; // sections shown of a page

  const form = document.querySelector(".search-form");
  const input = form.elements.q;
  const status = document.getElementById("search-status");
  const results = document.getElementById("search-results");
  const list = results.querySelector(".search-results");
  const more = results.querySelector(".search-more");
  const root = document.documentElement.dataset.content_root;
  const here = new URL(root, location.href);

  // A value keeps its own direction inside a sentence of the other.
  const isolate = (value) => `\u2068${value}\u2069`;

  const say = (name, values = {}) => {
    status.textContent = Object.entries(values).reduce(
      (text, [key, value]) => text.replace(`{${key}}`, () => isolate(value)),
      status.dataset[name] ?? "",
    );
  };

  let loading = null;
  const load = () => {
    loading ??= (async () => {
      const [pagefind, query, terms] = await Promise.all([
        import(new URL("../pagefind/pagefind.js", here)),
        import(new URL("_static/search-query.js", here)),
        fetch(new URL("_static/search-terms.json", here)).then((answer) => answer.json()),
      ]);
      await pagefind.init();
      return { pagefind, query, terms };
    })();
    return loading;
  };

  // Every query's pages, the best first: what the reader wrote counts more than what was added to it, unless it is a
  // term of another language: Pagefind then answers with the words that begin alike, "T." for "threshold".
  const find = async (text) => {
    const { pagefind, query, terms } = await load();
    const asked = query.variants(text, terms);
    const also = query.translated(text, terms);
    const own = also.length ? 0.25 : 2;
    const answers = await Promise.all(asked.map((one) => pagefind.search(one)));
    const best = new Map();
    answers.forEach((answer, rank) => {
      for (const result of answer.results) {
        const score = result.score * (rank === 0 ? own : 1);
        if (score > (best.get(result.id)?.score ?? 0)) best.set(result.id, { score, result });
      }
    });
    const pages = [...best.values()].sort((a, b) => b.score - a.score).map(({ result }) => result);
    return { pages, also };
  };

  const element = (name, className, ...children) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  };

  const link = (href, text) => {
    const made = element("a", "", text);
    made.href = href;
    return made;
  };

  // Pagefind's excerpt is HTML with <mark>; only these marks and the text are taken from it.
  const excerpt = (html) => {
    const paragraph = element("p", "");
    for (const node of new DOMParser().parseFromString(html, "text/html").body.childNodes) {
      paragraph.append(node.nodeName === "MARK" ? element("mark", "", node.textContent) : node.textContent);
    }
    return paragraph;
  };

  const show = async (result) => {
    const page = await result.data();
    const item = element("li", "", element("h3", "", link(page.url, page.meta.title)));
    const sections = element("ul", "search-sections");
    for (const section of page.sub_results.slice(0, SECTIONS)) {
      if (!section.anchor || section.anchor.element === "h1") item.append(excerpt(section.excerpt));
      else sections.append(element("li", "", link(section.url, section.title), excerpt(section.excerpt)));
    }
    if (sections.children.length) item.append(sections);
    return item;
  };

  let current = 0; // number of the latest search: the answers of an earlier one are dropped
  const search = async () => {
    const text = input.value.trim();
    const number = ++current;
    const address = new URL(location.href);
    if (text) address.searchParams.set("q", text);
    else address.searchParams.delete("q");
    history.replaceState(null, "", address);
    dispatchEvent(new Event("hashchange")); // the language links follow the address
    if (!text) {
      results.hidden = true;
      list.replaceChildren();
      return say("");
    }
    say("loading");
    try {
      const { pages, also } = await find(text);
      if (number !== current) return;
      let shown = 0;
      const showMore = async () => {
        const next = pages.slice(shown, shown + PAGES);
        shown += next.length;
        more.hidden = shown >= pages.length;
        const items = await Promise.all(next.map(show));
        if (number === current) list.append(...items);
        return items[0];
      };
      list.replaceChildren();
      await showMore();
      if (number !== current) return;
      more.onclick = async () => (await showMore()).querySelector("a").focus();
      results.hidden = !pages.length;
      say(pages.length ? "found" : "none", { query: text, count: pages.length });
      if (also.length) status.append(" ", status.dataset.also.replace("{terms}", () => also.map(isolate).join(", ")));
    } catch {
      if (number === current) say("unavailable");
    }
  };

  let timer;
  input.addEventListener("focus", () => load().catch(() => {}), { once: true });
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(search, 250);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    search();
  });

  input.value = new URLSearchParams(location.search).get("q") ?? "";
  if (input.value) search();
}
