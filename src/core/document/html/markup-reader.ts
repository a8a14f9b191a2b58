import type { TokenizerCallbacks } from "htmlparser2";
import { DocumentError } from "../document-error";
import { MOST_DEPTH } from "../limits";
import { decodeAttribute, TextPieces } from "./entities";
import { ENDED_BY, HEARD_ATTRIBUTES, VERBATIM_ELEMENTS, VOID_ELEMENTS } from "./tag-rules.data";
import type { MarkupListener } from "./markup-listener";

/** What there is to know of all elements of one name, worked out once. */
interface ElementKind {
  readonly name: string;
  readonly ends: ReadonlySet<string> | undefined;
  readonly isVoid: boolean;
  readonly isVerbatim: boolean;
  readonly isHeardInFull: boolean;
}

const NO_ATTRIBUTES: Readonly<Record<string, string>> = Object.freeze({});

/**
 * From tokens to elements: which is open, which ends where. A filing has a hundred thousand attributes, most of them not asked
 * for; only those that somebody hears become strings.
 */
export class MarkupReader implements TokenizerCallbacks {
  private readonly open: ElementKind[] = [];
  private readonly kinds = new Map<string, ElementKind>();
  private readonly pieces: TextPieces;
  private readonly styles = new Map<string, Record<string, string>>();
  private lastStyled: Record<string, string> | null = null;
  /** The end of the last token. */
  private at = 0;
  private tag: ElementKind | null = null;
  private tagStart = 0;
  private attributes = NO_ATTRIBUTES as Record<string, string>;
  private declares = false;
  private attribute = "";
  private valueStart = -1;
  private valueEnd = -1;

  constructor(
    private readonly source: string,
    private readonly listener: MarkupListener,
  ) {
    this.pieces = new TextPieces((words, start, end) => listener.text(words, start, end));
  }

  ontext(start: number, end: number): void {
    const words = this.source.slice(start, end);
    this.at = end;
    if (words.includes("&") && this.open[this.open.length - 1]?.isVerbatim !== true) this.pieces.write(words, start);
    else this.listener.text(words, start, end);
  }

  onopentagname(start: number, end: number): void {
    const kind = this.kindOf(this.source.slice(start, end));
    this.tag = kind;
    this.tagStart = start - 1;
    this.attributes = NO_ATTRIBUTES as Record<string, string>;
    this.declares = false;
    if (kind.ends === undefined) return;
    for (let top = this.open[this.open.length - 1]; top !== undefined && kind.ends.has(top.name); top = this.open[this.open.length - 1]) this.close(top, start - 1, start - 1);
  }

  onattribname(start: number, end: number): void {
    this.valueStart = this.valueEnd = -1;
    this.attribute = "";
    if (this.tag?.isHeardInFull !== true) {
      if (!mayBeHeard(this.source.charCodeAt(start), end - start)) return;
      // The one that half of all elements have need not be cut out.
      if (end - start === 5 && this.source.startsWith("style", start)) {
        this.attribute = "style";
        return;
      }
    }
    const name = this.source.slice(start, end).toLowerCase();
    const isDeclaration = name.startsWith("xmlns");
    this.declares ||= isDeclaration;
    this.attribute = isDeclaration || this.tag?.isHeardInFull === true || HEARD_ATTRIBUTES.has(name) ? name : "";
  }

  onattribdata(start: number, end: number): void {
    if (this.valueStart < 0) this.valueStart = start;
    this.valueEnd = end;
  }

  onattribend(): void {
    const name = this.attribute;
    if (name === "") return;
    const value = this.valueStart < 0 ? "" : decodeAttribute(this.source.slice(this.valueStart, this.valueEnd));
    if (this.attributes === NO_ATTRIBUTES) {
      this.attributes = name === "style" ? this.styled(value) : { [name]: value };
      return;
    }
    if (this.attributes === this.lastStyled) this.attributes = { ...this.attributes };
    // The first of two counts.
    if (!Object.hasOwn(this.attributes, name)) this.attributes[name] = value;
  }

  onopentagend(end: number): void {
    const { tag } = this;
    if (tag !== null) this.enter(tag, this.tagStart, end + 1);
    this.at = end + 1;
  }

