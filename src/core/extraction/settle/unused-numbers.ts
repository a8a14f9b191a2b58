import type { LineItem } from "../../model/line-item";
import { isRange } from "../../model/amount";
import type { SourceSpan } from "../../model/source-span";
import { unusedNumber, type Facts, type UnusedNumber, type UnusedReason } from "../../model/unused-number";

import type { Figure } from "../figure";
import type { LooseFigure } from "../frames";
import type { PeriodMention } from "../period-mention";
import type { Passage } from "../passage";
import { LINK, NUMBER, TERM } from "../tokens";

interface Whole extends SourceSpan {
  readonly reason: UnusedReason;
  readonly facts?: Facts | undefined;
}

/** Every number of the text is part of an item or stands here with the reason. */
export function listUnused({ tokens, text, lexicon }: Passage, items: readonly LineItem[], figures: readonly Figure[], periods: readonly PeriodMention[], loose: readonly LooseFigure[]): UnusedNumber[] {
  const used: SourceSpan[] = [];
  for (const item of items) addSpans(used, item);
  used.sort(byStart);
  const reasons = new Map(loose.map((left) => [left.figure.start, left]));
  const ofFigure = ({ start, end }: Figure): Whole => ({ start, end, reason: reasons.get(start)?.reason ?? "no-metric", facts: reasons.get(start)?.facts });
  const ofPeriod = ({ start, end }: PeriodMention): Whole => ({ start, end, reason: "date" });
  const whole = figures.map(ofFigure).concat(periods.map(ofPeriod)).sort(byStart);
  const unused: UnusedNumber[] = [];
  let nextUsed = 0;
  let nextWhole = 0;
  let covered = -1;
  for (let token = 0; token < tokens.count; token++) {
    const kind = tokens.kind[token];
    if (kind !== NUMBER && kind !== LINK && !(kind === TERM && lexicon.hasDigit[tokens.term[token] as number] === 1)) continue;
    const start = tokens.start[token] as number;
    const end = tokens.end[token] as number;
    if (kind === LINK) {
      if (/\d/.test(text.slice(start, end))) unused.push(unusedNumber({ text: text.slice(start, end), start, end }, "web-address"));
      continue;
    }
    while (nextUsed < used.length && (used[nextUsed]?.end ?? 0) <= start) nextUsed++;
    if (start < covered || isInside(used, nextUsed, start)) continue;
    while (nextWhole < whole.length && (whole[nextWhole]?.end ?? 0) <= start) nextWhole++;
    const span = whole[nextWhole];
    // Between the ends of a range stands an end told again in another currency.
    const within = span !== undefined && span.start < start && isInside(used, nextUsed, span.start);
    const around: Whole = within ? { start, end, reason: "translation" } : span && span.start <= start ? span : { start, end, reason: "name" };
    covered = around.end;
    unused.push(unusedNumber({ text: text.slice(around.start, around.end), start: around.start, end: around.end }, around.reason, around.facts));
  }
  return unused;
}

/** Spans are sorted by start and may overlap a little: look at the next few. */
function isInside(used: readonly SourceSpan[], from: number, start: number): boolean {
  for (let i = Math.max(0, from - 4); i < used.length && (used[i]?.start ?? Infinity) <= start; i++) if ((used[i]?.end ?? 0) > start) return true;
  return false;
}

const byStart = (a: SourceSpan, b: SourceSpan): number => a.start - b.start;

function addSpans(spans: SourceSpan[], { actual, prior, changes, consensus }: LineItem): void {
  const add = (span: SourceSpan | null): void => {
    if (span) spans.push(span);
  };
  if (isRange(actual)) {
    add(actual.low);
    add(actual.high);
  } else add(actual);
  add(prior);
  changes.forEach(add);
  add(consensus?.amount ?? null);
}
