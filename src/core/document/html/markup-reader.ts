import type { TokenizerCallbacks } from "htmlparser2";
import { DocumentError } from "../document-error";
import { MOST_DEPTH } from "../limits";
import { decodeAttribute, TextPieces } from "./entities";
import { elementKind, type ElementKind } from "./element-kind";
import type { MarkupListener, OpeningTag } from "./markup-listener";
import { NO_STYLE, styleOf } from "./styles";
import { HEARD_ATTRIBUTES } from "./tag-rules.data";

/** A tag and the namespaces it declares, which it does before it opens. */
interface DeclaringTag extends OpeningTag {
  readonly namespaces: readonly (readonly [prefix: string, uri: string])[];
}

interface AttributeName {
  readonly name: string;
  /** On any element; those with a prefix are heard with all they have. */
  readonly isHeard: boolean;
  /** The prefix of a namespace. */
  readonly declares: string | null;
}

const NO_ATTRIBUTES: Readonly<Record<string, string>> = Object.freeze({});
const NO_NAMESPACES: DeclaringTag["namespaces"] = [];

/** Longer ones, with a picture in them, do not come again. */
const LONGEST_KEPT = 1_000;
const MOST_KEPT = 5_000;

/**
 * From tokens to elements: which is open, which ends where. A filing has ten thousand elements, opened by a few hundred different
 * tags: each is read once, and only the attributes that somebody hears become strings.
 */
export class MarkupReader implements TokenizerCallbacks {
  private readonly open: ElementKind[] = [];
  private readonly kinds = new Map<string, ElementKind>();
  private readonly attributeNames = new Map<string, AttributeName>();
  private readonly tags = new Map<string, DeclaringTag>();
  private readonly pieces: TextPieces;
  /** The end of the last token. */
  private at = 0;
  private tagStart = 0;
  private nameEnd = 0;
  /** Where the names and the values of the opening tag start and end, four numbers to an attribute; `writtenEnd` numbers are its own. */
  private readonly written: number[] = [];
  private writtenEnd = 0;

  constructor(
    private readonly source: string,
    private readonly listener: MarkupListener,
    /** After each element that opens. */
    private readonly opened: (at: number) => void,
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
    this.tagStart = start - 1;
    this.nameEnd = end;
    this.writtenEnd = 0;
  }

  onattribname(start: number, end: number): void {
    const { written, writtenEnd } = this;
    written[writtenEnd] = start;
    written[writtenEnd + 1] = end;
    written[writtenEnd + 2] = written[writtenEnd + 3] = end;
    this.writtenEnd = writtenEnd + 4;
  }

  /** Once for each: entities stay encoded, and the source is written in one piece. */
  onattribdata(start: number, end: number): void {
    this.written[this.writtenEnd - 2] = start;
    this.written[this.writtenEnd - 1] = end;
  }

  onattribend(): void {}

  onopentagend(end: number): void {
    this.enter(this.tagTo(end + 1), this.tagStart, end + 1);
    this.at = end + 1;
    this.opened(this.at);
  }

  onselfclosingtag(end: number): void {
    const tag = this.tagTo(end + 1);
    this.enter(tag, this.tagStart, end + 1);
    if (!tag.kind.isVoid) this.close(tag.kind, this.tagStart, end + 1);
    this.at = end + 1;
    this.opened(this.at);
  }

