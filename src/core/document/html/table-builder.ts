import type { SourceSpan } from "../../model/source-span";
import type { RawCell, RawRow, RawTable } from "./html-document";
import type { OpeningTag } from "./markup-listener";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

interface OpenCell extends Mutable<Omit<RawCell, "span">> {
  readonly span: Mutable<SourceSpan>;
}

const newCell = (): OpenCell => ({ start: -1, end: -1, span: { start: 0, end: 0 }, header: false, bold: true, indent: 0, columnSpan: 1, rowSpan: 1 });

/** One table while its markup goes by. Rows and cells may lack their closing tags, and cells their row. */
export class TableBuilder {
  private readonly rows: RawRow[] = [];
  private cells: RawCell[] = [];
  private rowStart = 0;
  private rowOpen = false;
  private inHead = false;
  /** By the slots they take. */
  private readonly wordless = new Map<number, RawCell>();
  /** Opened once more, where the last cell had no words. */
  private spare: OpenCell | null = null;
  caption: { start: number; end: number } | null = null;
  cell: OpenCell | null = null;
  cellDepth = 0;
  start = -1;

  constructor(
    readonly index: number,
    readonly depth: number,
    readonly sourceStart: number,
    readonly parent: number | null,
  ) {}

  openSection(name: string): void {
    this.inHead = name === "thead";
  }

  openRow(at: number): void {
    this.closeRow(at);
    this.rowOpen = true;
    this.rowStart = at;
  }

  openCell({ kind, style, columnSpan, rowSpan }: OpeningTag, at: number, depth: number): void {
    if (!this.rowOpen) this.openRow(at);
    const cell = this.spare ?? newCell();
    this.spare = null;
    cell.span.start = at;
    cell.header = kind.name === "th";
    cell.bold = true;
    cell.indent = style.indent;
    cell.columnSpan = columnSpan;
    cell.rowSpan = rowSpan;
    this.cell = cell;
    this.cellDepth = depth;
  }

  closeCell(textEnd: number, sourceEnd: number): void {
    const { cell } = this;
    if (cell === null) return;
    this.cell = null;
    if (cell.start < 0 || textEnd <= cell.start) {
      cell.start = -1;
      this.spare = cell;
      this.cells.push(this.wordlessCell(cell));
      return;
    }
    cell.end = textEnd;
    cell.span.end = sourceEnd;
    this.cells.push(cell);
  }

  /** Most cells of a filing only keep columns apart: those of one size are one object. */
  private wordlessCell({ columnSpan, rowSpan }: RawCell): RawCell {
    const size = columnSpan * 65_536 + rowSpan;
    let cell = this.wordless.get(size);
    if (cell === undefined) this.wordless.set(size, (cell = { ...newCell(), start: 0, end: 0, bold: false, columnSpan, rowSpan }));
    return cell;
  }

  closeRow(at: number): void {
    if (this.rowOpen) this.rows.push({ cells: this.cells, inHead: this.inHead, span: { start: this.rowStart, end: at } });
    this.cells = [];
    this.rowOpen = false;
  }

  build(textEnd: number, sourceEnd: number): RawTable {
    this.closeRow(sourceEnd);
    const start = this.start < 0 ? textEnd : this.start;
    return { start, end: Math.max(start, textEnd), span: { start: this.sourceStart, end: sourceEnd }, rows: this.rows, caption: this.caption, parent: this.parent };
  }
}
