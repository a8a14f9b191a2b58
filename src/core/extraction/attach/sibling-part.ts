/** "Cloud revenue rose 4% to $120m, while Audio Devices increased by 11% to $47m": a clause that names only another part, and leaves the metric to the one before. */
import type { Draft, DraftChange, Scope } from "../drafts/draft";
import type { Figure } from "../figures/figure";
import { type MetricId, metricRow } from "../../model/metric";
import { isOtherName, isOwnName } from "../names/names";
import { anyOf, joinSets } from "../passage/class-set";
import { METRIC_OR_METRIC_VERB, SEGMENT_OR_PLACE_OR_PRODUCT } from "../passage/class-sets";
import { C, MARKS } from "../passage/passage";
import { readPostmodifier } from "../scopes/postmodifier";
import { isInPartName, narrows, scopeOf } from "../scopes/scope";
import { isOurs, isPerson } from "../sentences/named";
import { scaleOf } from "../sentences/ranges";
import type { Sentence } from "../sentences/sentence";
import { againstOf } from "./direction";
import type { Frames } from "./frames";

const JOINS = anyOf(C.and, C.clause);
const JOINS_PART = anyOf(C.to, C.and, C.change);
const MOVES = anyOf(C.change, C.multiple);
const BEHIND_MOVE = anyOf(C.change, C.by, C.approximate, C.to, C.neutral, C.yoy, C.qoq, C["at-least"], C["year-ago"]);
const BEFORE_AMOUNT = anyOf(C.approximate, C["at-least"], C["at-most"], C.plain);
const GIVES = anyOf(C.report, C["share-of"], C.level);
const VERB = joinSets(MOVES, GIVES);
const LONGEST = 8;
/** Farther back a clause is not looked for. */
const FARTHEST = 24;

interface PartClause {
  readonly scope: Scope;
  /** Its verb; the amount itself where it has none. */
  readonly verb: number;
}

/** "Sales rose to $2bn in China": the part stands behind the amount. */
export function scopeBehind({ sentence, names }: Frames, at: number, metric: MetricId): Scope | null {
  const { kind, flow } = metricRow(metric);
  return sentence.han || !flow || (kind !== "amount" && metric !== "same-store-sales") || !(sentence.payload(at + 1, C.in) === "in" || sentence.payload(at + 1, C.level) === "at" || sentence.is(at + 1, C.from) || (sentence.payload(at + 1, C.in) === "for" && (sentence.says(at + 2, "its") || sentence.isOwner(at + 3)))) ? null : readPostmodifier(sentence, at, names);
}

/** "Sales rose 5% to $2bn in China and fell to $1bn in Japan", ", 3% to $92m in Asia": the same metric, of the part behind its own amount. */
export function nextPart(frames: Frames, last: Draft, at: number): Draft | null {
  const { sentence } = frames;
  if (last.scope === null || last.mode !== "reported" || last.sentence !== sentence.index || !(sentence.isComma(at - 1) || sentence.isAny(at - 1, JOINS_PART))) return null;
  const scope = scopeBehind(frames, at, last.metric);
  if (!scope || scope.text === last.scope.text) return null;
  const part = Object.assign(frames.addTwin(last, at, last.metric), { scope });
  const rate = sentence.is(at - 1, C.to) ? sentence.figure(at - 2) : null;
  if (rate?.unit === "percent" && sentence.is(at - 3, C.change)) part.changes.push(moveOfPart(sentence, at - 3, at - 2));
  else if (rate?.unit === "percent" && isNextRate(sentence, at - 2) && last.changes[0]) part.changes.push({ ...last.changes[0], figure: rate, start: rate.start, end: rate.end });
  return part;
}

/** "5% to $144 million in Europe, 3% to $92 million in Asia": a rate that is of the amount behind it. */
export const isNextRate = (sentence: Sentence, at: number): boolean => !sentence.han && (sentence.isComma(at - 1) || sentence.is(at - 1, C.and)) && sentence.is(at + 1, C.to) && sentence.isFigure(at + 2);

