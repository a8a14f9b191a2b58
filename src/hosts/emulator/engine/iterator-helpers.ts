/**
 * Univer 0.25 calls the iterator helpers of ES2025 (`map.keys().some(...)`), which Node 20 lacks.
 * Imported before Univer, and only fills what is missing.
 */
type Step = (value: unknown) => unknown;
const arrayIterator: unknown = Object.getPrototypeOf([][Symbol.iterator]());
const prototype = Object.getPrototypeOf(arrayIterator) as object;

const helpers: Readonly<Record<string, (this: Iterable<unknown>, step: Step) => unknown>> = {
  some(step) {
    for (const value of this) if (step(value)) return true;
    return false;
  },
  every(step) {
    for (const value of this) if (!step(value)) return false;
    return true;
  },
  find(step) {
    for (const value of this) if (step(value)) return value;
    return undefined;
  },
  forEach(step) {
    for (const value of this) step(value);
  },
  toArray() {
    return [...this];
  },
  *map(step) {
    for (const value of this) yield step(value);
  },
  *filter(step) {
    for (const value of this) if (step(value)) yield value;
  },
};
for (const [name, value] of Object.entries(helpers)) {
  if (!(name in prototype)) Object.defineProperty(prototype, name, { value, configurable: true, writable: true });
}
export const iteratorHelpersReady = true;
