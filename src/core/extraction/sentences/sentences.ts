import { anyOf } from "../passage/class-set";
import { EXPECT_OR_ESTIMATE, FROM_OR_VERSUS_OR_LEVEL_OR_TO, NEUTRAL_OR_DETERMINER_OR_BASIS } from "../passage/class-sets";
import { isCapital } from "../passage/is-capital";
import { C, MARKS, type Passage } from "../passage/passage";
import { BROKEN, MARK, NUMBER, SPACED } from "../passage/tokens";

const OPENS_SENTENCE = anyOf(C.metric, C.determiner, C.we, C.analyst, C.stock, C.in);

/** Sentences as token ranges, half-open: bounds[i] to bounds[i + 1]. */
export type SentenceBounds = readonly number[];

const LONGEST = 240;
const FULL_STOPS: ReadonlySet<number> = new Set([MARKS.stop, MARKS.question, MARKS.shout, 0x2026]);

/**
 * A full stop ends a sentence unless it belongs to an abbreviation or an initial, or the next word is in lower case.
 * Endless sentences are cut, so that nothing that looks at a whole sentence can become slow.
 */
export function findSentences(passage: Passage): SentenceBounds {
  const { tokens } = passage;
  const bounds = [0];
  let start = 0;
  let lines = 0;
  const digest = DIGEST.test(passage.text);
  for (let i = 0; i < tokens.count; i++) {
    if (i > 0 && tokens.gap[i] === BROKEN) lines++;
    // A Chinese headline parts its statements with a space.
    if (i > start && tokens.gap[i] === SPACED && ((lines === 0 && !digest && (tokens.start[i] as number) < LONGEST_HEADLINE && partsHeadline(passage, i)) || followsCitation(passage, i))) bounds.push((start = i));
    if (i > start && (tokens.gap[i] === BROKEN || i - start >= LONGEST)) bounds.push((start = i));
    if (tokens.kind[i] !== MARK) continue;
    const unit = tokens.term[i] as number;
    const row = unit === MARKS.colon ? labelAfterExpected(passage, start, i) : 0;
    if (row > start) bounds.push((start = row));
    const ends = FULL_STOPS.has(unit) || (unit === MARKS.point && endsSentence(passage, i));
    if (!ends) continue;
    let next = i + 1;
    while (next < tokens.count && tokens.gap[next] === 0 && (passage.isMark(next, MARKS.quote) || passage.isMark(next, MARKS.closing) || passage.isMark(next, MARKS.apostrophe))) next++;
    if (next > start && next < tokens.count) bounds.push((start = next));
    i = next - 1;
  }
  if (bounds[bounds.length - 1] !== tokens.count) bounds.push(tokens.count);
  return bounds;
}

/** "vs. $5.12 expected Revenue: $9.83 billion": where a list has lost its line ends, a label opens its row. 0 for none. */
function labelAfterExpected(passage: Passage, start: number, colon: number): number {
  if (!passage.is(colon - 1, C.metric)) return 0;
  let label = colon - 1;
  while (passage.isAny(label - 1, NEUTRAL_OR_DETERMINER_OR_BASIS) && isCapital(passage.text, passage.tokens.start[label - 1] as number)) label--;
  let before = label - 1;
  while (passage.tokens.kind[before] === MARK) before--;
  return isCapital(passage.text, passage.tokens.start[label] as number) && before > start && passage.isAny(before, EXPECT_OR_ESTIMATE) && passage.holdsAny(Math.max(start, before - 4), before, EXPECT_OR_ESTIMATE) ? label : 0;
}


/** A first line with the numbers of its sources is no headline. */
const DIGEST = /^[^\n]{0,400}?[^\n\]]\s?\[\d{1,2}\]/;
const LONGEST_HEADLINE = 120;
const STATEMENT = 4;
const HEADLINE_END = /^[^\s，,。；：]{3}[\u3400-\u9fff%]$/;
const HEADLINE_START = /^[\u3400-\u9fff][^\s，,。；]{3}$/;

/** Statements, not words set apart: some characters on either side of the space without another one. */
function partsHeadline(passage: Passage, at: number): boolean {
  const { tokens, text } = passage;
  // 增加百分之三至 港币304亿元: what waits for its object ends no statement.
  if (passage.isAny(at - 1, FROM_OR_VERSUS_OR_LEVEL_OR_TO) || passage.payload(at, C.level) === "be") return false;
  const end = tokens.end[at - 1] as number;
  const start = tokens.start[at] as number;
  return HEADLINE_END.test(text.slice(Math.max(0, end - STATEMENT), end)) && HEADLINE_START.test(text.slice(start, start + STATEMENT));
}

/** 同比增长63% [2] - 毛利…: a digest closes each of its points with the number of the source. */
const followsCitation = (passage: Passage, at: number): boolean => passage.isMark(at - 1, MARKS.squared) && passage.isNumber(at - 2) && (passage.isMark(at, MARKS.hyphen) || passage.text.charCodeAt(passage.tokens.start[at] as number) > 0x2e7f || passage.is(at + 1, C["year-mark"]));

/** One letter before a point is an initial, whatever the lexicon takes it for. */
const isLatin = (passage: Passage, token: number): boolean => /[A-Za-z]/.test(passage.text.charAt(passage.tokens.start[token] as number));

function endsSentence(passage: Passage, point: number): boolean {
  const { tokens, text } = passage;
  const next = point + 1;
  if (next >= tokens.count) return true;
  if (tokens.gap[next] === 0 && !passage.isMark(next, MARKS.quote) && !passage.isMark(next, MARKS.closing)) return false;
  const first = text.charCodeAt(tokens.start[next] as number);
  // "eBay said" opens a sentence too.
  const lower = first >= 97 && first <= 122 && !isCapital(text, (tokens.start[next] as number) + 1);
  if (lower) return false;
  const before = point - 1;
  if (before < 0 || tokens.gap[point] !== 0) return true;
  const width = (tokens.end[before] as number) - (tokens.start[before] as number);
  // "a loss of £63m. The carrier": the letter is a scale.
  if (width === 1 && isLatin(passage, before)) return tokens.kind[before - 1] === NUMBER && tokens.gap[before] === 0;
  if (!passage.is(before, C.abbreviation)) return true;
  // "Corp. Revenue rose": a name's abbreviation ends a sentence when what follows can only open one.
  return passage.is(before, C.designator) && tokens.kind[next] !== NUMBER && passage.isAny(next, OPENS_SENTENCE);
}
