// Her code in a link's fragment, which no server sees, and as a file.

const through = async (bytes, transform) => {
  const stream = new Blob([bytes]).stream().pipeThrough(transform);
  return new Uint8Array(await new Response(stream).arrayBuffer());
};

const LONGEST = 200_000; // bytes of code that a link may unpack to

export const toFragment = async (name, code) => {
  const packed = await through(new TextEncoder().encode(code), new CompressionStream("deflate-raw"));
  const text = btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join("")).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  return `#code=${name}.${text}`;
};

// The code that a fragment carries for the exercise of this name; undefined when it carries none, null when damaged.
export const fromFragment = async (name, fragment) => {
  const [, theirs, text] = /^#code=([a-z0-9_]+)\.(.*)$/.exec(fragment) ?? [];
  if (theirs !== name) return undefined;
  try {
    const packed = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
    return new TextDecoder("utf-8", { fatal: true }).decode(await bounded(packed));
  } catch {
    return null;
  }
};

// A few bytes can unpack to gigabytes: stop early.
const bounded = async (packed) => {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const chunks = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(chunks).arrayBuffer());
    size += value.length;
    if (size > LONGEST) {
      reader.cancel();
      throw new Error("too long");
    }
    chunks.push(value);
  }
};

export const download = (name, text, type = "text/x-python") => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
};
