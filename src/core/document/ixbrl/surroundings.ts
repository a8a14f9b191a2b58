import type { OpeningTag } from "../html/markup-listener";

/** A word, or a single Chinese character; "(a)" marks a row and names nothing. */
const WORD = /\p{L}{2}|\p{Script=Han}/u;
const MOST_LABEL = 200;
/** Blocks that hold a sentence. A cell is none: a figure in a table stands in its row. */
const BLOCKS: ReadonlySet<string> = new Set(["p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "dd", "dt", "caption", "body"]);

interface Passage {
  readonly depth: number;
  readonly start: number;
  end: number;
}

/** A table row; its label is what its first cell with letters says. */
interface Row extends Passage {
  label: string;
}

/** Where in the page a fact stands: the block around it, its table row and the words at the head of that row. */
export class Surroundings {
  /** What is open, outermost first. */
  private readonly blocks: Passage[] = [];
  private readonly rows: Row[] = [];
  /** Of the outermost element that is hidden. */
  private hiddenDepth = 0;
  private cell = "";
  private inCell = 0;
  listening = false;

  get isHidden(): boolean {
    return this.hiddenDepth > 0;
  }

  open({ kind: { name }, isHidden }: OpeningTag, start: number, depth: number): void {
    if (isHidden && this.hiddenDepth === 0) this.hiddenDepth = depth;
    if (name === "tr") {
      this.rows.push({ depth, start, end: start, label: "" });
      this.listening = false;
    } else if (name === "td" || name === "th") {
      if (this.rows.length === 0) return;
      this.inCell = depth;
      this.cell = "";
      this.listening = this.rows[this.rows.length - 1]?.label === "";
    } else if (BLOCKS.has(name)) this.blocks.push({ depth, start, end: start });
  }

  text(piece: string): void {
    if (this.cell.length < MOST_LABEL) this.cell += piece;
  }

  close(end: number, depth: number): void {
    if (depth === this.hiddenDepth) this.hiddenDepth = 0;
    const block = this.blocks[this.blocks.length - 1];
    const row = this.rows[this.rows.length - 1];
    if (row?.depth === depth) {
      row.end = end;
      this.rows.pop();
      this.listening = false;
    } else if (depth === this.inCell) {
      this.inCell = 0;
      if (this.listening && row?.label === "" && WORD.test(this.cell)) row.label = this.cell.replace(/[\s\u00a0]+/g, " ").trim();
      this.listening = false;
    } else if (block?.depth === depth) {
      block.end = end;
      this.blocks.pop();
    }
  }

  /** The row a fact stands in, or else the nearest block. */
  find(): { label: string | null; passage: Passage | null } {
    const row = this.rows[this.rows.length - 1];
    if (row !== undefined) return { label: row.label === "" ? null : row.label, passage: row };
    return { label: null, passage: this.blocks[this.blocks.length - 1] ?? null };
  }
}
