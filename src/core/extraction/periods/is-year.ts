import { anyOf } from "../passage/class-set";
import { C, type Passage } from "../passage/passage";
import { BROKEN } from "../passage/tokens";

/** Behind a number they say it counts something. */
export const UNITS = anyOf(C.scale, C.currency, C.percent, C["count-unit"], C.times, C.measure);

export function isYear(passage: Passage, token: number): boolean {
  const { tokens } = passage;
  if (!passage.isNumber(token) || tokens.flags[token] !== 0 || tokens.shown[token] !== 0) return false;
  const value = tokens.value[token] as number;
  if (value < 1900 || value > 2099 || (tokens.end[token] as number) - (tokens.start[token] as number) !== 4) return false;
  if (passage.is(token - 1, C.currency) && passage.glued(token)) return false;
  // "a 1960s model"
  if (passage.glued(token + 1) && /^s$/i.test(passage.slice(token + 1, token + 2))) return false;
  // "in 2023 $1.6 billion": the sign is that of the next number.
  if (passage.is(token + 1, C.currency) && !passage.glued(token + 1) && passage.isNumber(token + 2) && passage.glued(token + 2) && !/[\u3400-\u9fff]/.test(passage.slice(token + 1, token + 2))) return true;
  // A figure that happens to look like a year carries its unit: "2000 units", 2021元.
  return !passage.isAny(token + 1, UNITS) || tokens.gap[token + 1] === BROKEN || passage.is(token + 1, C["year-mark"]);
}
