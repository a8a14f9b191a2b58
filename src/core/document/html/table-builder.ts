import type { SourceSpan } from "../../model/source-span";
import type { RawCell, RawRow, RawTable } from "./html-document";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Closed as the same object: a filing has tens of thousands of cells, most of them empty. */
export interface OpenCell extends Mutable<Omit<RawCell, "span">> {
  readonly span: Mutable<SourceSpan>;
}

/** One table while its markup goes by. Rows and cells may lack their closing tags, and cells their row. */
export class TableBuilder {
  private readonly rows: RawRow[] = [];
  private cells: RawCell[] = [];
  private rowStart = 0;
  private rowOpen = false;
  private inHead = false;
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

  openCell(cell: OpenCell, depth: number): void {
    if (!this.rowOpen) this.openRow(cell.span.start);
    this.cell = cell;
    this.cellDepth = depth;
  }

  closeCell(textEnd: number, sourceEnd: number): void {
    const { cell } = this;
    if (cell === null) return;
    if (cell.start < 0) cell.start = textEnd;
    cell.end = Math.max(cell.start, textEnd);
    cell.bold &&= cell.end > cell.start;
    cell.span.end = sourceEnd;
    this.cells.push(cell);
    this.cell = null;
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
