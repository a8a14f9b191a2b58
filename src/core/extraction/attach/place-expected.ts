import type { Draft } from "../drafts/draft";
import { sizeOf, type Figure } from "../figures/figure";
import type { Frames } from "./frames";
import { metricFor } from "../drafts/metric-for";
import type { Pairing } from "./respectively";
import type { RoleReading } from "../roles/role";
import { C, MARKS } from "../passage/passage";
import type { Relation } from "../../model/consensus";

/** Puts an amount in as what the market expected: of the metric in focus, or of a metric in the market's own mouth. */
export function placeExpected(frames: Frames, at: number, figure: Figure, reading: RoleReading, pairing: Pairing | undefined): void {
  const { sentence } = frames;
  const bound = reading.metricAt >= 0 ? frames.draftAt(reading.metricAt) : undefined;
  if (bound && !bound.value && metricFor(bound.metric, figure) && bound.mode === "reported" && reading.role === "consensus") bound.mode = "consensus";
  const own = pairing?.draft ?? bound ?? frames.nearest(at, (draft) => draft.mode === "consensus" && draft.value === null && metricFor(draft.metric, figure) !== null && !frames.isCut(draft.at, at));
  if (own && own.mode === "consensus" && !own.value && metricFor(own.metric, figure)) return hold(frames, own, at, figure);
  const free = (draft: Draft): boolean => (draft.consensus?.figure ?? null) === null && !draft.comparison && draft.mode !== "consensus";
  const target = (pairing?.role === "consensus" ? pairing.draft : null) ?? frames.carriedOfSize(figure, free) ?? frames.focus(at, figure, free) ?? (figure.unit === "per-share" && frames.modes[at] === "consensus" ? perShareBefore(frames) : null);
  // "Before that, the figure was £4.3bn, in line with the £4.29bn expected": of an amount nobody could place, not of the one before it.
  if (target && !sentence.han && target.sentence !== sentence.index && frames.followsUnplaced(at, -1, (other) => other.unit === figure.unit && Math.abs(Math.log(sizeOf(other) / sizeOf(figure))) < Math.LN2)) return frames.leave(figure, "consensus-alone");
  // "Wall Street expected results to range from 29 cents to 54 cents": how far guesses lay apart is no expectation.
  if (target && figure.high !== null && target.mode === "reported") return frames.leave(figure, "forecast-alone");
  if (target && isOfAnotherTime(frames, target, at)) return frames.leave(figure, "forecast-alone");
  if (!target || (target.value && isOfAnotherSize(target.value, figure))) return frames.leave(figure, "consensus-alone");
  const cue = reading.cueAt >= 0 ? reading.cueAt : at;
  const start = sentence.start(Math.min(cue, at));
  const end = Math.max(figure.end, sentence.end(Math.max(cue, at)));
  if (target.value && isMargin(target.value, figure) && sentence.payload(at - 1, C.level) !== "of" && !sentence.isMark(at - 1, MARKS.colon)) return setRelationOnly(frames, target, at, start, end, figure);
  target.consensus = { figure, negative: figure.negative || ((target.sign < 0 || isFall(target, sentence.payload(at + 1, C.change))) && !figure.signed), relation: target.consensus?.relation ?? null, source: null, start, end };
  frames.placedIn.set(at, target);
}

/** "It earned $1.15 a share in the quarter. The consensus for the full year is $4.60": a year's estimate is nothing to a quarter's figure. */
function isOfAnotherTime(frames: Frames, { period, mode, sentence: told }: Draft, at: number): boolean {
  const { sentence } = frames;
  if (sentence.han || mode !== "reported" || told === sentence.index) return false;
  const expected = sentence.parts.find((part, i) => part.period !== null && !part.period.yearAgo && !part.period.previous && part.period.relative !== "last" && !frames.isCut(Math.min(i, at), Math.max(i, at)))?.period;
  if (!expected?.length) return false;
  return (expected.length === "year" && (period?.length === "quarter" || period?.length === "half")) || expected.relative === "next" || (expected.length === "quarter" && period?.length === "quarter" && expected.number > 0 && period.number > 0 && expected.number !== period.number);
}

