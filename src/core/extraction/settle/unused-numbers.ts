import type { LineItem } from "../../model/line-item";
import { isRange } from "../../model/amount";
import type { UnusedNumber } from "../../model/reading";
import type { SourceSpan } from "../../model/source-span";

import type { Figure } from "../figure";
import type { LooseFigure } from "../frames";
import type { PeriodMention } from "../period-mention";
import type { Passage } from "../passage";
import { LINK, NUMBER, TERM } from "../tokens";

const PART_OF_NAME = "Part of a name, a date or a label.";

/** Every number of the text is part of an item or stands here with the reason. */
export function listUnused({ tokens, text, lexicon }: Passage, items: readonly LineItem[], figures: readonly Figure[], periods: readonly PeriodMention[], loose: readonly LooseFigure[]): UnusedNumber[] {
  const used = items.flatMap(spansOf).sort((a, b) => a.start - b.start);
  const reasons = new Map(loose.map(({ figure, reason }) => [figure.start, reason]));
  const whole = [...figures.map((figure) => ({ start: figure.start, end: figure.end, reason: reasons.get(figure.start) ?? "No metric in reach that this amount could be of." })), ...periods.map((period) => ({ start: period.start, end: period.end, reason: "A date or a period." }))].sort((a, b) => a.start - b.start);
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
      if (/\d/.test(text.slice(start, end))) unused.push({ text: text.slice(start, end), start, end, reason: "Part of a web address." });
      continue;
    }
    while (nextUsed < used.length && (used[nextUsed]?.end ?? 0) <= start) nextUsed++;
    if (start < covered || isInside(used, nextUsed, start)) continue;
    while (nextWhole < whole.length && (whole[nextWhole]?.end ?? 0) <= start) nextWhole++;
    const span = whole[nextWhole];
    const around = span && span.start <= start ? span : { start, end, reason: PART_OF_NAME };
    covered = around.end;
    unused.push({ text: text.slice(around.start, around.end), start: around.start, end: around.end, reason: around.reason });
  }
  return unused;
}

/** Spans are sorted by start and may overlap a little: look at the next few. */
function isInside(used: readonly SourceSpan[], from: number, start: number): boolean {
  for (let i = Math.max(0, from - 4); i < used.length && (used[i]?.start ?? Infinity) <= start; i++) if ((used[i]?.end ?? 0) > start) return true;
  return false;
}

function spansOf(item: LineItem): SourceSpan[] {
  const { actual, prior, changes, consensus } = item;
  const amounts = isRange(actual) ? [actual.low, actual.high] : [actual];
  return [...amounts, prior, ...changes, consensus?.amount ?? null].filter((span) => span !== null);
}
