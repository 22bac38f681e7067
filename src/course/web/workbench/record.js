// What a record of her work is, in the browser and in a file: damaged ones, and those that no page wrote, are told.

const FORMAT = "ingenieur-ia-progress";
const NAME = /^[a-z][a-z0-9_]{0,99}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/;
const LONGEST_CODE = 200_000;
const MOST_EXERCISES = 1000;

export const isName = (value) => typeof value === "string" && NAME.test(value);

const isText = (value) => typeof value === "string";

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

const isTime = (value) => isText(value) && TIME.test(value) && !Number.isNaN(Date.parse(value));

const isWork = (value) =>
  isObject(value) && isText(value.code) && isText(value.version) && isTime(value.saved)
  && (value.passed === null || isTime(value.passed));

// The record written as this text; null when it is none.
export const parse = (text) => {
  try {
    const { code, version, revision, saved, passed } = JSON.parse(text);
    const found = { code, version, revision, saved, passed };
    return isWork(found) && Number.isSafeInteger(revision) && revision > 0 ? found : null;
  } catch {
    return null;
  }
};

export const earliest = (...times) => times.filter(Boolean).sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;

export const asFile = (language, exported, exercises) =>
  ({ format: FORMAT, version: 1, language, exported, exercises });

// The [name, work] pairs of a file. Throws an Error whose message is a code for the page to put in words.
export const workOf = (file) => {
  if (!isObject(file) || file.format !== FORMAT) throw new Error("not-a-progress-file");
  if (file.version !== 1) throw new Error("unknown-version");
  if (!isObject(file.exercises)) throw new Error("damaged-file");
  const work = Object.entries(file.exercises);
  if (!work.every(([name, one]) => isName(name) && isWork(one))) throw new Error("damaged-file");
  const long = work.some(([, { code }]) => code.length > LONGEST_CODE);
  if (long || work.length > MOST_EXERCISES) throw new Error("too-large");
  return work;
};