/** The amount of a clause of another part, of the metric its first one was: "and in Asia it was $1bn", "; the industrial segment was up 3% to $30m", ", petroleum $6bn". */
export function siblingPart(frames: Frames, last: Draft, at: number): Draft | null {
  const { sentence } = frames;
  if (last.scope === null || last.mode !== "reported") return null;
  // "food brought in £7.4bn, and membership swelled by 22% to 6.2 million": heads are no money, unlike "networks were €42.5 billion, while enterprise tripled to 6.1 billion".
  const figure = sentence.figure(at);
  if (!sentence.han && figure?.unit === "bare" && last.value?.unit === "money" && scaleOf(sentence.passage, figure) !== scaleOf(sentence.passage, last.value)) return null;
  const clause = partClause(frames, last, at);
  if (clause === null) return null;
  const { scope, verb } = clause;
  let rate = -1;
  let amount = at - 1;
  while (sentence.isAny(amount, BEFORE_AMOUNT)) amount--;
  const reaches = sentence.is(amount, C.to) || sentence.payload(amount, C.level) === "at";
  const move = sentence.payload(verb, C.level) === "be" && sentence.isAny(verb + 1, MOVES) ? verb + 1 : verb;
  if (sentence.isAny(move, MOVES)) {
    for (let i = move + 1; i < at; i++) {
      if (sentence.figure(i)?.unit === "percent") rate = rate < 0 ? i : rate;
      else if (!sentence.isAny(i, BEHIND_MOVE) && !(i === amount && reaches)) return null;
    }
    if (!reaches) return null;
  } else if (verb < at && !(sentence.isAny(verb, GIVES) && verb === amount) && !(reaches && verb === amount)) return null;
  // "Revenue in healthcare was €75m, while lighting made €7m": of what, nobody says.
  if (last.metric === "revenue" && sentence.says(verb, "makes-money")) return null;
  const first = frames.drafts.find((draft) => isOfPart(draft, last)) ?? last;
  const part = Object.assign(frames.addTwin(first, at, first.metric), { scope });
  if (rate >= 0) part.changes.push(moveOfPart(sentence, move, rate));
  return part;
}

const isOfPart = ({ scope, value, valueAt }: Draft, part: Draft): boolean => valueAt >= 0 && scope !== null && scope.text === part.scope?.text && value?.unit === part.value?.unit;

/** "Beverages contributed revenue of $620m and operating profit of $94m; Snacks contributed $510m and $71m": the second amount has the second metric. */
export function secondOfPart(frames: Frames, at: number): Draft | null {
  const pair = frames.sentence.is(at - 1, C.and) ? frames.placedIn.get(at - 2) : undefined;
  const like = pair && frames.drafts.find((draft) => draft.metric === pair.metric && draft.valueAt >= 0 && draft.valueAt < pair.valueAt && draft.scope !== null && draft.scope.text !== pair.scope?.text);
  const second = like && frames.drafts.find((draft) => isOfPart(draft, like) && draft.valueAt > like.valueAt && draft.metric !== like.metric);
  return pair?.scope && second ? Object.assign(frames.addTwin(second, at, second.metric), { scope: pair.scope }) : null;
}

/** "but at the group's rail arm rose 1.3 per cent", "with the Harbour banner up 2.8% and WSS down 1.8%", "while Europe was off 13%": the rate of a part. */
export function siblingRate(frames: Frames, last: Draft, at: number): Scope | null {
  const { sentence } = frames;
  if (sentence.han || last.mode !== "reported" || last.sentence !== sentence.index || last.valueAt < 0) return null;
  const clause = partClause(frames, last, at);
  if (clause === null) return null;
  const move = sentence.payload(clause.verb, C.level) === "be" ? clause.verb + 1 : clause.verb;
  let end = move;
  while (sentence.isAny(end, BEHIND_MOVE)) end++;
  return end === at && sentence.is(move, C.change) ? clause.scope : null;
}

/** Whether the move there is told of another part than the draft's. */
export const movesSibling = (frames: Frames, last: Draft, at: number): boolean => {
  if (frames.sentence.han || last.scope === null || last.valueAt < 0 || last.valueAt > at || last.sentence !== frames.sentence.index) return false;
  const clause = partClause(frames, last, at);
  return clause !== null && clause.verb < at;
};

