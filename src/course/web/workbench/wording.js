// The words stand in the page, in its language: here they are only filled in.

export const fill = (text, values = {}) => text.replace(/\{(\w+)\}/g, (field, name) => values[name] ?? field);

// A message of an element, by the name of its data attribute; "" empties it.
export const say = (element, name = "", values = {}) => {
  element.textContent = fill(name ? element.getAttribute(`data-${name}`) : "", values);
};

// Western digits in every language, as in the figures.
const date = (time, form) =>
  new Intl.DateTimeFormat(document.documentElement.lang, { ...form, numberingSystem: "latn" }).format(new Date(time));

export const day = (time) => date(time, { dateStyle: "long" });

export const moment = (time) => date(time, { dateStyle: "long", timeStyle: "short" });

export const megabytes = (bytes) =>
  new Intl.NumberFormat(document.documentElement.lang, {
    style: "unit", unit: "megabyte", maximumFractionDigits: 0, numberingSystem: "latn",
  }).format(bytes / 1e6);

// A <progress> and the text that says the same.
export const count = (line, done) => {
  const bar = line.querySelector("progress");
  bar.value = done;
  say(line.querySelector("[data-text]"), "text", { count: done, total: bar.max });
  line.hidden = false;
};
