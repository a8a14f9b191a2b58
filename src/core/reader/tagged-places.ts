/**
 * What of a page its tags have already said. A statement whose every figure is tagged, and a note that is tagged figure by
 * figure, hold nothing more for readers of tables and sentences than the same figures again, less surely named.
 */
import type { HtmlDocument, RawTable } from "../document/html/html-document";
import type { TaggedReading } from "../extraction/tagged/read-tagged";
import { isRange } from "../model/amount";
import type { LineItem } from "../model/line-item";
import type { SourceSpan } from "../model/source-span";

/** A cell of a figure, in any dress: no letters, some digit. */
const FIGURE = /^[^\p{L}\d]*\d\P{L}*$/u;
const YEAR = /^\s*(?:19|20)\d\d(?:\s*\p{Pd}\s*(?:19|20)\d\d)?\s*$/u;
/** An amount of money or a share of something. */
const MEASURED = /[$€£¥₩₹]\s*\d|\d\s*(?:%|(?:percent|per cent|thousand|million|billion|trillion|bn|m|p|pence|cents?)\b)/i;
/** What a figure cannot do without; Chinese ones may be words alone. */
const NUMERAL = /[\d\p{Script=Han}]/u;
const MARKUP = /<[^>]*>/g;

interface TaggedItem extends SourceSpan {
  readonly item: LineItem;
}

export class TaggedPlaces {
  /** Where figures were read from tags, in the markup, sorted. */
  private readonly figures: readonly SourceSpan[];
  private readonly items: readonly TaggedItem[];
  /** Notes tagged figure by figure, none inside another, sorted. */
  private readonly notes: readonly SourceSpan[];

  constructor(
    private readonly page: HtmlDocument,
    { reading, figures }: TaggedReading,
  ) {
    this.figures = [...figures].sort(byStart);
    this.items = reading.items.flatMap((item) => (isRange(item.actual) ? [] : [{ start: item.actual.start, end: item.actual.end, item }])).sort(byStart);
    this.notes = outermost(page.taggedNotes);
  }

  /** Whether tags say all the figures of a table. Years at the head of a column or a row are none. */
  coversTable({ rows, span }: RawTable): boolean {
    if (!this.holds(span)) return false;
    return rows.every(({ cells, span: row }) => {
      const hasTags = this.holds(row);
      const printed = cells.filter((cell) => cell.end > cell.start);
      return printed.every((cell, at) => {
        if (hasTags && this.holds(cell.span)) return true;
        const words = this.page.text.slice(cell.start, cell.end);
        return !FIGURE.test(words) || ((!hasTags || at === 0) && YEAR.test(words));
      });
    });
  }

  /** Whether words have no figure, stand in a note that is tagged figure by figure, or have no amount without a tag. */
  coversWords(start: number, end: number): boolean {
    if (!NUMERAL.test(this.page.text.slice(start, end))) return true;
    const span = this.page.map.span(start, end);
    const note = this.notes[countBefore(this.notes, span.start + 1) - 1];
    return (note !== undefined && note.end >= span.end) || !MEASURED.test(this.holds(span) ? this.untagged(span) : this.page.text.slice(start, end));
  }

  /** The items of a stretch of markup. */
  itemsIn({ start, end }: SourceSpan): LineItem[] {
    return this.items.slice(countBefore(this.items, start), countBefore(this.items, end)).map(({ item }) => item);
  }

  private holds({ start, end }: SourceSpan): boolean {
    const next = this.figures[countBefore(this.figures, start)];
    return next !== undefined && next.start < end;
  }

  /** The words of a stretch of markup without its tagged figures. */
  private untagged({ start, end }: SourceSpan): string {
    const { source } = this.page.map;
    let words = "";
    let from = start;
    for (let at = countBefore(this.figures, start); (this.figures[at]?.start ?? end) < end; at++) {
      const figure = this.figures[at] as SourceSpan;
      words += source.slice(from, figure.start);
      from = Math.max(from, figure.end);
    }
    return (words + source.slice(from, end)).replace(MARKUP, "");
  }
}

const byStart = (a: SourceSpan, b: SourceSpan): number => a.start - b.start;

function outermost(spans: readonly SourceSpan[]): SourceSpan[] {
  const outer: SourceSpan[] = [];
  for (const span of [...spans].sort((a, b) => byStart(a, b) || b.end - a.end)) {
    if (span.end > (outer[outer.length - 1]?.end ?? -1)) outer.push(span);
  }
  return outer;
}

/** How many of the sorted spans start before a place. */
function countBefore(spans: readonly SourceSpan[], place: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as SourceSpan).start < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