  onclosetag(start: number, end: number): void {
    const kind = this.closingKind(start, end);
    const from = this.at;
    const to = endOfTag(this.source, end);
    this.at = to;
    const place = this.open.lastIndexOf(kind);
    if (place >= 0) {
      for (let top = this.open.length - 1; top > place; top--) this.close(this.open[top] as ElementKind, from, from);
      this.close(kind, from, to);
    } else if (kind.name === "p" || kind.name === "br") {
      // A closing tag alone stands for an empty element.
      this.enter({ kind, attributes: NO_ATTRIBUTES, style: NO_STYLE, columnSpan: 1, rowSpan: 1, namespaces: NO_NAMESPACES }, from, kind.isVoid ? to : end + 1);
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

  /** The tag that ends here. Those with a prefix say each something else, and those of a page the same over and over. */
  private tagTo(end: number): DeclaringTag {
    const { source, tagStart, nameEnd } = this;
    if (hasPrefix(source, tagStart, nameEnd)) return this.readTag();
    const text = source.slice(tagStart, end);
    let known = this.tags.get(text);
    if (known === undefined) {
      known = this.readTag();
      if (text.length <= LONGEST_KEPT && this.tags.size < MOST_KEPT) this.tags.set(text, known);
    }
    return known;
  }

  private readTag(): DeclaringTag {
    const { source, written, writtenEnd } = this;
    const kind = this.kindOf(source.slice(this.tagStart + 1, this.nameEnd));
    let attributes = NO_ATTRIBUTES as Record<string, string>;
    let namespaces = NO_NAMESPACES;
    for (let at = 0; at < writtenEnd; at += 4) {
      const { name, isHeard, declares } = this.attributeName(source.slice(written[at], written[at + 1]));
      if (!isHeard && !kind.isPrefixed) continue;
      if (attributes === NO_ATTRIBUTES) attributes = {};
      // The first of two counts.
      if (Object.hasOwn(attributes, name)) continue;
      const value = decodeAttribute(source.slice(written[at + 2], written[at + 3]));
      attributes[name] = value;
      if (declares !== null) namespaces = [...namespaces, [declares, value]];
    }
    const style = attributes["style"];
    return {
      kind,
      attributes,
      style: style === undefined ? NO_STYLE : styleOf(style),
      columnSpan: spanOf(attributes["colspan"], 1, 1_000),
      rowSpan: spanOf(attributes["rowspan"], 0, 65_534),
      namespaces,
    };
  }

  private enter(tag: DeclaringTag, start: number, end: number): void {
    const { kind } = tag;
    if (kind.ends !== undefined) this.closeEnded(kind.ends, start);
    const depth = this.open.push(kind);
    if (depth > MOST_DEPTH) throw new DocumentError("too-deep", `Elements are nested more than ${MOST_DEPTH} deep at character ${start}.`, start);
    for (const [prefix, uri] of tag.namespaces) this.listener.namespace?.(prefix, uri);
    this.listener.open(tag, start, end, depth);
    if (kind.isVoid) this.close(kind, start, end);
  }

  private closeEnded(ends: ReadonlySet<string>, at: number): void {
    for (let top = this.open[this.open.length - 1]; top !== undefined && ends.has(top.name); top = this.open[this.open.length - 1]) this.close(top, at, at);
  }

  /** The innermost element. */
  private close(kind: ElementKind, start: number, end: number): void {
    this.listener.close(kind, start, end, this.open.length);
    this.open.pop();
  }

  /** Nearly always that of the innermost element, which costs nothing to see. */
  private closingKind(start: number, end: number): ElementKind {
    const inner = this.open[this.open.length - 1];
    return inner !== undefined && inner.name.length === end - start && this.source.startsWith(inner.name, start) ? inner : this.kindOf(this.source.slice(start, end));
  }

  private attributeName(written: string): AttributeName {
    let known = this.attributeNames.get(written);
    if (known === undefined) {
      const name = written.toLowerCase();
      const declares = name === "xmlns" || name.startsWith("xmlns:") ? name.slice(6) : null;
      known = { name, isHeard: name.startsWith("xmlns") || HEARD_ATTRIBUTES.has(name), declares };
      if (this.attributeNames.size < MOST_KEPT) this.attributeNames.set(written, known);
    }
    return known;
  }

  private kindOf(written: string): ElementKind {
    const known = this.kinds.get(written);
    if (known !== undefined) return known;
    const name = written.toLowerCase();
    const kind = name === written ? elementKind(name) : this.kindOf(name);
    this.kinds.set(written, kind);
    return kind;
  }
}

function spanOf(text: string | undefined, least: number, most: number): number {
  if (text === undefined || !/^\s*\d{1,6}/.test(text)) return 1;
  return Math.min(most, Math.max(least, Number.parseInt(text, 10)));
}

/** Whether a name has a colon: shorter than cutting it out. */
function hasPrefix(source: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (source.charCodeAt(at) === 0x3a) return true;
  return false;
}

/** The tokenizer reports the end of the name; there may be spaces before the bracket. */
function endOfTag(source: string, at: number): number {
  if (source.charCodeAt(at) === 0x3e) return at + 1;
  const close = source.indexOf(">", at);
  return close < 0 ? source.length : close + 1;
}