/** The nearest clause before an amount that opens with a part, from its first name on. */
function partClause(frames: Frames, last: Draft, at: number): PartClause | null {
  const { sentence } = frames;
  const goesOn = last.sentence !== sentence.index;
  const first = goesOn ? 0 : last.valueAt + 1;
  let found: PartClause | null = null;
  for (let from = at - 1; from >= Math.max(first, at - FARTHEST); from--) {
    if (sentence.isAny(from, METRIC_OR_METRIC_VERB) && !sentence.isAny(from, SEGMENT_OR_PLACE_OR_PRODUCT)) return found;
    const opens = goesOn ? from === 0 : sentence.isComma(from) || sentence.isStop(from) || (sentence.isAny(from, JOINS) && !isAmpersand(sentence, from)) || sentence.payload(from, C.report) === "with";
    if (!opens) continue;
    const clause = readClause(frames, last, from, at);
    if (found && clause?.verb !== found.verb) return found;
    found = clause;
    if (sentence.isStop(from)) return found;
  }
  return found;
}

const isAmpersand = (sentence: Sentence, at: number): boolean => sentence.text(at, at + 1) === "&";

function readClause({ sentence, names }: Frames, last: Draft, joint: number, at: number): PartClause | null {
  const goesOn = last.sentence !== sentence.index;
  let from = goesOn ? joint : joint + 1;
  while (sentence.isAny(from, JOINS) || sentence.payload(from, C.report) === "with") from++;
  const placed = sentence.is(from, C.in) || sentence.payload(from, C.level) === "at";
  if (placed) from++;
  while (sentence.is(from, C.determiner) || (sentence.is(from, C.we) && (sentence.says(from, "its") || /['’]s$/.test(sentence.text(from, from + 1))))) from++;
  let end = from;
  while (end < at && end < from + LONGEST && !(end > from && sentence.isAny(end, VERB)) && (isInPartName(sentence, end) || (end > from && isAmpersand(sentence, end)) || (sentence.isMark(end, MARKS.hyphen) && end > from))) end++;
  if (end === from) return null;
  const called = narrows(sentence, end - 1);
  if (goesOn && !called) return null;
  // "the Harbour Sport banners"
  let capital = sentence.isCapital(from);
  for (let i = from + 1; i < end - 1; i++) capital &&= sentence.isCapital(i) || sentence.is(i, C.and) || sentence.isMark(i, MARKS.hyphen);
  const text = sentence.text(from, end);
  if (isOwnName(names, text) || isOtherName(names, text) || isPerson(sentence.passage, text)) return null;
  let verb = end;
  if (placed && (sentence.says(verb, "it") || sentence.isComma(verb))) verb++;
  // "more than tripled"
  if (sentence.is(verb, C["at-least"]) && sentence.isAny(verb + 1, MOVES)) verb++;
  // "petroleum $6bn", "eyecare at $156m": beside another amount any noun is a part.
  const bare = (end === at || (sentence.payload(end, C.level) === "at" && end + 1 === at)) && sentence.figure(at)?.scaled === true && !/(?:ed|ing|ly)$|^.{1,3}$/.test(sentence.text(end - 1, end));
  // "with the Harbour banner up 2.8% and WSS down 1.8%", "Audio Devices": a part for sure, while "Walmart was up 4%" may tell of anybody.
  const thing = end - from > 1 && (!sentence.isWord(end - 1) || sentence.passage.lexicon.phrases["ends-thing"].test(sentence.text(end - 1, end)));
  const parted = thing || isParted(sentence, joint) || sentence.parts.some((_, i) => sentence.isWord(i) && sentence.isCapital(i) && sentence.start(i) === last.scope?.start);
  if (!(called || (capital && parted) || placed || bare || isOurs(sentence.passage, text, names))) return null;
  const scope = scopeOf(sentence, from, end, false);
  return scope && { scope, verb };
}

/** Behind "with", up to where the sentence or what it is set against begins. */
function isParted(sentence: Sentence, joint: number): boolean {
  let at = joint;
  while (at > 0 && !sentence.isStop(at) && !sentence.is(at, C.clause) && sentence.payload(at, C.report) !== "with") at--;
  return sentence.payload(at, C.report) === "with";
}

function moveOfPart(sentence: Sentence, verb: number, rate: number): DraftChange {
  const figure = sentence.figure(rate) as Figure;
  return { against: againstOf(sentence, rate), figure, direction: sentence.payload(verb, C.change) === "down" ? -1 : 1, worded: null, start: figure.start, end: figure.end, baseYear: 0 };
}
