import { chinese } from "../../src/core/language/zh";
import { english } from "../../src/core/language/en";
import { readDocumentSteps } from "../../src/core/read-documents";
import { passOver } from "./bare-markup-pass";
import { clockTime, ratioInTurns, WARMING } from "./in-turns";

export interface FilingTime {
  /** Of a bare htmlparser2 pass. */
  readonly ratio: number;
  /** Milliseconds between two breaths, the longest of the least disturbed reading. */
  readonly slice: number;
  readonly items: number;
}

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
  const ratio = ratioInTurns(() => passOver(text), whole, clockTime);
  return { ratio, slice, items };
}
