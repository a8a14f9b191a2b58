import { anyOf } from "../passage/class-set";
import { isCapital } from "../passage/is-capital";
import { C, MARKS, type Passage } from "../passage/passage";
import { BROKEN, TERM, WORD } from "../passage/tokens";

const NAME_PARTS = anyOf(C.segment, C.place, C.product, C.designator, C["company-word"]);
const VERBS = anyOf(C.announce, C.report, C.expect, C.change, C.relation, C.hypothetical, C["metric-verb"], C.level);
const LONGEST = 12;
/** "profit from the Consumer Bank": what these words lead to is a part. */
const LEADS_TO_PART = anyOf(C.determiner, C.in, C.from, C.to, C.versus, C["unit-of"]);

/** "German carmaker Dorn has seen", "Profits at Caledon Bank rose": the name right before the first verb, behind the words that say who it is. */
export function describedName(passage: Passage, start: number): string | null {
  const { tokens, text } = passage;
  let from = -1;
  for (let at = start; at < start + LONGEST && at < tokens.count && (at === start || tokens.gap[at] !== BROKEN); at++) {
    const kind = tokens.kind[at];
    if (from > start && (passage.isAny(at, VERBS) || (passage.isMark(at, MARKS.comma) && (passage.is(at + 1, C.determiner) || passage.is(at + 1, C.place))))) return passage.isAny(from - 1, LEADS_TO_PART) ? null : passage.slice(from, at);
    if (kind === WORD || (kind === TERM && passage.isAny(at, NAME_PARTS))) {
      if (!isCapital(text, tokens.start[at] as number) || (/^[A-Z.]{2,4}$/.test(passage.slice(at, at + 1)) && !(kind === WORD && from < 0 && passage.is(at - 1, C["company-word"])))) from = -1;
      // "Target Corp": before what only companies are called any word is a name.
      else if (from < 0) from = at > start && passage.is(at, C.designator) && isCapital(text, tokens.start[at - 1] as number) ? at - 1 : at;
    } else if (passage.isMark(at, MARKS.hyphen)) continue;
    // "The maker of Castell soap, Dorn, has warned"
    else if (passage.isMark(at, MARKS.comma) && text.charAt(tokens.start[at] as number) === ",") {
      if (from > start && passage.isMark(from - 1, MARKS.comma) && passage.isAny(at + 1, VERBS)) return passage.slice(from, at);
      from = -1;
    }
    // "Spain's second-biggest bank Sabio"
    else if (passage.isMark(at, MARKS.apostrophe) && passage.glued(at + 1)) {
      from = -1;
      at++;
    } else if (passage.slice(at, at + 1) === "&" && from >= start) continue;
    else if (kind !== TERM || (passage.isAny(at, VERBS) && passage.payload(at, C.level) !== "at")) return null;
    else from = -1;
  }
  return null;
}
