import { anyOf } from "../passage/class-set";
import { openingName } from "../names/opening-name";
import { C, MARKS, type Passage } from "../passage/passage";
import { isCapital } from "../passage/is-capital";
import { BROKEN, MARK, NUMBER, WORD } from "../passage/tokens";

/** "Acme — Shares of the toolmaker rose 5%", "Castell beats. The bank earned": fewer companies than this are a story with a rival in it. */
const COMPANIES = 3;
const HAN = /[\u3400-\u9fff]{2}/;
const LONGEST_NAME = 6;
/** A report or a filing is no newsletter. */
const LONGEST_TEXT = 20_000;
/** A name that more lines than these speak of is the text's own company. */
const MOST_LINES = 2;
const NO_NAME = anyOf(C.metric, C.period, C.growth, C["guide-noun"], C.expect, C.we, C.relative);

interface Line {
  readonly name: string;
  readonly text: string;
  readonly ofShares: boolean;
}

/** Whether a text in Latin letters goes through several companies, each in lines of its own: it has no subject, and what one line tells says nothing of the next. */
export function roundsUp(passage: Passage): boolean {
  if (passage.text.length > LONGEST_TEXT || HAN.test(passage.text)) return false;
  const lines = linesOf(passage);
  const [title] = lines;
  if (!title) return false;
  const titled = passage.lexicon.phrases["round-up"].test(title.text);
  const opening = lines.filter(({ name, ofShares }) => name !== "" && (titled || ofShares));
  if (opening.length < COMPANIES) return false;
  const named = new Set(opening.filter(({ name }) => lines.filter(({ text }) => text.includes(name)).length <= MOST_LINES).map(({ name }) => name));
  return named.size >= COMPANIES && (titled || named.size * 2 >= lines.length - 1);
}

function linesOf(passage: Passage): Line[] {
  const { tokens, text } = passage;
  const lines: Line[] = [];
  let from = 0;
  for (let at = 1; at <= tokens.count; at++) {
    if (at < tokens.count && tokens.gap[at] !== BROKEN) continue;
    let ofShares = false;
    for (let i = from; i < at; i++) ofShares ||= passage.is(i, C.stock);
    lines.push({ name: nameOfLine(passage, from, at), text: text.slice(tokens.start[from], tokens.end[at - 1]), ofShares });
    from = at;
  }
  return lines;
}

/** The capitals a line opens with, where a dash, a colon or a bracket ends them or a verb of companies follows. */
function nameOfLine(passage: Passage, start: number, end: number): string {
  const { tokens, text } = passage;
  let from = start;
  while (from < end && tokens.kind[from] === MARK) from++;
  let at = from;
  let common = false;
  let word = false;
  for (; at < end && at < from + LONGEST_NAME && tokens.kind[at] !== MARK && tokens.kind[at] !== NUMBER && isCapital(text, tokens.start[at] as number); at++) {
    common ||= passage.isAny(at, NO_NAME);
    word ||= tokens.kind[at] === WORD;
  }
  const ended = passage.isMark(at, MARKS.dash) || passage.isMark(at, MARKS.colon) || passage.isMark(at, MARKS.opening) || (passage.isMark(at, MARKS.hyphen) && !passage.glued(at));
  if (at > from && ended) return common || !word ? "" : passage.slice(from, at);
  return openingName(passage, from)?.name ?? "";
}