  onselfclosingtag(end: number): void {
    const { tag } = this;
    if (tag !== null) {
      this.enter(tag, this.tagStart, end + 1);
      if (!tag.isVoid) this.close(tag, this.tagStart, end + 1);
    }
    this.at = end + 1;
  }

  onclosetag(start: number, end: number): void {
    const kind = this.kindOf(this.source.slice(start, end));
    const from = this.at;
    const to = endOfTag(this.source, end);
    this.at = to;
    const place = this.open.lastIndexOf(kind);
    if (place >= 0) {
      for (let top = this.open.length - 1; top > place; top--) this.close(this.open[top] as ElementKind, from, from);
      this.close(kind, from, to);
    } else if (kind.name === "p" || kind.name === "br") {
      // A closing tag alone stands for an empty element.
      this.attributes = NO_ATTRIBUTES as Record<string, string>;
      this.declares = false;
      this.enter(kind, from, kind.isVoid ? to : end + 1);
      if (!kind.isVoid) this.close(kind, from, to);
    }
  }

  oncdata(start: number, end: number, offset: number): void {
    this.listener.text(this.source.slice(start, end - offset), this.at, end + 1);
    this.at = end + 1;
  }

  oncomment(_start: number, end: number): void {
    this.at = end + 1;
  }

  ondeclaration(_start: number, end: number): void {
    this.at = end + 1;
  }

  onprocessinginstruction(_start: number, end: number): void {
    this.at = end + 1;
  }

  /** The tokenizer leaves entities as they are; see `entities.ts`. */
  onattribentity(): void {}
  ontextentity(): void {}

  onend(): void {
    for (let top = this.open.length - 1; top >= 0; top--) this.close(this.open[top] as ElementKind, this.at, this.at);
  }

  /** One object for all elements of one style: half of a filing's elements have nothing else. */
  private styled(style: string): Record<string, string> {
    let known = this.styles.get(style);
    if (known === undefined) this.styles.set(style, (known = { style }));
    this.lastStyled = known;
    return known;
  }

  private enter(kind: ElementKind, start: number, end: number): void {
    const depth = this.open.push(kind);
    if (depth > MOST_DEPTH) throw new DocumentError("too-deep", `Elements are nested more than ${MOST_DEPTH} deep at character ${start}.`, start);
    if (this.declares) declareAll(this.listener, this.attributes);
    this.listener.open(kind.name, this.attributes, start, end, depth);
    if (kind.isVoid) this.close(kind, start, end);
  }

  /** The innermost element. */
  private close({ name }: ElementKind, start: number, end: number): void {
    this.listener.close(name, start, end, this.open.length);
    this.open.length--;
  }

  private kindOf(written: string): ElementKind {
    const known = this.kinds.get(written);
    if (known !== undefined) return known;
    const name = written.toLowerCase();
    const same = name === written ? undefined : this.kindOf(name);
    const kind = same ?? { name, ends: ENDED_BY.get(name), isVoid: VOID_ELEMENTS.has(name), isVerbatim: VERBATIM_ELEMENTS.has(name), isHeardInFull: name.includes(":") };
    this.kinds.set(written, kind);
    return kind;
  }
}

function declareAll(listener: MarkupListener, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "xmlns") listener.namespace?.("", value);
    else if (name.startsWith("xmlns:")) listener.namespace?.(name.slice(6), value);
  }
}

/** By first letter and length, before a name is cut out: most attributes are not heard, and a declaration starts with an x. */
const mayBeHeard = (first: number, length: number): boolean => (first | 0x20) === 0x78 || HEARD.has((first | 0x20) * 32 + length);
const HEARD: ReadonlySet<number> = new Set([...HEARD_ATTRIBUTES].map((name) => name.charCodeAt(0) * 32 + name.length));

/** The tokenizer reports the end of the name; there may be spaces before the bracket. */
function endOfTag(source: string, at: number): number {
  if (source.charCodeAt(at) === 0x3e) return at + 1;
  const close = source.indexOf(">", at);
  return close < 0 ? source.length : close + 1;
}
