// Take from a worker all that could reach beyond it: storage, network, other workers, the page.
// Code that a link brought may come from anybody, and Python can get hold of the worker's global object.

// What stays: the language itself, and what Pyodide calls while it runs.
const KEPT = new Set(
  `AggregateError Array ArrayBuffer Atomics BigInt BigInt64Array BigUint64Array Boolean DataView Date Error EvalError
  FinalizationRegistry Float16Array Float32Array Float64Array Function Infinity Int16Array Int32Array Int8Array Intl
  Iterator JSON Map Math NaN Number Object Promise Proxy RangeError ReferenceError Reflect RegExp Set SharedArrayBuffer
  String SuppressedError Symbol SyntaxError TypeError URIError Uint16Array Uint32Array Uint8Array Uint8ClampedArray
  WeakMap WeakRef WeakSet WebAssembly constructor decodeURI decodeURIComponent encodeURI encodeURIComponent escape eval
  globalThis isFinite isNaN parseFloat parseInt undefined unescape
  AbortController AbortSignal DOMException Event EventTarget MessageChannel MessageEvent MessagePort TextDecoder
  TextEncoder atob btoa clearInterval clearTimeout console crypto performance queueMicrotask self setInterval
  setTimeout structuredClone`.split(/\s+/),
);

const isNumber = (owner, name) => typeof Object.getOwnPropertyDescriptor(owner, name).value === "number";

// Gives the names that could not be taken away; numbers, such as TEMPORARY, reach nothing.
export const disarm = () => {
  const stubborn = [];
  for (let owner = self; owner !== EventTarget.prototype && owner; owner = Object.getPrototypeOf(owner)) {
    for (const name of Object.getOwnPropertyNames(owner)) {
      if (!KEPT.has(name) && !isNumber(owner, name) && !Reflect.deleteProperty(owner, name)) stubborn.push(name);
    }
  }
  return stubborn;
};
