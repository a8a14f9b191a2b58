/** A word, or a single Chinese character; "(a)" marks a row and names nothing. */
const WORD = /\p{L}{2}|\p{Script=Han}/u;
const MOST_LABEL = 200;
/** Blocks that hold a sentence. A cell is none: a figure in a table stands in its row. */
const BLOCKS: ReadonlySet<string> = new Set(["p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "dd", "dt", "caption", "body"]);

/** A table row; its label is what its first cell with letters says. */
interface Row {
  readonly start: number;
  end: number;
  label: string;
}

interface Open {
  readonly name: string;
  readonly style: string | undefined;
  readonly passage: { start: number; end: number } | null;
  readonly row: Row | null;
  /** What the style of this element and of those around it comes to, once somebody asked. */
  hidden: boolean | null;
}

/** Where in the page a fact stands: the elements around it, its table row and the words at the head of that row. */
export class Surroundings {
  private readonly stack: Open[] = [];
  private readonly openRows: Row[] = [];
  private cell = "";
  private inCell = 0;
  listening = false;

  open(name: string, style: string | undefined, start: number, depth: number): void {
    const row: Row | null = name === "tr" ? { start, end: start, label: "" } : null;
    const passage = BLOCKS.has(name) ? { start, end: start } : null;
    this.stack.push({ name, style, passage, row, hidden: null });
    if (row !== null) {
      this.openRows.push(row);
      this.listening = false;
    } else if ((name === "td" || name === "th") && this.openRows.length > 0) {
      this.inCell = depth;
      this.cell = "";
      this.listening = this.openRows[this.openRows.length - 1]?.label === "";
    }
  }

  text(piece: string): void {
    if (this.cell.length < MOST_LABEL) this.cell += piece;
  }

  close(end: number, depth: number): void {
    const open = this.stack.pop();
    if (open === undefined) return;
    if (open.passage !== null) open.passage.end = end;
    if (open.row !== null) {
      open.row.end = end;
      this.openRows.pop();
      this.listening = false;
    } else if (depth === this.inCell) {
      this.inCell = 0;
      if (this.listening && WORD.test(this.cell)) {
        const row = this.openRows[this.openRows.length - 1];
        if (row !== undefined && row.label === "") row.label = this.cell.replace(/[\s\u00a0]+/g, " ").trim();
      }
      this.listening = false;
    }
  }

  /** The row a fact stands in, or else the nearest block. */
  find(): { label: string | null; passage: { start: number; end: number } | null } {
    let passage: { start: number; end: number } | null = null;
    for (let i = this.stack.length - 1; i >= 0; i--) {
      const open = this.stack[i] as Open;
      if (open.row !== null) return { label: open.row.label === "" ? null : open.row.label, passage: open.row };
      passage ??= open.passage;
    }
    return { label: null, passage };
  }

  isHidden(isHiddenStyle: (style: string) => boolean): boolean {
    let at = this.stack.length - 1;
    while (at >= 0 && this.stack[at]?.hidden === null) at--;
    let hidden = at < 0 ? false : (this.stack[at]?.hidden ?? false);
    for (at++; at < this.stack.length; at++) {
      const open = this.stack[at] as Open;
      hidden ||= open.style !== undefined && isHiddenStyle(open.style);
      open.hidden = hidden;
    }
    return hidden;
  }
}
