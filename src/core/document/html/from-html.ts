import type { SourceSpan } from "../../model/source-span";
import type { ElementKind } from "./element-kind";
import type { HtmlBlock, HtmlDocument, RawTable } from "./html-document";
import { TableBuilder } from "./table-builder";
import { CELL_BREAK, LINE_BREAK, PARAGRAPH_BREAK, TextWriter, type Mark } from "./text-writer";
import type { MarkupListener, OpeningTag } from "./markup-listener";
import { walkMarkup } from "./walk-markup";

/** A page read in one go; see `fromHtmlSteps` for a screen that must breathe. */
export function fromHtml(source: string): HtmlDocument {
  const steps = fromHtmlSteps(source);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** One pass over the markup; yields how far it is, from 0 to 1. */
export function* fromHtmlSteps(source: string): Generator<number, HtmlDocument> {
  const page = new PageListener(source);
  yield* walkMarkup(source, page);
  return page.finish();
}

/** Footnote marks as they are printed: (1), a, *, †. Ordinals and powers are words of the text. */
const NOTE_MARK = /^\s*(?:[([]?(?:\d{1,2}|[a-z]|[ivx]{1,4})[)\]]?|[*†‡§#]{1,3})(?:\s*,\s*[([]?(?:\d{1,2}|[a-z])[)\]]?|\s*[([](?:\d{1,2}|[a-z])[)\]])*\s*$/i;
/** What a raised digit makes a square or a power of ten of. */
const POWER = /(?:^|[^\p{L}])(?:[ckm]?m|ft|in|sq)$|(?:^|[^\d.,])10$/u;

/** A part of a page whose figures are tagged where they stand. */
interface OpenNote {
  readonly depth: number;
  readonly start: number;
  hasFigures: boolean;
}

interface Raised {
  readonly depth: number;
  readonly mark: Mark;
  readonly start: number;
}

/** Hears the markup of a page and tells, once it has heard all of it, what a reader of the page sees. */
export class PageListener implements MarkupListener {
  private readonly writer: TextWriter;
  /** What is open, outermost first, in columns. */
  private readonly stack: ElementKind[] = [];
  private readonly bolds: boolean[] = [];
  private readonly verbatims: boolean[] = [];
  private readonly blocks: HtmlBlock[] = [];
  private readonly tables: (RawTable | null)[] = [];
  private readonly openTables: TableBuilder[] = [];
  private readonly hidden: SourceSpan[] = [];
  private readonly notes: SourceSpan[] = [];
  private readonly taggedNotes: SourceSpan[] = [];
  private readonly openNotes: OpenNote[] = [];
  private readonly preformatted: { start: number; end: number }[] = [];
  private hiddenDepth = 0;
  private hiddenStart = -1;
  private hiddenWords = false;
  private raised: Raised | null = null;
  private blockStart = -1;
  private blockBold = true;
  private heading = 0;
  private title = "";
  private inTitle = false;
  private language: string | null = null;

  constructor(source: string) {
    this.writer = new TextWriter(source);
  }

  open(tag: OpeningTag, start: number, _end: number, depth: number): void {
    const { kind, attributes, style } = tag;
    const { name } = kind;
    const above = this.stack.length - 1;
    this.stack.push(kind);
    this.bolds.push(style.bold ?? (kind.isBold || (this.bolds[above] ?? false)));
    this.verbatims.push(style.verbatim || name === "pre" || (this.verbatims[above] ?? false));
    if (name === "title" && this.title === "") this.inTitle = true;
    if (name === "html") this.language ??= attributes["lang"] ?? attributes["xml:lang"] ?? null;
    if (this.hiddenDepth > 0) return;
    if (kind.isDropped || tag.isHidden) {
      this.hiddenDepth = depth;
      this.hiddenWords = false;
      this.hiddenStart = kind.isDropped ? -1 : start;
      return;
    }
    if (kind.tags !== null) this.openTagged(kind.tags, start, depth);
    if (name === "br") this.writer.breakBefore(LINE_BREAK);
    else if (kind.isBlock) {
      this.endBlock();
      this.heading = kind.heading;
    }
    else if ((name === "sup" || style.raised) && this.raised === null) this.raised = { depth, mark: this.writer.mark(), start };
    if (kind.isTablePart) this.openTablePart(tag, start, depth);
    else if (style.indent !== 0) this.indentCell(style.indent);
  }

  text(words: string, start: number, end: number): void {
    if (this.hiddenDepth > 0) {
      if (this.inTitle) this.title += words;
      this.hiddenWords ||= words.trim() !== "";
      return;
    }
    const { writer } = this;
    const parent = this.stack.length - 1;
    if (this.stack[parent]?.isWrapper === true) return;
    const verbatim = this.verbatims[parent] ?? false;
    if (!verbatim && !writer.shows(words)) return;
    const at = writer.settleBreak(start);
    if (this.blockStart < 0) {
      this.blockStart = at;
      this.blockBold = true;
    }
    const bold = this.bolds[parent] ?? false;
    if (!bold && words.trim() !== "") this.blockBold = false;
    for (let i = this.openTables.length - 1; i >= 0; i--) {
      const table = this.openTables[i] as TableBuilder;
      if (!bold && table.cell !== null) table.cell.bold = false;
      const known = table.start >= 0 && (table.cell === null || table.cell.start >= 0);
      if (table.start < 0) table.start = at;
      if (table.cell !== null && table.cell.start < 0) table.cell.start = at;
      // What is known here is known further out: outer cells start no later. Their weight does not matter.
      if (known) break;
    }
    writer.write(words, start, end, verbatim);
    if (verbatim) this.keepLines(at);
  }

  close(kind: ElementKind, start: number, end: number, depth: number): void {
    this.stack.pop();
    this.bolds.pop();
    this.verbatims.pop();
    if (kind.name === "title") this.inTitle = false;
    if (this.hiddenDepth > 0) {
      if (depth === this.hiddenDepth) {
        if (this.hiddenStart >= 0 && this.hiddenWords) this.hidden.push({ start: this.hiddenStart, end });
        this.hiddenDepth = 0;
      }
      return;
    }
    if (this.openNotes[this.openNotes.length - 1]?.depth === depth) this.closeNote(end);
    if (this.raised?.depth === depth) this.closeRaised(this.raised, start);
    else if (kind.isBlock) this.endBlock();
    if (kind.isTablePart) this.closeTablePart(kind.name, end, depth);
  }

  finish(): HtmlDocument {
    this.endBlock();
    const { text, map } = this.writer.finish();
    return {
      text,
      map,
      blocks: this.blocks,
      tables: this.tables.filter((table) => table !== null),
      title: this.title.replace(/\s+/g, " ").trim() || null,
      language: this.language,
      hidden: this.hidden,
      notes: this.notes,
      preformatted: this.preformatted,
      taggedNotes: this.taggedNotes,
    };
  }

  private keepLines(start: number): void {
    const last = this.preformatted[this.preformatted.length - 1];
    const end = this.writer.length;
    if (last?.end === start) last.end = end;
    else this.preformatted.push({ start, end });
  }

  private openTagged(tagged: "figure" | "note", start: number, depth: number): void {
    const note = this.openNotes[this.openNotes.length - 1];
    if (tagged === "note") this.openNotes.push({ depth, start, hasFigures: false });
    else if (note !== undefined) note.hasFigures = true;
  }

  private closeNote(end: number): void {
    const note = this.openNotes.pop();
    if (note?.hasFigures !== true) return;
    this.taggedNotes.push({ start: note.start, end });
    const outer = this.openNotes[this.openNotes.length - 1];
    if (outer !== undefined) outer.hasFigures = true;
  }

  private endBlock(): void {
    this.writer.breakBefore(PARAGRAPH_BREAK);
    this.flushBlock();
    this.heading = 0;
  }

  private flushBlock(): void {
    if (this.blockStart < 0) return;
    const end = this.writer.trimmedEnd(this.blockStart);
    const table = this.openTables[this.openTables.length - 1]?.index ?? null;
    if (end > this.blockStart) this.blocks.push({ start: this.blockStart, end, heading: this.heading, bold: this.blockBold, table });
    this.blockStart = -1;
  }

  private openTablePart(tag: OpeningTag, start: number, depth: number): void {
    const { name } = tag.kind;
    const table = this.openTables[this.openTables.length - 1];
    if (name === "table") {
      const index = this.tables.push(null) - 1;
      this.openTables.push(new TableBuilder(index, depth, start, table?.index ?? null));
      return;
    }
    if (table === undefined) return;
    if (name === "tr") {
      this.flushBlock();
      this.writer.breakBefore(LINE_BREAK);
      table.openRow(start);
    } else if (name === "td" || name === "th") {
      this.flushBlock();
      this.writer.breakBefore(CELL_BREAK);
      table.openCell(tag, start, depth);
    } else if (name === "thead" || name === "tbody" || name === "tfoot") table.openSection(name);
    else if (name === "caption") table.caption = { start: -1, end: -1 };
    else this.indentCell(tag.style.indent);
  }

  /** Words may be moved in by any element before them. */
  private indentCell(indent: number): void {
    const cell = this.openTables[this.openTables.length - 1]?.cell ?? null;
    if (cell !== null && cell.start < 0) cell.indent += indent;
  }

  private closeTablePart(name: string, end: number, depth: number): void {
    const table = this.openTables[this.openTables.length - 1];
    if (table === undefined) return;
    if (table.cell !== null && table.cellDepth === depth) {
      this.flushBlock();
      table.closeCell(table.cell.start < 0 ? this.writer.length : this.writer.trimmedEnd(table.cell.start), end);
      this.writer.breakBefore(CELL_BREAK);
    } else if (name === "tr") {
      table.closeRow(end);
      this.writer.breakBefore(LINE_BREAK);
    } else if (name === "caption") {
      const last = this.blocks[this.blocks.length - 1];
      table.caption = last?.table === table.index ? { start: last.start, end: last.end } : null;
    } else if (table.depth === depth) {
      this.openTables.pop();
      this.tables[table.index] = table.build(this.writer.trimmedEnd(Math.max(0, table.start)), end);
    }
  }

  private closeRaised({ mark, start }: Raised, end: number): void {
    const words = this.writer.since(mark);
    this.raised = null;
    // A mark belongs to a word or a figure before it; alone in its cell it is a cell like any other.
    if (mark.length === 0 || mark.pending > 0 || !NOTE_MARK.test(words) || POWER.test(this.writer.before(mark))) return;
    this.writer.backTo(mark);
    this.notes.push({ start, end });
  }
}
