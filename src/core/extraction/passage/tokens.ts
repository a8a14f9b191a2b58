/** Kinds of token. A term is a word or phrase of the lexicon, a word is any other run of letters. */
export const TERM = 1;
export const WORD = 2;
export const NUMBER = 3;
export const HAN = 4;
export const MARK = 5;
/** An address of the web: digits inside it are no numbers of the text. */
export const LINK = 6;

/** What stood before a token. A wrapped line is a space; a break parts paragraphs. */
export const GLUED = 0;
export const SPACED = 1;
export const WRAPPED = 2;
export const BROKEN = 3;

/** Flags of a number token. */
export const IDENTIFIER = 1;
export const GROUPED = 2;
/** Flag of a word made of a company's whole name. */
export const NAME = 4;

/**
 * All tokens of a text as columns: objects would cost more than the scan itself. `term` holds the term number of a TERM
 * and the folded code unit of a MARK; `value` and `shown` hold a number's digits as an integer and how many stood after its point.
 */
export class Tokens {
  count = 0;
  /** Times the scanner looked at a code unit: the measure of its work that does not depend on the machine. */
  steps = 0;
  kind: Uint8Array;
  gap: Uint8Array;
  flags: Uint8Array;
  shown: Uint8Array;
  term: Uint16Array;
  start: Int32Array;
  end: Int32Array;
  value: Float64Array;

  constructor(capacity: number) {
    // One allocation for all columns, the widest first.
    const memory = new ArrayBuffer(capacity * 22);
    this.value = new Float64Array(memory, 0, capacity);
    this.start = new Int32Array(memory, capacity * 8, capacity);
    this.end = new Int32Array(memory, capacity * 12, capacity);
    this.term = new Uint16Array(memory, capacity * 16, capacity);
    this.kind = new Uint8Array(memory, capacity * 18, capacity);
    this.gap = new Uint8Array(memory, capacity * 19, capacity);
    this.flags = new Uint8Array(memory, capacity * 20, capacity);
    this.shown = new Uint8Array(memory, capacity * 21, capacity);
  }

  get capacity(): number {
    return this.kind.length;
  }

  clear(): void {
    this.count = 0;
    this.steps = 0;
  }

  push(kind: number, gap: number, term: number, start: number, end: number): number {
    if (this.count === this.kind.length) this.widen();
    const at = this.count++;
    this.kind[at] = kind;
    this.gap[at] = gap;
    this.flags[at] = 0;
    this.shown[at] = 0;
    this.term[at] = term;
    this.start[at] = start;
    this.end[at] = end;
    return at;
  }

  /** The token that starts at an offset of the text, -1 for none. */
  at(offset: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.start[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return this.count > 0 && this.start[low] === offset ? low : -1;
  }

  /** One word in place of all tokens of each span; spans are sorted, and one that cuts a token is left as it is. */
  join(spans: readonly { readonly start: number; readonly end: number; readonly kind: number }[]): void {
    const columns = [this.kind, this.gap, this.flags, this.shown, this.term, this.start, this.end, this.value];
    const starts = new Map(spans.map((span) => [span.start, span]));
    let to = 0;
    for (let from = 0; from < this.count; from++, to++) {
      const span = starts.get(this.start[from] as number);
      for (const column of columns) column[to] = column[from] as number;
      if (span === undefined) continue;
      const { end, kind } = span;
      let last = from;
      while (last + 1 < this.count && (this.end[last] as number) < end) last++;
      if (this.end[last] !== end) continue;
      this.kind[to] = kind;
      this.flags[to] = NAME;
      this.end[to] = end;
      from = last;
    }
    this.count = to;
  }

  private widen(): void {
    const wider = new Tokens(this.kind.length * 2);
    wider.kind.set(this.kind);
    wider.gap.set(this.gap);
    wider.flags.set(this.flags);
    wider.shown.set(this.shown);
    wider.term.set(this.term);
    wider.start.set(this.start);
    wider.end.set(this.end);
    wider.value.set(this.value);
    const { count, steps } = this;
    Object.assign(this, wider, { count, steps });
  }
}
