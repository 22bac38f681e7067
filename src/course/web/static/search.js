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
      const [pagefind, query, hit, terms] = await Promise.all([
        import(new URL("../pagefind/pagefind.js", here)),
        import(new URL("_static/search-query.js", here)),
        import(new URL("_static/search-hit.js", here)),
        fetch(new URL("_static/search-terms.json", here)).then((answer) => answer.json()),
      ]);
      await pagefind.init();
      return { pagefind, query, hit, terms };
    })();
    return loading;
  };

  // Every query's pages, the best first: what the reader wrote counts more than what was added to it, unless it is a
  // term of another language.
  const find = async (text) => {
    const { pagefind, query, hit, terms } = await load();
    const also = query.translated(text, terms);
    const own = also.length ? 0.25 : 2;
    const best = new Map();
    const ask = async (one, rank) => {
      const { results } = await pagefind.search(one);
      const pages = await Promise.all(results.map((result) => result.data()));
      for (const [place, page] of pages.entries()) {
        const score = results[place].score * (rank === 0 ? own : 1);
        if (score > (best.get(page.url)?.score ?? 0) && hit.answers(page, one)) best.set(page.url, { score, page });
      }
    };
    await Promise.all(query.variants(text, terms).map(ask));
    const pages = [...best.values()].sort((a, b) => b.score - a.score);
    return { pages: pages.map(({ page }) => ({ ...page, parts: hit.parts(page) })), also };
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

  const show = (page) => {
    const item = element("li", "", element("h3", "", link(page.url, page.meta.title)));
    const sections = element("ul", "search-sections");
    for (const part of page.parts.slice(0, SECTIONS)) {
      if (part.url) sections.append(element("li", "", link(part.url, part.title), excerpt(part.excerpt)));
      else item.append(excerpt(part.excerpt));
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
      const showMore = () => {
        const next = pages.slice(shown, shown + PAGES);
        shown += next.length;
        more.hidden = shown >= pages.length;
        const items = next.map(show);
        list.append(...items);
        return items[0];
      };
      list.replaceChildren();
      showMore();
      more.onclick = () => showMore().querySelector("a").focus();
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
