import { anyOf } from "../passage/class-set";
import { findMatches } from "../../language/find-matches";
import { isCapital } from "../passage/is-capital";
import type { Names } from "./names";
import { C, MARKS, type Passage } from "../passage/passage";
import { readPeriod } from "../periods/read-period";
import { opensAsWord } from "./han-name";
import { BROKEN, HAN, WORD } from "../passage/tokens";

const HAN_NAME = /[\u3400-\u9fff]/;
const LETTER = /[\p{L}\p{N}]/u;
/** "Orion Chase & Co. ORN reported": the point of the abbreviation is no end of a sentence. */
const GOES_ON = /^[.!](?= (?:[a-z]|[A-Z]{1,5}\b[^.]))/;
const SPEAKS = anyOf(C.metric, C.variant, C.announce, C.report, C.change, C.relation, C.expect, C["metric-verb"], C.level);
const MOST = 1000;

interface Mention {
  readonly start: number;
  readonly end: number;
  readonly kind: number;
}

/**
 * Makes one word of each mention of a company, so that the words of its name say nothing: "Dollar General" is no currency, "Match Group"
 * no comparison, "Target" no outlook, 比音勒芬 no comparison either.
 */
export function joinNames(passage: Passage, names: Names): void {
  const spans: Mention[] = [];
  for (const form of new Set([names.company ?? "", ...names.ownForms, ...names.otherForms])) collect(passage, form, spans);
  // "Paramount+", "Water+Wellness" are words of their own.
  if (passage.text.includes("+")) for (const { index, 0: name } of findMatches(/\b[A-Z][A-Za-z]+\+(?:[A-Z][a-z]+|(?!\w))/g, passage.text)) spans.push({ start: index, end: index + name.length, kind: WORD });
  if (spans.length === 0) return;
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  passage.tokens.join(spans.filter(({ start, end }, i) => end > start && (i === 0 || start >= (spans[i - 1]?.end ?? 0))));
  passage.periods.clear();
}

function collect(passage: Passage, form: string, spans: Mention[]): void {
  const { text, lexicon } = passage;
  if (form.length < 2) return;
  if (HAN_NAME.test(form)) return collectHan(passage, form, spans);
  const single = !/[^\p{L}]/u.test(form);
  const known = single && lexicon.find(form.toLowerCase()) !== 0;
  if (single && !known) return;
  for (let at = text.indexOf(form); at >= 0 && spans.length < MOST; at = text.indexOf(form, at + form.length)) {
    let end = at + form.length;
    if (LETTER.test(text.charAt(at - 1)) || LETTER.test(text.charAt(end))) continue;
    end += GOES_ON.exec(text.slice(end, end + 9))?.[0].length ?? 0;
    if (known ? !isSubject(passage, at, end) : isHeading(passage, form, at, end)) continue;
    spans.push({ start: at, end, kind: WORD });
  }
}

/** Han names are read letter by letter, but for one whose first letter says something elsewhere. */
function collectHan(passage: Passage, form: string, spans: Mention[]): void {
  const { text, tokens } = passage;
  if (form.length < 3) return;
  for (let at = text.indexOf(form); at >= 0 && spans.length < MOST; at = text.indexOf(form, at + form.length)) {
    const token = tokens.at(at);
    if (token >= 0 && opensAsWord(passage, token)) spans.push({ start: at, end: at + form.length, kind: HAN });
  }
}

/** "Q3 FY25", "REVENUE FOR THE QUARTER": what opens a line in capitals may only look like a name. */
function isHeading(passage: Passage, form: string, start: number, end: number): boolean {
  const { tokens } = passage;
  const first = tokens.at(start);
  if (first < 0 || readPeriod(passage, first)) return true;
  if (form !== form.toUpperCase()) return false;
  for (let token = first; token < tokens.count && (tokens.end[token] as number) <= end; token++) if (passage.is(token, C.metric)) return true;
  return false;
}

/** Any word opens a sentence with a capital: there a name of one known word has to speak, or to own something. */
function isSubject(passage: Passage, start: number, end: number): boolean {
  const { tokens, text } = passage;
  const token = tokens.at(start);
  if (token < 0 || tokens.end[token] !== end || !isCapital(text, start)) return false;
  const opens = token === 0 || tokens.gap[token] === BROKEN || passage.isMark(token - 1, MARKS.point) || passage.isMark(token - 1, MARKS.quote);
  const next = token + 1;
  return !opens || passage.isAny(next, SPEAKS) || passage.isMark(next, MARKS.apostrophe) || passage.isMark(next, MARKS.opening) || (tokens.kind[next] === WORD && isCapital(text, tokens.start[next] as number));
}
