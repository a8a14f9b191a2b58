import { chinese } from "../../src/core/language/zh";
import { english } from "../../src/core/language/en";
import { readDocumentSteps } from "../../src/core/read-documents";
import { passOver } from "./bare-markup-pass";

export interface FilingTime {
  /** Of a bare htmlparser2 pass. */
  readonly ratio: number;
  /** Milliseconds between two breaths, the longest of the least disturbed reading. */
  readonly slice: number;
  readonly items: number;
}

const WARMING = 6;
const ROUNDS = 10;

/** By the clock, since a page has no other. */
export function timeFiling(text: string): FilingTime {
  let slice = Infinity;
  let items = 0;
  const whole = (): void => {
    let longest = 0;
    const reading = readDocumentSteps([{ name: "filing.htm", text, sha256: "0".repeat(64) }], [english, chinese]);
    for (let done = false; !done; ) {
      const start = performance.now();
      const step = reading.next();
      longest = Math.max(longest, performance.now() - start);
      if (step.done === true) items = step.value[0]?.reading.items.length ?? 0;
      done = step.done === true;
    }
    slice = Math.min(slice, longest);
  };
  for (let warming = 0; warming < WARMING; warming++) whole();
  let bare = Infinity;
  let read = Infinity;
  // In turns, so that a busy moment falls on both.
  for (let round = 0; round < ROUNDS; round++) {
    bare = Math.min(bare, timed(() => passOver(text)));
    read = Math.min(read, timed(whole));
  }
  return { ratio: read / bare, slice, items };
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
