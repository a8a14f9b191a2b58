import type { LineItem } from "../../core/model/line-item";
import type { SourceSpan } from "../../core/model/source-span";
import { cutRuns, findMarks, type Mark, type Run } from "./marks";

/** A mark that knows its figure. */
export interface ItemMark extends Mark {
  readonly item: string;
}

export interface ItemRun extends Run {
  readonly item: string | null;
}

/** Longer stretches without a line break are cut, so that a text in one line scrolls as smoothly as one in paragraphs. */
const LONGEST_BLOCK = 2000;

/** The text as paragraphs; together they cover it, line breaks aside. */
export function cutBlocks(source: string): readonly SourceSpan[] {
  const blocks: SourceSpan[] = [];
  for (let start = 0; start < source.length; ) {
    const line = source.indexOf("\n", start);
    const stop = line < 0 ? source.length : line;
    const end = stop - start <= LONGEST_BLOCK ? stop : cutLong(source, start);
    if (source.slice(start, end).trim() !== "") blocks.push({ start, end });
    start = end === line ? end + 1 : end;
  }
  return blocks;
}

/** At a space where there is one: a figure must not be torn. */
function cutLong(source: string, start: number): number {
  const space = source.lastIndexOf(" ", start + LONGEST_BLOCK);
  return space > start ? space + 1 : start + LONGEST_BLOCK;
}

/** Every figure of every item, in the order of the text; where two items quote the same place, the first has it. */
export function markItems(items: readonly LineItem[]): readonly ItemMark[] {
  const marks = items.flatMap((item) => findMarks(item).map((mark) => ({ ...mark, item: item.id }))).filter(({ start, end }) => end > start);
  marks.sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = 0;
  return marks.filter(({ start, end }) => {
    const stands = start >= reached;
    if (stands) reached = end;
    return stands;
  });
}

/** The runs of one block; a run of a figure knows whose it is. */
export function runsOf(source: string, block: SourceSpan, marks: readonly ItemMark[]): readonly ItemRun[] {
  const inside = marks.slice(firstFrom(marks, block.start), firstFrom(marks, block.end));
  const owner = new Map(inside.map(({ start, item }) => [start, item]));
  return cutRuns(source, block, inside).map((run) => ({ ...run, item: run.role === null ? null : (owner.get(run.start) ?? null) }));
}

/** Index of the first mark or block at or behind an offset. */
function firstFrom(spans: readonly SourceSpan[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The block that holds an offset. */
export const blockAt = (blocks: readonly SourceSpan[], offset: number): number => Math.max(0, firstFrom(blocks, offset + 1) - 1);