/** "a 2.4% decline": of a metric that is itself a rate, the noun is its sign. */
const isFall = ({ metric }: Draft, noun: string): boolean => metric === "same-store-sales" && noun === "down";

/** "Analysts had expected $1.28 a share": no metric is said, but only earnings are told per share. */
const perShareBefore = (frames: Frames): Draft | null => frames.recentDraft((draft) => draft.metric === "eps" && (draft.consensus?.figure ?? null) === null);

/** A metric in the market's mouth waits for the item it belongs to, here or in another sentence. */
function hold(frames: Frames, own: Draft, at: number, figure: Figure): void {
  own.metric = metricFor(own.metric, figure) ?? own.metric;
  own.value = figure;
  own.valueNegative = figure.negative || ((own.sign < 0 || isFall(own, frames.sentence.payload(at + 1, C.change))) && !figure.signed);
  own.valueAt = at;
  frames.placedIn.set(at, own);
}

/** 超出分析师预期0.06美元: a small part of the figure itself is the size of the beat. */
const isMargin = (value: Figure, expected: Figure): boolean => sizeOf(expected) * 4 < sizeOf(value);

/** "$5.17 billion versus bets of $5.32 million": a slip of the pen is no forecast. */
const isOfAnotherSize = (value: Figure, expected: Figure): boolean => value.unit === expected.unit && sizeOf(expected) > 0 && sizeOf(value) > 0 && (sizeOf(expected) / sizeOf(value) > MOST_APART || sizeOf(value) / sizeOf(expected) > MOST_APART);
const MOST_APART = 100;

function setRelationOnly(frames: Frames, target: Draft, at: number, start: number, end: number, figure: Figure): void {
  frames.leave(figure, "bare-difference");
  const relation = relationBefore(frames, at);
  if (relation) target.consensus = { figure: null, negative: false, relation, source: null, start, end };
}

function relationBefore(frames: Frames, at: number): Relation | null {
  const { sentence } = frames;
  for (let i = at - 1; i >= Math.max(0, at - 12); i--) {
    if (sentence.is(i, C.relation)) return sentence.payload(i, C.relation) as Relation;
  }
  return null;
}

/** "beat the estimate by 2.95%", "a surprise of +1%": only on which side it fell. */
export function placeSurprise(frames: Frames, at: number, figure: Figure): void {
  const { sentence } = frames;
  const near = frames.nearest(at, (draft) => !draft.comparison && (draft.mode === "reported" || draft.mode === "guidance") && !draft.absorbs);
  // "the EPS surprise was +1.16%": of the earnings told a sentence before.
  const target = (near?.value === null && sentence.is(near.at + 1, C.surprise) ? frames.recentDraft(({ metric }) => metric === near.metric) : null) ?? near ?? frames.carriedDraft();
  if (!target) return frames.leave(figure, "surprise-alone");
  let relation = sentence.payload(at + 1, C["not-head"]) === "none" && sentence.is(at + 1, C.relation) ? (sentence.payload(at + 1, C.relation) as Relation) : relationBefore(frames, at);
  for (let i = at + 1; i <= at + 2 && !relation; i++) if (sentence.is(i, C.relation)) relation = sentence.payload(i, C.relation) as Relation;
  for (let i = at - 1; i >= at - 3 && !relation; i--) if (sentence.is(i, C.change)) relation = sentence.payload(i, C.change) === "down" ? "below" : "above";
  relation ??= figure.negative ? "below" : "above";
  const known = target.consensus;
  target.consensus = { figure: known?.figure ?? null, negative: known?.negative ?? false, relation, source: known?.source ?? null, start: Math.min(known?.start ?? figure.start, figure.start), end: Math.max(known?.end ?? figure.end, figure.end) };
  frames.placedIn.set(at, target);
  frames.leave(figure, "bare-difference");
}
