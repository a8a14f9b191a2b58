/** A word, or a single Chinese character; "(a)" marks a row and names nothing. */
const WORD = /\p{L}{2}|\p{Script=Han}/u;
const MOST_LABEL = 200;
/** Blocks that hold a sentence. A cell is none: a figure in a table stands in its row. */
const BLOCKS: ReadonlySet<string> = new Set(["p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "dd", "dt", "caption", "body"]);

interface Passage {
  readonly start: number;
  end: number;
}

/** A table row; its label is what its first cell with letters says. */
interface Row {
  readonly start: number;
  end: number;
  label: string;
}

/** Where in the page a fact stands: the elements around it, its table row and the words at the head of that row. */
export class Surroundings {
  /** What is open, outermost first, in columns: a filing has tens of thousands of elements, and few are asked about. */
  private readonly styles: (string | undefined)[] = [];
  private readonly passages: (Passage | null)[] = [];
  private readonly rows: (Row | null)[] = [];
  /** What the style of an element and of those around it comes to, once somebody asked. */
  private readonly hidden: (boolean | null)[] = [];
  private readonly openRows: Row[] = [];
  private cell = "";
  private inCell = 0;
  listening = false;

  open(name: string, style: string | undefined, start: number, depth: number): void {
    const row: Row | null = name === "tr" ? { start, end: start, label: "" } : null;
    this.styles.push(style);
    this.passages.push(BLOCKS.has(name) ? { start, end: start } : null);
    this.rows.push(row);
    this.hidden.push(null);
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
    this.styles.pop();
    this.hidden.pop();
    const passage = this.passages.pop() ?? null;
    const own = this.rows.pop() ?? null;
    if (passage !== null) passage.end = end;
    if (own !== null) {
      own.end = end;
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
  find(): { label: string | null; passage: Passage | null } {
    let passage: Passage | null = null;
    for (let at = this.rows.length - 1; at >= 0; at--) {
      const row = this.rows[at];
      if (row) return { label: row.label === "" ? null : row.label, passage: row };
      passage ??= this.passages[at] ?? null;
    }
    return { label: null, passage };
  }

  isHidden(isHiddenStyle: (style: string) => boolean): boolean {
    let at = this.hidden.length - 1;
    while (at >= 0 && this.hidden[at] === null) at--;
    let hidden = this.hidden[at] ?? false;
    for (at++; at < this.hidden.length; at++) {
      const style = this.styles[at];
      hidden ||= style !== undefined && isHiddenStyle(style);
      this.hidden[at] = hidden;
    }
    return hidden;
  }
}
