import type { Amount, AmountRange } from "../../core/model/amount";
import { isRange } from "../../core/model/amount";
import type { LineItem } from "../../core/model/line-item";
import type { Quote, SourceSpan } from "../../core/model/source-span";

export type MarkRole = "actual" | "prior" | "change" | "consensus";

export interface Mark extends SourceSpan {
  readonly role: MarkRole;
}

/** A run of the source; `role` where a figure of the item stands. */
export interface Run extends SourceSpan {
  readonly text: string;
  readonly role: MarkRole | null;
}

const amountsOf = (actual: Amount | AmountRange): readonly Amount[] =>
  (isRange(actual) ? [actual.low, actual.high] : [actual]).filter((amount) => amount !== null);

const at = (role: MarkRole) => ({ start, end }: Quote): Mark => ({ start, end, role });

/** Every figure of an item, in the order of the text. Where two overlap, the one listed first here stands. */
export function findMarks(item: LineItem): readonly Mark[] {
  const wanted = [
    ...amountsOf(item.actual).map(at("actual")),
    ...(item.prior ? [item.prior] : []).map(at("prior")),
    ...(item.consensus ? [item.consensus.amount ?? item.consensus] : []).map(at("consensus")),
    ...item.changes.map(at("change")),
  ];
  const kept: Mark[] = [];
  for (const mark of wanted) {
    if (!kept.some((other) => mark.start < other.end && other.start < mark.end)) kept.push(mark);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Cuts a stretch of the source into runs, so that joining their texts gives the stretch back. */
export function cutRuns(source: string, stretch: SourceSpan, marks: readonly Mark[]): readonly Run[] {
  const runs: Run[] = [];
  const add = (start: number, end: number, role: MarkRole | null): void => {
    if (end > start) runs.push({ start, end, role, text: source.slice(start, end) });
  };
  let from = stretch.start;
  for (const mark of marks.filter(({ start, end }) => start >= stretch.start && end <= stretch.end)) {
    add(from, mark.start, null);
    add(mark.start, mark.end, mark.role);
    from = mark.end;
  }
  add(from, stretch.end, null);
  return runs;
}

/**
 * The stretches of text that show a whole item: its sentence, then any figure read from elsewhere, since a consensus
 * often stands one sentence on and a figure without its words on screen could not be checked.
 */
export function quoteItem(source: string, item: LineItem): readonly (readonly Run[])[] {
  const marks = findMarks(item);
  const outside = marks.filter(({ start, end }) => start < item.sentence.start || end > item.sentence.end);
  return [item.sentence, ...outside].map((stretch) => cutRuns(source, stretch, marks));
}
