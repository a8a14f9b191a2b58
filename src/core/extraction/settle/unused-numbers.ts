import type { LineItem } from "../../model/line-item";
import { isRange } from "../../model/amount";
import type { SourceSpan } from "../../model/source-span";
import { unusedNumber, type UnusedNumber } from "../../model/unused-number";

import type { Figure } from "../figures/figure";
import type { LooseFigure } from "../attach/frames";
import type { PeriodMention } from "../periods/period-mention";
import type { Passage } from "../passage/passage";
import { LINK, NAME, NUMBER, TERM, WORD } from "../passage/tokens";

/** Every number of the text is part of an item or stands here with the reason. */
export function listUnused(text: string, { tokens, lexicon }: Passage, items: readonly LineItem[], figures: readonly Figure[], periods: readonly PeriodMention[], loose: readonly LooseFigure[]): UnusedNumber[] {
  const used: SourceSpan[] = [];
  for (const item of items) addSpans(used, item);
  used.sort(byStart);
  const reasons = new Map<number, LooseFigure>();
  for (const left of loose) reasons.set(left.figure.start, left);
  const unused: UnusedNumber[] = [];
  let nextUsed = 0;
  let nextFigure = 0;
  let nextPeriod = 0;
  let covered = -1;
  for (let token = 0; token < tokens.count; token++) {
    const kind = tokens.kind[token];
    if (kind === WORD && tokens.flags[token] === NAME) {
      const [start, end] = [tokens.start[token] as number, tokens.end[token] as number];
      if (/\d/.test(text.slice(start, end))) unused.push(unusedNumber({ text: text.slice(start, end), start, end }, "name"));
      continue;
    }
    if (kind !== NUMBER && kind !== LINK && !(kind === TERM && lexicon.hasDigit[tokens.term[token] as number] === 1)) continue;
    const start = tokens.start[token] as number;
    const end = tokens.end[token] as number;
    if (kind === LINK) {
      if (/\d/.test(text.slice(start, end))) unused.push(unusedNumber({ text: text.slice(start, end), start, end }, "web-address"));
      continue;
    }
    while (nextUsed < used.length && (used[nextUsed]?.end ?? 0) <= start) nextUsed++;
    if (start < covered || isInside(used, nextUsed, start)) continue;
    while (nextFigure < figures.length && (figures[nextFigure] as Figure).end <= start) nextFigure++;
    while (nextPeriod < periods.length && (periods[nextPeriod] as PeriodMention).end <= start) nextPeriod++;
    const figure = figures[nextFigure];
    const period = periods[nextPeriod];
    const span = figure && figure.start <= start ? figure : period && period.start <= start ? period : { start, end };
    // Between the ends of a range stands an end told again in another currency.
    const within = span.start < start && isInside(used, nextUsed, span.start);
    const around = within ? { start, end } : span;
    const left = around === figure ? reasons.get(figure.start) : undefined;
    const reason = within ? "translation" : span === figure ? (left?.reason ?? "no-metric") : span === period ? "date" : "name";
    covered = around.end;
    unused.push(unusedNumber({ text: text.slice(around.start, around.end), start: around.start, end: around.end }, reason, left?.facts));
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
