import type { Quote } from "../../model/source-span";
import { DocumentError } from "../document-error";

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;

/**
 * Walks JSON by its shape, with the place of everything it meets. JSON.parse would be shorter, but it forgets where a number
 * stood and makes a float of it, and both are what a quoted figure needs. It cannot be stopped half-way either.
 */
export class JsonCursor {
  constructor(
    readonly source: string,
    public at = 0,
  ) {}

  atObject(): boolean {
    return this.peek() === OPEN_OBJECT;
  }

  atString(): boolean {
    return this.peek() === QUOTE;
  }

  enterObject(): void {
    this.expect(OPEN_OBJECT, "{");
  }

  enterArray(): void {
    this.expect(OPEN_ARRAY, "[");
  }

  /** The next key of the object entered last, its value next; undefined behind its last member. */
  nextKey(): string | undefined {
    let next = this.peek();
    if (next === COMMA) {
      this.at++;
      next = this.peek();
    }
    if (next === CLOSE_OBJECT) {
      this.at++;
      return undefined;
    }
    const key = this.readString();
    this.expect(COLON, ":");
    return key;
  }

  /** Whether another element of the array entered last comes next. */
  nextElement(): boolean {
    let next = this.peek();
    if (next === COMMA) {
      this.at++;
      next = this.peek();
    }
    if (next !== CLOSE_ARRAY) return true;
    this.at++;
    return false;
  }

  readString(): string {
    const start = this.startOfString();
    const { end, escaped } = this.endOfString(start);
    this.at = end + 1;
    if (!escaped) return this.source.slice(start, end);
    try {
      return String(JSON.parse(this.source.slice(start - 1, end + 1)));
    } catch (cause) {
      throw new DocumentError("not-json", `A string that cannot be read starts at character ${start}.`, start, { cause });
    }
  }

  /** A string as it stands between its quotation marks. */
  quoteString(): Quote {
    const start = this.startOfString();
    const { end } = this.endOfString(start);
    this.at = end + 1;
    return { start, end, text: this.source.slice(start, end) };
  }

  /** A number, or true, false or null, as it stands. */
  quoteScalar(): Quote {
    this.peek();
    const start = this.at;
    let end = start;
    for (; end < this.source.length; end++) {
      const code = this.source.charCodeAt(end);
      if (code === COMMA || code === CLOSE_OBJECT || code === CLOSE_ARRAY || code <= 0x20) break;
    }
    if (end === start) throw this.unexpected("a value");
    this.at = end;
    return { start, end, text: this.source.slice(start, end) };
  }

  /** A string's words; null for anything else, which is stepped over. */
  readText(): string | null {
    if (this.atString()) return this.readString();
    this.skip();
    return null;
  }

  /** Steps over one value of any depth without recursion. */
  skip(): void {
    let depth = 0;
    do {
      const code = this.peek();
      if (code === QUOTE) {
        this.at = this.endOfString(this.at + 1).end + 1;
      } else if (code === OPEN_OBJECT || code === OPEN_ARRAY) {
        depth++;
        this.at++;
      } else if (code === CLOSE_OBJECT || code === CLOSE_ARRAY) {
        depth--;
        this.at++;
      } else if ((code === COMMA || code === COLON) && depth > 0) this.at++;
      else this.quoteScalar();
    } while (depth > 0);
  }

  private startOfString(): number {
    this.expect(QUOTE, "a string");
    return this.at;
  }

  private endOfString(start: number): { end: number; escaped: boolean } {
    let escaped = false;
    for (let at = start; at < this.source.length; at++) {
      const code = this.source.charCodeAt(at);
      if (code === QUOTE) return { end: at, escaped };
      if (code === BACKSLASH) {
        escaped = true;
        at++;
      }
    }
    throw this.cutOff(`inside a string that starts at character ${start}`);
  }

  private peek(): number {
    let code = this.source.charCodeAt(this.at);
    while (code <= 0x20 || code === 0xfeff) code = this.source.charCodeAt(++this.at);
    if (Number.isNaN(code)) throw this.cutOff("before the last of its brackets is closed");
    return code;
  }

  private expect(code: number, words: string): void {
    if (this.peek() !== code) throw this.unexpected(words);
    this.at++;
  }

  private cutOff(where: string): DocumentError {
    const { length } = this.source;
    return new DocumentError("not-json", `the JSON is cut off: it ends at character ${length}, ${where}. Save or copy all of it and open it again.`, length);
  }

  private unexpected(words: string): DocumentError {
    return new DocumentError("not-json", `${words} was expected at character ${this.at}, where "${this.source.slice(this.at, this.at + 12)}" stands.`, this.at);
  }
}
