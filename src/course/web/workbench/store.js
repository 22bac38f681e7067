// Her work, one record an exercise, in this browser and nowhere else; the same whatever the language of the page.
// A record: { code, version, revision, saved, passed }. What the browser does not keep lives as long as the page.
import { asFile, earliest, isName, parse, workOf } from "./record.js";

const PREFIX = "course.exercise.";
const OLDER = "course.older."; // her code for an exercise that has changed since, until she takes it back or declines

const memory = new Map(); // by key, what the browser would not keep: newer than what it holds

const now = () => new Date().toISOString();

const read = (key) => {
  if (memory.has(key)) return memory.get(key);
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // refused: there is what is in memory, and nothing else
  }
};

const put = (key, text) => {
  try {
    localStorage.setItem(key, text);
    memory.delete(key);
  } catch {
    memory.set(key, text); // refused or full
  }
};

const write = (name, record) => {
  put(PREFIX + name, JSON.stringify(record));
  return record;
};

const remove = (key) => {
  memory.delete(key);
  try {
    localStorage.removeItem(key);
  } catch {
    // refused: it holds nothing
  }
};

const keys = (prefix = PREFIX) => {
  const found = new Set(memory.keys());
  try {
    for (let rank = 0; rank < localStorage.length; rank += 1) found.add(localStorage.key(rank));
  } catch {
    // as above
  }
  return [...found].filter((key) => key.startsWith(prefix)).sort();
};

// Null when there is none, or none that can be read.
export const record = (name) => parse(read(PREFIX + name));

// `revision` is that of the record that the caller changed, 0 when there was none. Null: another tab wrote meanwhile.
export const save = (name, { code, version }, revision) => {
  const before = record(name);
  if ((before?.revision ?? 0) !== revision) return null;
  return write(name, { code, version, revision: revision + 1, saved: now(), passed: before?.passed ?? null });
};

// Her code does not change, so neither do its revision and its time. Null when there is no record.
export const pass = (name) => {
  const before = record(name);
  return before && (before.passed ? before : write(name, { ...before, passed: now() }));
};

export const forget = (name) => remove(PREFIX + name);

// Damaged records go too, which `names` leaves out.
export const forgetAll = () => [...keys(), ...keys(OLDER)].forEach(remove);

export const older = (name) => read(OLDER + name);

export const keepOlder = (name, code) => put(OLDER + name, code);

export const forgetOlder = (name) => remove(OLDER + name);

// Calls back with the record of this name when another tab changes it; gives the function that stops.
export const onchange = (name, callback) => {
  const hear = ({ key }) => {
    if (key === null || key === PREFIX + name) callback(record(name)); // null: the other tab erased everything
  };
  addEventListener("storage", hear);
  return () => removeEventListener("storage", hear);
};

export const names = () =>
  keys().map((key) => key.slice(PREFIX.length)).filter((name) => isName(name) && record(name));

// False when the browser refuses storage or is full: the page then says that it will not remember.
export const durable = () => {
  const key = `${PREFIX}?`; // the name of no exercise
  try {
    localStorage.setItem(key, "?");
    localStorage.removeItem(key);
    return memory.size === 0;
  } catch {
    return false;
  }
};

export const toFile = (language) => {
  const work = names().map((name) => {
    const { code, version, saved, passed } = record(name);
    return [name, { code, version, saved, passed }];
  });
  return asFile(language, now(), Object.fromEntries(work));
};

// Takes from a file what it holds of the exercises `listed`, all when null. Where her code is another and no older, it
// is kept, unless its name is in `anyway`. A date of success is never lost. Gives the names of each fate, those that
// change nothing left out. Throws an Error whose message is a code, such as "not-a-progress-file", and takes nothing.
export const fromFile = (file, { listed = null, anyway = [] } = {}) => {
  const fates = { taken: [], kept: [], unknown: [] };
  for (const [name, theirs] of workOf(file)) {
    const mine = record(name);
    const passed = earliest(mine?.passed, theirs.passed && earliest(theirs.passed, now())); // no date to come
    const same = mine?.code === theirs.code;
    const newer = mine && Date.parse(mine.saved) >= Date.parse(theirs.saved) && !anyway.includes(name);
    if (listed && !listed.includes(name)) {
      fates.unknown.push(name);
    } else if (same || newer) {
      if (mine.passed !== passed) write(name, { ...mine, passed });
      if (!same) fates.kept.push(name);
      else if (mine.passed !== passed) fates.taken.push(name);
    } else {
      const { code, version, saved } = theirs;
      write(name, { code, version, revision: (mine?.revision ?? 0) + 1, saved: earliest(saved, now()), passed });
      fates.taken.push(name);
    }
  }
  return fates;
};
