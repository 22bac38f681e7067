// What Pagefind found in a page: whether it answers the query, and its parts to show. For a word that no page has,
// Pagefind gives the words that have but its first letters: "positive" for "poetry", "x" for "xyz".
import { normalise } from "./search-query.js";

const EXCERPT = 30; // words

const ZERO_WIDTH = "\u200b"; // parts the words of Chinese

const inWords = (text) => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);

// Whether two words are one but for the ending, or one begins the other: half of the letters asked have to be there.
const alike = (asked, found) => {
  if (/\p{Script=Han}/u.test(asked)) return asked.includes(found) || found.includes(asked);
  const shortest = Math.min(asked.length, found.length);
  const needed = Math.max(Math.ceil(asked.length / 2), Math.min(4, shortest));
  return shortest >= needed && (found.includes(asked.slice(0, needed)) || asked.includes(found.slice(0, needed)));
};

// The words of a page, and what stands between them.
const split = ({ raw_content: text }) =>
  text.includes(ZERO_WIDTH) ? [text.split(ZERO_WIDTH), ""] : [text.split(/\s+/u), " "];

// Whether each word of the query, the shortest ones apart, is among those found in the page.
export const answers = (page, query) => {
  const [words] = split(page);
  const found = new Set(page.locations.map((place) => words[place]));
  // With an umlaut, maybe one made of "oe", the letter alone would be another word: "pösie" is no "position".
  const plain = /[äöü]/iu.test(query) ? (text) => normalise(text.replace(/[äöü]/giu, "$&e")) : normalise;
  const marked = inWords(plain([page.meta.title, ...found].join(" ")));
  const asked = inWords(plain(query));
  const long = asked.filter((word) => word.length > 2);
  return (long.length ? long : asked).every((word) => marked.some((one) => alike(word, one)));
};

// The parts of a page in which something was found, as { title, url, excerpt }; `url` is empty for its beginning. In a
// list of terms each term is a part, those first whose own name was found.
export const parts = (page) => {
  const stops = page.anchors.filter(({ element }) => /^(?:h\d|dt)$/u.test(element));
  if (!stops.some(({ element }) => element === "dt")) {
    return page.sub_results.map(({ anchor, title, url, excerpt }) => ({
      title, excerpt, url: anchor && anchor.element !== "h1" ? url : "",
    }));
  }
  const [words, between] = split(page);
  const marked = new Set(page.locations);
  const found = stops.flatMap(({ element, id, text, location: start }, rank) => {
    const places = page.locations.filter((place) => start <= place && place < (stops[rank + 1]?.location ?? Infinity));
    if (!places.length) return [];
    const end = Math.min(start + EXCERPT, stops[rank + 1]?.location ?? Infinity);
    const excerpt = words.slice(start, end).map((word, place) => (marked.has(start + place) ? `<mark>${word}</mark>` : word));
    const named = places[0] < start + text.split(/\s+/u).length;
    return [{ title: text, url: element === "h1" ? "" : `${page.url}#${id}`, excerpt: excerpt.join(between), named }];
  });
  return found.sort((one, other) => other.named - one.named);
};
