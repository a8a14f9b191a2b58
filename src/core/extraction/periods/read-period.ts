import type { Passage } from "../passage/passage";
import { BROKEN, NUMBER } from "../passage/tokens";
import { finishPeriod } from "./finish-period";
import type { ReadPeriod } from "./period-mention";
import { PeriodRun } from "./period-run";
import { mayStartWithNumber, PERIOD_STARTS } from "./period-starts";
import { readPart } from "./read-part";
import { skipJoiners } from "./skip-joiners";

/**
 * The grammar of periods. Languages order the parts of a period differently ("third quarter of 2024", "2024 Q3", 2024年第三季度),
 * but the parts are the same, so a period is read as a run of parts, each filling one field, until a field would be filled twice.
 */
export function readPeriod(passage: Passage, at: number): ReadPeriod | null {
  const { tokens } = passage;
  if (tokens.kind[at] === NUMBER ? !mayStartWithNumber(passage, at) : !passage.isAny(at, PERIOD_STARTS)) return null;
  // The dateline, the opening name and the sentence ask for the same words in turn.
  const known = passage.periods.get(at);
  if (known !== undefined) return known;
  const read = readRun(passage, at);
  passage.periods.set(at, read);
  return read;
}

function readRun(passage: Passage, from: number): ReadPeriod | null {
  const run = new PeriodRun(passage, from);
  let last = from;
  for (let parts = 0; parts < 14; parts++) {
    const before = run.token;
    if (!readPart(run)) {
      run.token = before;
      break;
    }
    last = run.token;
    // "22 January 2009", above "For the year to March": no joiner leads on to another line.
    if (passage.tokens.gap[last] === BROKEN) break;
    skipJoiners(run);
    if (passage.tokens.gap[run.token] === BROKEN) break;
  }
  return finishPeriod(run, last);
}
