// What else to look for when a reader looks for something: accents, the Arabic article, umlauts written with an e and
// the field's terms in other languages are forgiven. `terms` is search-terms.json: for each term, its names in the page's language and the others.

const MOST = 12; // queries for one search: each costs some milliseconds

const words = (text) => text.split(/\s+/u).filter(Boolean);

// An Arabic word without its vowels, its lengthening sign and its article, with what is written stuck before them.
const bare = (word) => {
  const plain = word.normalize("NFC").replace(/[\u0640\u064b-\u065f\u0670]/gu, "");
  const found = /^(?:[وف]?(?:ال|بال|كال|لل))(.{2,})$/u.exec(plain);
  return found ? found[1] : plain;
};

const isArabic = (text) => /\p{Script=Arabic}/u.test(text);
const isHan = (text) => /\p{Script=Han}/u.test(text);

// The same for two spellings of one name: no accents, no capitals, no plural s, no article.
export const normalise = (text) =>
  words(text.toLowerCase().replace(/œ/gu, "oe").replace(/æ/gu, "ae").replace(/[’'\-]/gu, " "))
    .map((word) => {
      if (isArabic(word)) word = bare(word).replace(/ى/gu, "ي").replace(/ة/gu, "ه");
      return word.normalize("NFD").replace(/\p{M}/gu, "").replace(/^(.{3,})s$/u, "$1");
    })
    .join(" ");

const spellings = (query) => {
  const found = [query];
  if (isArabic(query)) {
    const plain = words(query).map((word) => (isArabic(word) ? bare(word) : word));
    for (const before of ["", "ال", "وال", "بال", "لل"]) {
      found.push(plain.map((word) => (isArabic(word) ? before + word : word)).join(" "));
    }
  }
  if (/[œæ]|oe|ae/iu.test(query)) {
    found.push(query.replace(/œ/giu, "oe").replace(/æ/giu, "ae"), query.replace(/oe/giu, "œ").replace(/ae/giu, "æ"));
  }
  if (/[aou]e/iu.test(query)) {
    found.push(query.replace(/ae/giu, "ä").replace(/oe/giu, "ö").replace(/ue/giu, "ü"));
  }
  return found;
};

// The names, in the page's language, of the longest terms that the query holds under another name.
export const translated = (query, terms) => {
  const asked = ` ${normalise(query)} `;
  const found = [];
  for (const { names, foreign } of terms) {
    for (const name of foreign) {
      const key = normalise(name);
      if (asked.includes(isHan(key) ? key : ` ${key} `)) found.push({ key, names });
    }
  }
  const longest = Math.max(0, ...found.map(({ key }) => key.length));
  const replaced = found
    .filter(({ key }) => key.length === longest)
    .flatMap(({ key, names }) => names.map((name) => asked.replace(key, name).trim()));
  return [...new Set(replaced)].filter((name) => normalise(name) !== asked.trim());
};

// The queries to send, the reader's own first.
export const variants = (query, terms) =>
  [...new Set([query, ...translated(query, terms)].flatMap(spellings))].slice(0, MOST);
